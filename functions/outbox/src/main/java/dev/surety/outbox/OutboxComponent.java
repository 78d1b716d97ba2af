package dev.surety.outbox;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.domain.outbox.Delivery;
import dev.surety.domain.outbox.Mailer;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import jakarta.inject.Singleton;

/** Everything the outbox function is made of. */
@Singleton
@Component(modules = {StoreModule.class, OutboxModule.class})
interface OutboxComponent {
  Delivery delivery();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    OutboxComponent create(@BindsInstance Backend backend, @BindsInstance Mailer mailer);
  }
}

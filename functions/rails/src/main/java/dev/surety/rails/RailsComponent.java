package dev.surety.rails;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.domain.outbox.Delivery;
import dev.surety.domain.rail.PaymentRail;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import jakarta.inject.Singleton;

/** Everything it takes to bring instructions to the rail. */
@Singleton
@Component(modules = {StoreModule.class, RailsModule.class})
interface RailsComponent {
  Delivery delivery();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    RailsComponent create(@BindsInstance Backend backend, @BindsInstance PaymentRail rail);
  }
}

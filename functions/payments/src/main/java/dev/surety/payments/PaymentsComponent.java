package dev.surety.payments;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.http.Api;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import jakarta.inject.Singleton;

/** Everything the payments function is made of. */
@Singleton
@Component(modules = {StoreModule.class, PaymentsModule.class})
interface PaymentsComponent {
  Api api();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    PaymentsComponent create(@BindsInstance Backend backend);
  }
}

package dev.surety.contracts;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.holidays.HolidaysModule;
import dev.surety.http.Api;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import jakarta.inject.Singleton;

/** Everything the contracts function is made of. */
@Singleton
@Component(modules = {StoreModule.class, HolidaysModule.class, ContractsModule.class})
interface ContractsComponent {
  Api api();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    ContractsComponent create(@BindsInstance Backend backend);
  }
}

package dev.surety.reports;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.http.Api;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import jakarta.inject.Singleton;

/** Everything the reports function is made of. */
@Singleton
@Component(modules = {StoreModule.class, ReportsModule.class})
interface ReportsComponent {
  Api api();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    ReportsComponent create(@BindsInstance Backend backend);
  }
}

package dev.surety.governance;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.http.Api;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import jakarta.inject.Singleton;

/** Everything the governance function is made of. */
@Singleton
@Component(modules = {StoreModule.class, GovernanceModule.class})
interface GovernanceComponent {
  Api api();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    GovernanceComponent create(@BindsInstance Backend backend);
  }
}

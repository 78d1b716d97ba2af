package dev.surety.milestones;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.http.Api;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import jakarta.inject.Singleton;

/** Everything the milestones function is made of. */
@Singleton
@Component(modules = {StoreModule.class, MilestonesModule.class})
interface MilestonesComponent {
  Api api();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    MilestonesComponent create(@BindsInstance Backend backend);
  }
}

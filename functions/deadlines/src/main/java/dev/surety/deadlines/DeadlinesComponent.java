package dev.surety.deadlines;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.domain.deadline.Sweep;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import jakarta.inject.Singleton;

/** Everything the deadlines function is made of. */
@Singleton
@Component(modules = StoreModule.class)
interface DeadlinesComponent {
  Sweep sweep();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    DeadlinesComponent create(@BindsInstance Backend backend);
  }
}

package dev.surety.tickets;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.http.Api;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import jakarta.inject.Singleton;

/** Everything the tickets function is made of. */
@Singleton
@Component(modules = {StoreModule.class, TicketsModule.class})
interface TicketsComponent {
  Api api();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    TicketsComponent create(@BindsInstance Backend backend);
  }
}

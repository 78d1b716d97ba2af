package dev.surety.rails;

import dagger.BindsInstance;
import dagger.Component;
import dev.surety.store.Backend;
import dev.surety.store.StoreModule;
import dev.surety.stripe.Secrets;
import dev.surety.stripe.StripeEvents;
import jakarta.inject.Singleton;

/** Everything it takes to take in what Stripe tells. */
@Singleton
@Component(modules = {StoreModule.class, StripeEventsModule.class})
interface StripeEventsComponent {
  StripeEvents events();

  Reports reports();

  /** Makes it from what it stands on. */
  @Component.Factory
  interface Factory {
    StripeEventsComponent create(@BindsInstance Backend backend, @BindsInstance Secrets secrets);
  }
}

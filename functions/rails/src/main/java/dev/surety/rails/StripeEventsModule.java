package dev.surety.rails;

import dagger.Module;
import dagger.Provides;
import dev.surety.store.Backend;
import dev.surety.stripe.Secrets;
import dev.surety.stripe.StripeEvents;
import java.time.InstantSource;

/** The webhook as the environment sets it. */
@Module
interface StripeEventsModule {
  @Provides
  static StripeEvents events(Backend backend, Secrets secrets, InstantSource clock) {
    return new StripeEvents(Settings.stripe(backend), secrets, clock);
  }
}

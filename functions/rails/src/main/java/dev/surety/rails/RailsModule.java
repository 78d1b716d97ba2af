package dev.surety.rails;

import dagger.Binds;
import dagger.Module;
import dev.surety.domain.outbox.Carrier;
import dev.surety.domain.rail.RailCarrier;

/** The outbox's messages go to the payment rail. */
@Module
interface RailsModule {
  @Binds
  Carrier carrier(RailCarrier carrier);
}

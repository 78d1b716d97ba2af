package dev.surety.outbox;

import dagger.Binds;
import dagger.Module;
import dev.surety.domain.outbox.Carrier;
import dev.surety.domain.outbox.MailCarrier;

/** This function carries mails. */
@Module
interface OutboxModule {
  @Binds
  Carrier carrier(MailCarrier carrier);
}

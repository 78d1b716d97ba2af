package dev.surety.domain.outbox;

/** Sends a mail. */
@FunctionalInterface
public interface Mailer {
  Carrier.Outcome send(Mail mail);
}

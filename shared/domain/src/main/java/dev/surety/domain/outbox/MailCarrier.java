package dev.surety.domain.outbox;

import jakarta.inject.Inject;

/** Carries mails; nothing follows from them but the record that they left. */
public final class MailCarrier implements Carrier {
  private final Mailer mailer;

  @Inject
  public MailCarrier(Mailer mailer) {
    this.mailer = mailer;
  }

  @Override
  public Outcome carry(OutboxMessage message) {
    return message.content() instanceof Mail mail
        ? mailer.send(mail)
        : new Outcome.Unavailable("no mail: " + message.id());
  }
}

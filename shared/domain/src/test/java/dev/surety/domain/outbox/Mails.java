package dev.surety.domain.outbox;

import dev.surety.domain.terms.Contact;
import java.time.Instant;
import java.util.Map;

/** Mails for tests that do not care what they say. */
public final class Mails {
  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private Mails() {}

  public static Mail mail(String level) {
    Contact duty = new Contact("provider:duty", "Duty desk", "duty@modsq.example", false);
    return new Mail("ticket/t_1/FIRST_RESPONSE", level, duty, MailTemplate.WARNING, Map.of());
  }

  public static OutboxMessage message(String level) {
    return OutboxMessage.of("c_1", mail(level), NOW);
  }
}

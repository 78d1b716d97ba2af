package dev.surety.domain.outbox;

import dev.surety.domain.terms.Contact;
import java.util.Map;

/**
 * A mail that must leave once the commit is done.
 *
 * @param about what it is about, such as {@code ticket/t_1/FIRST_RESPONSE}
 * @param level the occasion; each (about, level, recipient) is mailed once
 * @param facts what the template fills in, as text
 */
public record Mail(
    String about, String level, Contact recipient, MailTemplate template, Map<String, String> facts)
    implements Outgoing {
  public Mail {
    facts = Map.copyOf(facts);
  }

  @Override
  public String id() {
    return id(about, level, recipient.id());
  }

  /** The id of the mail to a contact on an occasion. */
  public static String id(String about, String level, String contact) {
    return about + "|" + level + "|" + contact;
  }

  @Override
  public boolean doneOnceAccepted() {
    return true;
  }

  @Override
  public boolean growsStale() {
    return true;
  }
}

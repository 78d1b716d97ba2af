package dev.surety.store.item;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.outbox.OutboxState;
import dev.surety.domain.terms.Contact;
import java.util.HashMap;
import java.util.Map;

/**
 * An outbox message as it is stored. The stream's filter looks at {@code kind} and {@code state}.
 */
public final class OutboxItem {
  public static final String KIND = "OUTBOX";

  private OutboxItem() {}

  public static Fields write(OutboxMessage message) {
    Mail mail = message.mail();
    return Fields.none()
        .with("kind", KIND)
        .with("journal", message.journal())
        .with("id", message.id())
        .with("state", message.state())
        .with("about", mail.about())
        .with("level", mail.level())
        .with("contact", mail.recipient().id())
        .with("name", mail.recipient().name())
        .with("email", mail.recipient().email())
        .with("emergency", mail.recipient().emergency())
        .with("template", mail.template())
        .with("facts", mail.facts())
        .with("createdAt", message.createdAt())
        .with("attempts", message.attempts())
        .with("sentAt", message.sentAt())
        .with("messageId", message.messageId())
        .with("lastError", message.lastError());
  }

  /** Reads it back; its due instant is the one the index holds. */
  public static OutboxMessage read(Fields item, long version) {
    Contact contact =
        new Contact(
            item.text("contact"), item.text("name"), item.text("email"), item.flag("emergency"));
    Map<String, String> facts = new HashMap<>();
    item.fields("facts").values().forEach((name, fact) -> facts.put(name, (String) fact));
    return new OutboxMessage(
        item.text("journal"),
        item.text("id"),
        version,
        item.constant("state", OutboxState.class),
        new Mail(
            item.text("about"),
            item.text("level"),
            contact,
            item.constant("template", MailTemplate.class),
            facts),
        item.instant("createdAt"),
        item.count("attempts"),
        item.instantOrNull("dueAt"),
        item.instantOrNull("sentAt"),
        item.textOrNull("messageId"),
        item.textOrNull("lastError"));
  }
}

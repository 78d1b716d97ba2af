package dev.surety.store.item;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.outbox.OutboxState;
import dev.surety.domain.outbox.Outgoing;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.RailInstruction;
import dev.surety.domain.terms.Contact;
import java.util.HashMap;
import java.util.Map;

/**
 * An outbox message as it is stored. The streams' filters look at {@code kind} and {@code state}.
 */
public final class OutboxItem {
  public static final String MAIL = "OUTBOX";
  public static final String RAIL = "RAIL";

  private OutboxItem() {}

  public static Fields write(OutboxMessage message) {
    return content(message.content())
        .with("journal", message.journal())
        .with("id", message.id())
        .with("state", message.state())
        .with("createdAt", message.createdAt())
        .with("attempts", message.attempts())
        .with("sentAt", message.sentAt())
        .with("messageId", message.messageId())
        .with("lastError", message.lastError());
  }

  private static Fields content(Outgoing content) {
    return switch (content) {
      case Mail mail ->
          Fields.none()
              .with("kind", MAIL)
              .with("about", mail.about())
              .with("level", mail.level())
              .with("contact", mail.recipient().id())
              .with("name", mail.recipient().name())
              .with("email", mail.recipient().email())
              .with("emergency", mail.recipient().emergency())
              .with("template", mail.template())
              .with("facts", mail.facts());
      case RailInstruction instruction ->
          Fields.none()
              .with("kind", RAIL)
              .with("order", instruction.order())
              .with("orderKind", instruction.kind())
              .with("org", instruction.org())
              .with("rail", instruction.rail())
              .with("account", instruction.account())
              .with("amountMinor", instruction.amountMinor())
              .with("currency", instruction.currency());
      default -> throw new IllegalArgumentException("no item for " + content.getClass());
    };
  }

  /** Reads it back; its due instant is the one the index holds. */
  public static OutboxMessage read(Fields item, long version) {
    return new OutboxMessage(
        item.text("journal"),
        item.text("id"),
        version,
        item.constant("state", OutboxState.class),
        item.text("kind").equals(RAIL) ? instruction(item) : mail(item),
        item.instant("createdAt"),
        item.count("attempts"),
        item.instantOrNull("dueAt"),
        item.instantOrNull("sentAt"),
        item.textOrNull("messageId"),
        item.textOrNull("lastError"));
  }

  private static Mail mail(Fields item) {
    Contact contact =
        new Contact(
            item.text("contact"), item.text("name"), item.text("email"), item.flag("emergency"));
    Map<String, String> facts = new HashMap<>();
    item.fields("facts").values().forEach((name, fact) -> facts.put(name, (String) fact));
    return new Mail(
        item.text("about"),
        item.text("level"),
        contact,
        item.constant("template", MailTemplate.class),
        facts);
  }

  private static RailInstruction instruction(Fields item) {
    return new RailInstruction(
        item.text("id"),
        item.text("order"),
        item.constant("orderKind", OrderKind.class),
        item.text("org"),
        item.text("rail"),
        item.text("account"),
        item.whole("amountMinor"),
        item.text("currency"));
  }
}

package dev.surety.local.ses;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a mail or refuses it, in the service's order: its shape, its sender, its recipients. */
final class Sending {
  private final Identities identities;
  private final MailStore store;
  private final InstantSource clock;

  Sending(Identities identities, MailStore store, InstantSource clock) {
    this.identities = identities;
    this.store = store;
    this.clock = clock;
  }

  String email(SesQuery query) throws SesRefusal {
    String from = query.required("Source");
    String subject = query.required("Message.Subject.Data");
    String text = query.optional("Message.Body.Text.Data");
    String html = query.optional("Message.Body.Html.Data");
    if (isBlank(text) && isBlank(html)) {
      throw SesRefusal.missing("message.body");
    }
    if (subject.chars().anyMatch(c -> c == '\r' || c == '\n')) {
      throw SesRefusal.invalid("Header value contains a line break: Subject");
    }
    return accept(
        query,
        from,
        query.members("Destination.ToAddresses"),
        query.members("Destination.CcAddresses"),
        query.members("Destination.BccAddresses"),
        new Content(subject, text, html));
  }

  String raw(SesQuery query) throws SesRefusal {
    RawMessage message = RawMessage.parse(bytes(query.required("RawMessage.Data")));
    String source = query.optional("Source");
    String from = source == null ? message.header("From") : source;
    if (isBlank(from)) {
      throw SesRefusal.invalid("Missing required header 'From'.");
    }
    List<String> named = query.members("Destinations");
    return accept(
        query,
        from,
        named.isEmpty() ? message.addresses("To") : named,
        named.isEmpty() ? message.addresses("Cc") : List.of(),
        named.isEmpty() ? message.addresses("Bcc") : List.of(),
        new Content(message.header("Subject"), message.text(), message.html()));
  }

  private record Content(String subject, @Nullable String text, @Nullable String html) {}

  private String accept(
      SesQuery query,
      String from,
      List<String> to,
      List<String> cc,
      List<String> bcc,
      Content content)
      throws SesRefusal {
    Map<String, String> tags = query.tags();
    String configurationSet = query.optional("ConfigurationSetName");
    identities.checkSender(from);
    List<String> recipients = new ArrayList<>(to);
    recipients.addAll(cc);
    recipients.addAll(bcc);
    Addresses.checkRecipients(recipients);
    if (configurationSet != null) {
      identities.checkConfigurationSet(configurationSet);
    }
    String id = "local-" + UUID.randomUUID() + "-000000";
    store.add(
        new Mail(
            id,
            clock.instant(),
            from,
            to,
            cc,
            bcc,
            content.subject(),
            content.text(),
            content.html(),
            tags,
            configurationSet));
    return id;
  }

  private static byte[] bytes(String base64) throws SesRefusal {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw SesRefusal.invalid("RawMessage.Data is not base64");
    }
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}

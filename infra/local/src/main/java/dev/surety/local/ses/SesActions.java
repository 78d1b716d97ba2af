package dev.surety.local.ses;

import static dev.surety.local.ses.SesXml.element;
import static dev.surety.local.ses.SesXml.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The service's operations. */
final class SesActions {
  private final Identities identities;
  private final Sending sending;
  private final MailStore store;
  private final InstantSource clock;

  SesActions(Identities identities, MailStore store, InstantSource clock) {
    this.identities = identities;
    this.sending = new Sending(identities, store, clock);
    this.store = store;
    this.clock = clock;
  }

  static boolean sends(SesQuery query) {
    String action = query.optional("Action");
    return action != null && action.startsWith("Send");
  }

  /** Carries the call out and gives the content of its result. */
  String result(String action, SesQuery query) throws SesRefusal {
    return switch (action) {
      case "SendEmail" -> text("MessageId", sending.email(query));
      case "SendRawEmail" -> text("MessageId", sending.raw(query));
      case "VerifyEmailIdentity" -> verify(Addresses.bare(query.required("EmailAddress")));
      case "VerifyDomainIdentity" -> {
        String domain = query.required("Domain");
        verify(domain);
        yield text("VerificationToken", token(domain));
      }
      case "ListIdentities" -> list(query);
      case "GetIdentityVerificationAttributes" -> attributes(query);
      case "GetSendQuota" ->
          text("Max24HourSend", "50000.0")
              + text("MaxSendRate", "14.0")
              + text("SentLast24Hours", sentSince(clock.instant().minus(Duration.ofDays(1))));
      case "GetSendStatistics" -> statistics();
      case "CreateConfigurationSet" -> {
        identities.createConfigurationSet(query.required("ConfigurationSet.Name"));
        yield "";
      }
      default ->
          throw SesRefusal.sender(
              "InvalidAction", "Could not find operation " + action + " for version 2010-12-01");
    };
  }

  private String verify(String identity) {
    identities.verify(identity);
    return "";
  }

  private String list(SesQuery query) {
    String type = query.optional("IdentityType");
    String members =
        identities.all().stream()
            .filter(each -> type == null || type.equals("EmailAddress") == each.contains("@"))
            .map(each -> text("member", each))
            .collect(Collectors.joining());
    return element("Identities", members);
  }

  private String attributes(SesQuery query) {
    List<String> asked = query.members("Identities");
    String entries =
        asked.stream()
            .filter(identities::isVerified)
            .map(each -> element("entry", text("key", each) + element("value", status(each))))
            .collect(Collectors.joining());
    return element("VerificationAttributes", entries);
  }

  private static String status(String identity) {
    String status = text("VerificationStatus", "Success");
    return identity.contains("@") ? status : status + text("VerificationToken", token(identity));
  }

  private static String token(String domain) {
    return "local-" + domain.toLowerCase(Locale.ROOT);
  }

  private String sentSince(Instant since) {
    return store.all().stream().filter(mail -> mail.at().isAfter(since)).count() + ".0";
  }

  private String statistics() {
    int sent = store.all().size();
    String point =
        text("Timestamp", clock.instant().toString())
            + text("DeliveryAttempts", Integer.toString(sent))
            + text("Bounces", "0")
            + text("Complaints", "0")
            + text("Rejects", "0");
    return element("SendDataPoints", sent == 0 ? "" : element("member", point));
  }
}

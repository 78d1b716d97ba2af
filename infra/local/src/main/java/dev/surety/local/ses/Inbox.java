package dev.surety.local.ses;

import dev.surety.local.gateway.LocalRequest;
import dev.surety.local.gateway.LocalResponse;
import dev.surety.local.gateway.LocalRoute;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /local/mail}: every mail that was accepted, the newest first; a page for a browser,
 * JSON for everything else. {@code ?to=} keeps one recipient's.
 */
public final class Inbox implements LocalRoute {
  private final MailStore store;

  public Inbox(MailStore store) {
    this.store = store;
  }

  /** The mails, the oldest first. */
  public List<Mail> mails() {
    return store.all();
  }

  @Override
  public LocalResponse handle(LocalRequest request) {
    List<Mail> newestFirst =
        mails().reversed().stream()
            .filter(mail -> request.parameter("to").filter(to -> !receives(mail, to)).isEmpty())
            .toList();
    return request.headers().getOrDefault("accept", "").contains("text/html")
        ? LocalResponse.html(200, InboxPage.of(newestFirst))
        : LocalResponse.json(200, MailJson.write(Map.of("mails", newestFirst)));
  }

  private static boolean receives(Mail mail, String address) {
    return mail.to().contains(address)
        || mail.cc().contains(address)
        || mail.bcc().contains(address);
  }
}

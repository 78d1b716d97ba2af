package dev.surety.local.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.local.gateway.LocalRequest;
import dev.surety.local.gateway.LocalResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboxTest {
  private final MailStore store = MailStore.in(Optional.empty());
  private final Inbox inbox = new Inbox(store);

  private LocalResponse get(String accept, Map<String, String> query) {
    return inbox.handle(
        new LocalRequest("GET", "/local/mail", Map.of(), query, Map.of("accept", accept), ""));
  }

  private void add(String id, String subject, String html) {
    store.add(
        new Mail(
            id,
            Instant.parse("2026-03-06T12:00:00Z"),
            "a@b.example",
            List.of(id + "@b.example"),
            List.of(),
            List.of(),
            subject,
            "text of " + id,
            html,
            Map.of("contract", "c1"),
            "alerts"));
  }

  @Test
  void isJsonForPrograms() {
    add("one", "First", "<p>1</p>");
    add("two", "Second", "<p>2</p>");
    assertThat(get("application/json", Map.of()).body())
        .startsWith("{\"mails\":[{\"messageId\":\"two\",\"at\":\"2026-03-06T12:00:00Z\",")
        .contains("\"tags\":{\"contract\":\"c1\"}");
    assertThat(get("*/*", Map.of("to", "one@b.example")).body())
        .contains("First")
        .doesNotContain("Second");
  }

  @Test
  void isAPageForBrowsersWithEverythingEscaped() {
    assertThat(get("text/html", Map.of()).body()).contains("Nothing was sent yet");
    add("one", "<script>alert(1)</script>", "<p title=\"x\">\"></iframe><script>bad()</script>");
    LocalResponse page = get("text/html,*/*", Map.of());
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.body())
        .contains("&lt;script&gt;alert(1)")
        .contains("<iframe sandbox loading=\"lazy\"")
        .contains("srcdoc=\"&lt;p title=&quot;x&quot;&gt;&quot;&gt;&lt;/iframe&gt;")
        .doesNotContain("<script")
        .doesNotContain("http://")
        .doesNotContain("https://");
  }
}

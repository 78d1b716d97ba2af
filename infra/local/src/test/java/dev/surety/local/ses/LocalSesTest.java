package dev.surety.local.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.local.ses.Faults.Fault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.ConfigurationSetAlreadyExistsException;
import software.amazon.awssdk.services.ses.model.ConfigurationSetDoesNotExistException;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SesException;
import software.amazon.awssdk.services.ses.model.VerificationStatus;

class LocalSesTest {
  private static final Instant NOW = Instant.parse("2026-03-06T12:00:00.123Z");

  @TempDir Path folder;
  private final MailStore store = MailStore.in(Optional.empty());
  private final LocalSes ses = LocalSes.start(store, () -> NOW);
  private final SesClient client =
      ses.client()
          .overrideConfiguration(it -> it.retryStrategy(strategy -> strategy.maxAttempts(1)))
          .build();

  @AfterEach
  void close() {
    client.close();
    ses.close();
  }

  private String send(Consumer<SendEmailRequest.Builder> change) {
    SendEmailRequest.Builder request =
        SendEmailRequest.builder()
            .source("Surety <no-reply@surety.example>")
            .destination(it -> it.toAddresses("Anna <anna@acme.example>", "bo@acme.example"))
            .message(
                it ->
                    it.subject(subject -> subject.data("Überfällig: 1 < 2"))
                        .body(
                            body ->
                                body.text(text -> text.data("Line 1\n& more"))
                                    .html(html -> html.data("<p>x</p>"))))
            .tags(MessageTag.builder().name("contract").value("c1").build())
            .configurationSetName("alerts");
    change.accept(request);
    return client.sendEmail(request.build()).messageId();
  }

  private String sendVerified(Consumer<SendEmailRequest.Builder> change) {
    ses.verify("surety.example");
    ses.ensureConfigurationSet("alerts");
    return send(change);
  }

  @Test
  void takesAMailAsTheServiceDoes() {
    String id = sendVerified(it -> {});
    assertThat(store.all())
        .containsExactly(
            new Mail(
                id,
                NOW,
                "Surety <no-reply@surety.example>",
                List.of("Anna <anna@acme.example>", "bo@acme.example"),
                List.of(),
                List.of(),
                "Überfällig: 1 < 2",
                "Line 1\n& more",
                "<p>x</p>",
                Map.of("contract", "c1"),
                "alerts"));
  }

  @Test
  void refusesAnUnverifiedSender() {
    assertThatThrownBy(() -> send(it -> {}))
        .isInstanceOf(MessageRejectedException.class)
        .hasMessageContaining("Email address is not verified")
        .hasMessageContaining("no-reply@surety.example");
    assertThatThrownBy(() -> sendVerified(it -> it.source("me@notsurety.example")))
        .isInstanceOf(MessageRejectedException.class);
    assertThat(store.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna",
        "anna@",
        "@acme.example",
        "anna@acme",
        "an na@acme.example",
        "anna@acme..example",
        "anna@-acme.example",
        "änna@acme.example",
        "anna@acme.example\r\nBcc: all@acme.example",
        "Anna <anna>",
        "a@b@c.example,d@e.example"
      })
  void refusesAMalformedRecipient(String recipient) {
    assertThatThrownBy(() -> sendVerified(it -> it.destination(to -> to.toAddresses(recipient))))
        .isInstanceOfSatisfying(
            SesException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterValue"));
    assertThat(store.all()).isEmpty();
  }

  @Test
  void refusesWhatIsMissingOrUnknown() {
    assertCode("InvalidParameterValue", it -> it.destination(to -> to.toAddresses(List.of())));
    assertCode(
        "InvalidParameterValue",
        it -> it.destination(to -> to.toAddresses(Collections.nCopies(51, "anna@acme.example"))));
    assertCode("ValidationError", it -> it.source(null));
    assertCode(
        "ValidationError",
        it -> it.message(m -> m.subject(s -> s.data("x")).body(b -> b.text(t -> t.data("")))));
    assertCode("ValidationError", it -> it.message(m -> m.body(b -> b.text(t -> t.data("x")))));
    assertThatThrownBy(() -> sendVerified(it -> it.configurationSetName("other")))
        .isInstanceOf(ConfigurationSetDoesNotExistException.class);
    assertThatThrownBy(() -> client.deleteIdentity(it -> it.identity("surety.example")))
        .isInstanceOfSatisfying(
            SesException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidAction"));
    assertThat(store.all()).isEmpty();
  }

  private void assertCode(String code, Consumer<SendEmailRequest.Builder> change) {
    assertThatThrownBy(() -> sendVerified(change))
        .isInstanceOfSatisfying(
            SesException.class, e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }

  @Test
  void keepsIdentitiesConfigurationSetsAndNumbers() {
    client.verifyEmailIdentity(it -> it.emailAddress("Me@else.example"));
    assertThat(client.verifyDomainIdentity(it -> it.domain("surety.example")).verificationToken())
        .isNotBlank();
    assertThat(client.listIdentities(it -> {}).identities())
        .containsExactly("me@else.example", "surety.example");
    assertThat(client.listIdentities(it -> it.identityType("Domain")).identities())
        .containsExactly("surety.example");
    assertThat(
            client
                .getIdentityVerificationAttributes(
                    it -> it.identities("surety.example", "no.example"))
                .verificationAttributes())
        .hasSize(1)
        .hasEntrySatisfying(
            "surety.example",
            it -> assertThat(it.verificationStatus()).isEqualTo(VerificationStatus.SUCCESS));
    client.createConfigurationSet(it -> it.configurationSet(set -> set.name("alerts")));
    assertThatThrownBy(
            () -> client.createConfigurationSet(it -> it.configurationSet(s -> s.name("alerts"))))
        .isInstanceOf(ConfigurationSetAlreadyExistsException.class);
    send(it -> it.source("me@else.example"));
    assertThat(client.getSendQuota().sentLast24Hours()).isEqualTo(1.0);
    assertThat(client.getSendStatistics().sendDataPoints().getFirst().deliveryAttempts()).isOne();
  }

  @Test
  void failsAsATestAsks() {
    ses.faults().failNext(1, Fault.THROTTLING);
    assertCode("Throttling", it -> {});
    ses.faults().failNext(1, Fault.INTERNAL_FAILURE);
    assertThatThrownBy(() -> sendVerified(it -> {}))
        .isInstanceOfSatisfying(SesException.class, e -> assertThat(e.statusCode()).isEqualTo(500));
    assertThat(store.all()).isEmpty();
    ses.faults().failNext(1, Fault.ANSWER_LOST);
    assertThatThrownBy(() -> sendVerified(it -> {})).isInstanceOf(SdkClientException.class);
    assertThat(store.all()).hasSize(1);
    sendVerified(it -> {});
    assertThat(store.all()).hasSize(2);
  }

  @Test
  void readsARawMail() {
    ses.verify("surety.example");
    String mime =
        """
        From: no-reply@surety.example
        To: anna@acme.example,
         bo@acme.example
        Subject: =?UTF-8?B?w5xiZXJmw6RsbGln?= now
        Content-Type: multipart/alternative; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        F=C3=BCr Anna=
        !
        --b1
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PGI+eDwvYj4=
        --b1--
        """;
    client.sendRawEmail(
        it -> it.rawMessage(raw -> raw.data(SdkBytes.fromUtf8String(mime.replace("\n", "\r\n")))));
    Mail mail = store.all().getFirst();
    assertThat(mail.to()).containsExactly("anna@acme.example", "bo@acme.example");
    assertThat(mail.subject()).isEqualTo("Überfällig now");
    assertThat(mail.text()).isEqualTo("Für Anna!");
    assertThat(mail.html()).isEqualTo("<b>x</b>");
  }

  @Test
  void answersInTheServicesXml() throws Exception {
    HttpResponse<String> answer = post("Action=SendEmail&Version=2010-12-01");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).contains("text/xml");
    assertThat(answer.body())
        .startsWith(
            "<ErrorResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\"><Error>"
                + "<Type>Sender</Type><Code>ValidationError</Code><Message>")
        .contains("'source'")
        .contains("</Error><RequestId>");
    assertThat(post("").body()).contains("<Code>MissingAction</Code>");
  }

  private HttpResponse<String> post(String form) throws Exception {
    URI uri = ses.endpoint();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(form)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void mailsOutliveTheProcessAndHalfALineIsForgotten() throws Exception {
    Mail mail =
        new Mail(
            "1",
            NOW,
            "a@b.c",
            List.of("d@e.f"),
            List.of(),
            List.of(),
            "s\n<é>",
            "t",
            null,
            Map.of(),
            null);
    try (MailStore kept = MailStore.in(Optional.of(folder))) {
      kept.add(mail);
    }
    Files.write(
        folder.resolve("mail.jsonl"),
        "{\"messageId\":\"é".getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND);
    try (MailStore kept = MailStore.in(Optional.of(folder))) {
      assertThat(kept.all()).containsExactly(mail);
      kept.add(mail);
    }
    try (MailStore kept = MailStore.in(Optional.of(folder))) {
      assertThat(kept.all()).containsExactly(mail, mail);
    }
  }
}

package dev.surety.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.ContractState;
import dev.surety.domain.work.IdempotencyRecord;
import dev.surety.http.Gateway.Reply;
import dev.surety.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of checks, and what each of them answers. */
class ChecksTest {
  private final Gateway gateway = new Gateway();

  /** A request that is wrong in every way, mended from the first check to the last. */
  @Test
  void theFirstCheckThatFailsAnswers() {
    gateway.store().hold(RenameContract.in(ContractState.SIGNED));
    Event event =
        Event.of(RenameContract.ROUTE)
            .path("/v1/contracts/c_9/rename", "c_9")
            .header("if-match", "\"1\"")
            .body("{\"title\":\"nonsense\",\"colour\":1")
            .anonymous();
    answers(event, 401, "unauthorized");
    event.as("somebody", "org_acme", "[viewer]");
    answers(event, 404, "not_found");
    event.path("/v1/contracts/c_1/rename", "c_1");
    answers(event, 403, "role_missing");
    event.as("owner", "org_acme", "[approver]");
    answers(event, 400, "malformed_json");
    event.body("{\"title\":\"nonsense\",\"colour\":1}");
    answers(event, 400, "idempotency_key_required");
    event.header("idempotency-key", "taken");
    takenByAnother("taken");
    answers(event, 400, "invalid_body");
    event.body("{\"title\":\"nonsense\"}");
    answers(event, 422, "idempotency_key_reused");
    event.header("idempotency-key", "fresh");
    answers(event, 412, "version_stale");
    event.header("if-match", "\"3\"");
    answers(event, 409, "not_a_draft");
    gateway.store().hold(RenameContract.in(ContractState.DRAFT));
    event.header("idempotency-key", "fresh-2");
    answers(event, 422, "title_odd");
    event.header("idempotency-key", "fresh-3").body("{\"title\":\"Good\"}");
    assertThat(gateway.send(event).status()).isEqualTo(201);
  }

  @Test
  void nothingIsDecidedBeforeTheChecksAreDone() {
    gateway.send(Event.rename().anonymous());
    gateway.send(Event.rename().as("a", "org_other", "[admin]"));
    gateway.send(Event.rename().as("a", "org_acme", "[viewer]"));
    gateway.send(Event.rename().body("{}"));
    gateway.send(Event.rename().header("if-match", "\"1\""));
    assertThat(gateway.decided()).isEmpty();
    assertThat(gateway.store().commits()).isEmpty();
  }

  @Test
  void aStrangerSeesWhatAMissingIdShows() {
    Reply stranger = gateway.send(Event.rename().as("a", "org_other", "[admin]"));
    Reply missing = gateway.send(Event.rename().path("/v1/contracts/c_1/rename", "c_9"));
    assertThat(stranger).isEqualTo(missing);
  }

  @Test
  void anUnknownRouteIsNotFound() {
    answers(Event.of("POST /v1/nowhere"), 404, "not_found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "owner; org_acme;  [admin];           201",
        "owner; org_acme;  [viewer approver]; 201",
        "owner; org_acme;  admin;             201",
        "owner; org_acme;  '[\"admin\"]';     201",
        "owner; org_acme;  [admins];          403",
        "owner; org_acme;  [agent];           403",
        "owner; org_acme;  [];                403",
        "lead;  org_modsq; [admin];           403",
        "lead;  org_other; [admin];           404",
        "'';    org_acme;  [admin];           401",
        "owner; '';        [admin];           401",
        "owner; org#acme;  [admin];           401"
      })
  void whoMayComesFromTheTokenAlone(String sub, String org, String groups, int status) {
    assertThat(gateway.send(Event.rename().as(sub, org, groups)).status()).isEqualTo(status);
  }

  @Test
  void everyFaultOfABodyIsTold() {
    Reply reply = gateway.send(Event.rename().body("{\"title\":5,\"colour\":1}"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().get("errors").valueStream().map(e -> e.get("pointer").asText()))
        .containsExactly("/title", "/colour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void noBodyIsAnEmptyObject(String body) {
    Reply reply = gateway.send(Event.rename().body(body));
    assertThat(reply.code()).isEqualTo("invalid_body");
    assertThat(reply.body().at("/errors/0/code").asText()).isEqualTo("missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "\"text\"", "null", "true", "[]", "1.5"})
  void aBodyIsAnObject(String body) {
    Reply reply = gateway.send(Event.rename().body(body));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().at("/errors/0/code").asText()).isEqualTo("not_an_object");
  }

  @Test
  void halfOfASurrogatePairIsNoText() {
    Reply reply = gateway.send(Event.rename().body("{\"title\":\"\\ud800\"}"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().at("/errors/0/code").asText()).isEqualTo("not_unicode");
  }

  @Test
  void aBodyMayBeInBase64() {
    byte[] body = "{\"title\":\"T\u00eftle\"}".getBytes(StandardCharsets.UTF_8);
    Reply reply =
        gateway.send(Event.rename().body(Base64.getEncoder().encodeToString(body)).base64());
    assertThat(reply.status()).isEqualTo(201);
    assertThat(gateway.title()).isEqualTo("T\u00eftle");
  }

  @Test
  void aBodyIsAtMost256Kibibytes() {
    String open = "{\"title\":\"New\"}";
    String largest = open + " ".repeat(Api.LARGEST_BODY - open.length());
    assertThat(gateway.send(Event.rename().body(largest)).status()).isEqualTo(201);
    answers(Event.rename().body(largest + " "), 413, "body_too_large");
    String accents = "\u00e9".repeat(Api.LARGEST_BODY / 2 + 1);
    answers(Event.rename().body(accents), 413, "body_too_large");
  }

  @Test
  void aPatchNeedsToKnowTheVersion() {
    Event patch = Event.of(RenameContract.PATCH).body("{\"title\":\"New\"}");
    answers(patch, 428, "if_match_required");
    answers(patch.header("if-match", "\"2\""), 412, "version_stale");
    answers(patch.header("if-match", "W/\"3\""), 412, "version_stale");
    Reply reply = gateway.send(patch.header("if-match", "\"2\", \"3\""));
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("etag")).isEqualTo("\"4\"");
    assertThat(gateway.send(patch.header("if-match", "*")).header("etag")).isEqualTo("\"5\"");
  }

  @Test
  void aStateIsRefusedWithTheStateAndWhatIsAllowed() {
    gateway.store().hold(RenameContract.in(ContractState.PROPOSED));
    Reply reply = gateway.send(Event.rename());
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.body().get("state").asText()).isEqualTo("PROPOSED");
    assertThat(reply.body().get("allowedActions").valueStream().map(n -> n.asText()))
        .containsExactly("sign", "decline", "withdraw");
  }

  private void answers(Event event, int status, String code) {
    Reply reply = gateway.send(event);
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    assertThat(List.of("type", "title", "status", "detail", "instance", "traceId"))
        .allMatch(member -> reply.body().hasNonNull(member));
  }

  private void takenByAnother(String key) {
    IdempotencyRecord record =
        new IdempotencyRecord(
            "org_acme", key, "another", 201, Json.write(Json.object()), "", Gateway.NOW);
    gateway.store().remember(record);
  }
}

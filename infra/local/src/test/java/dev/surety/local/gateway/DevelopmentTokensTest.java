package dev.surety.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.surety.local.gateway.JwtAuthorizer.Verdict;
import dev.surety.local.template.AuthorizerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentTokensTest {

  private static final AuthorizerSpec POOL =
      new AuthorizerSpec("Cognito", "https://issuer", List.of("app"));

  private static final Instant START = Instant.parse("2026-03-02T09:00:00.750Z");
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

  /** One for all tests: a key pair takes a second to make. */
  private static final DevelopmentTokens TOKENS = DevelopmentTokens.inMemory(POOL, NOW::get);

  @BeforeEach
  void setTheClock() {
    NOW.set(START);
  }

  @TempDir Path folder = Path.of(".");

  @Test
  void aTokenIsAcceptedWithWhatWasAskedFor() throws Exception {
    JsonNode answer =
        body(
            TOKENS.answer(
                request(Map.of("org", "org_acme", "sub", "ann", "roles", "admin, approver"))));

    assertThat(answer.path("expiresAt").asText()).isEqualTo("2026-03-02T21:00:00Z");
    assertThat(TOKENS.authorizer().authorize("Bearer " + answer.path("token").asText()))
        .isInstanceOfSatisfying(
            Verdict.Allowed.class,
            allowed ->
                assertThat(allowed.claims())
                    .containsEntry("sub", "ann")
                    .containsEntry("custom:org", "org_acme")
                    .containsEntry("cognito:groups", "[admin approver]")
                    .containsEntry("token_use", "id"));
  }

  @Test
  void itExpiresOnTheInjectedClock() {
    String token = TOKENS.issue("org", "ann", List.of("viewer")).token();

    NOW.set(Instant.parse("2026-03-02T20:59:59Z"));
    assertThat(TOKENS.authorizer().authorize(token)).isInstanceOf(Verdict.Allowed.class);
    NOW.set(Instant.parse("2026-03-02T21:00:00Z"));
    assertThat(TOKENS.authorizer().authorize(token)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void everythingMissingIsNamed() throws Exception {

    LocalResponse nothing = TOKENS.answer(request(Map.of()));
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(body(nothing).path("message").asText()).isEqualTo("missing: org, sub, roles");
    assertThat(body(TOKENS.answer(request(Map.of("org", "o", "roles", " ")))).toString())
        .contains("missing: sub, roles");
  }

  @Test
  void tokensOutliveARestartAndTheirKeyIsTheOwnersAlone() throws IOException {
    String token = kept().issue("org", "ann", List.of("viewer")).token();

    assertThat(kept().authorizer().authorize(token)).isInstanceOf(Verdict.Allowed.class);
    assertThat(Files.getPosixFilePermissions(folder.resolve("token-key.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void anotherStacksTokenIsRefused() {
    String token = TOKENS.issue("org", "ann", List.of("a")).token();

    assertThat(kept().authorizer().authorize(token)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void aBrokenKeyFileIsNamed() throws IOException {
    Files.writeString(folder.resolve("token-key.json"), "{}");

    assertThatIllegalStateException()
        .isThrownBy(this::kept)
        .withMessageContaining("token-key.json");
  }

  private DevelopmentTokens kept() {
    return DevelopmentTokens.keptIn(folder, POOL, NOW::get);
  }

  private static JsonNode body(LocalResponse response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  private static LocalRequest request(Map<String, String> query) {
    return new LocalRequest("GET", "/local/token", Map.of(), query, Map.of(), "");
  }
}

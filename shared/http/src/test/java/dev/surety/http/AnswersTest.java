package dev.surety.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.http.Gateway.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries. */
class AnswersTest {
  private final Gateway gateway = new Gateway();

  @Test
  void anAnswerIsJsonWithItsVersionAndIsNeverCached() {
    Reply reply = gateway.send(Event.rename());
    assertThat(reply.body().get("title").asText()).isEqualTo("New title");
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    assertThat(reply.header("etag")).isEqualTo("\"4\"");
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
  }

  @Test
  void aProblemTellsItsCodeAsATypeAndATitle() {
    Reply reply = gateway.send(Event.rename().without("idempotency-key"));
    assertThat(reply.body().get("type").asText()).endsWith("/idempotency-key-required");
    assertThat(reply.body().get("title").asText()).isEqualTo("Idempotency key required");
    assertThat(reply.body().get("status").asInt()).isEqualTo(400);
    assertThat(reply.body().get("instance").asText()).isEqualTo("/v1/contracts/c_1/rename");
  }

  @Test
  void theCallersRequestIdIsEchoed() {
    Reply reply = gateway.send(Event.rename().header("x-request-id", "mine-1").body("{}"));
    assertThat(reply.header("x-request-id")).isEqualTo("mine-1");
    assertThat(reply.body().get("traceId").asText()).isEqualTo("mine-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nset-cookie: x", "\u00e4"})
  void anOddRequestIdIsReplacedByTheGateways(String id) {
    Reply reply = gateway.send(Event.rename().header("x-request-id", id));
    assertThat(reply.header("x-request-id")).isEqualTo("gateway-1");
  }

  @Test
  void aFaultOfOursIsLoggedAndHidden() {
    Reply reply = gateway.send(Event.rename().body("{\"title\":\"broken\"}"));
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.code()).isEqualTo("internal_error");
    assertThat(reply.text()).doesNotContain("secret").doesNotContain("IllegalState");
    assertThat(gateway.log()).hasSize(1);
    assertThat(gateway.log().getFirst())
        .contains("\"traceId\":\"gateway-1\"", "secret detail", "RenameContract.decide");
  }

  @Test
  void theRoutesAreThoseOfItsEndpoints() {
    assertThat(gateway.api().routes())
        .containsExactlyInAnyOrder(RenameContract.ROUTE, RenameContract.PATCH, ShowTitles.ROUTE);
  }

  @Test
  void aCommandReadsOnceAndCommitsOnce() {
    gateway.send(Event.rename());
    assertThat(gateway.store().reads()).isEqualTo(1);
    assertThat(gateway.store().commits()).hasSize(1);
  }
}

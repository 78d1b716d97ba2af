package dev.surety.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static ObjectNode event(int sequence, String previous) {
    ObjectNode event =
        Json.object()
            .put("source", "/v1/contracts/c_1")
            .put("sequence", sequence)
            .put("time", "2026-03-02T14:00:00Z")
            .put("type", "dev.surety.ticket.opened")
            .put("subject", "ticket/t_1")
            .put("previousHash", previous);
    event.putObject("actor").put("org", "org_acme").put("sub", "anna");
    event
        .putObject("data")
        .put("subject", "it's \"down\"\n\u0001 – ü 😀")
        .put("n", 7)
        .putArray("b");
    return event.put("hash", Chain.hash(event));
  }

  @Test
  void writesTheCanonicalFormThatTheSystemSigns() {
    JsonNode event = event(1, "");
    assertThat(Chain.canonical(event)).isEqualTo(Json.canonical(event));
  }

  @Test
  void findsTheLinkThatDoesNotHold() {
    ObjectNode first = event(1, "");
    ObjectNode second = event(2, first.path("hash").asText());
    assertThat(Chain.check(List.of(first, second))).isEqualTo(second.path("hash").asText());
    assertThatThrownBy(() -> Chain.check(List.of(first, event(2, "0"))))
        .hasMessageContaining("event 2 follows");
    assertThatThrownBy(() -> Chain.check(List.of(second))).hasMessageContaining("sequence");
    first.put("subject", "ticket/t_2");
    assertThatThrownBy(() -> Chain.check(List.of(first, second)))
        .hasMessageContaining("event 1 hash");
  }
}

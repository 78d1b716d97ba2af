package dev.surety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;

/** The client asks for money back, and the provider says no. */
final class DeclinedRefund {
  private final Till till;
  private String refund = "none";

  DeclinedRefund(Till till) {
    this.till = till;
  }

  void tell() {
    till.sheet.still("the client asks for a refund of the rest", this::ask);
    till.sheet.still("nothing is released while it waits", this::release);
    till.sheet.still("the provider declines", this::decline);
  }

  private String ask() {
    ObjectNode body = Json.object().put("reason", "the playbook lacks a chapter");
    JsonNode asked = till.act(201, till.scene.anna, "M1", "refund-requests", body);
    refund = asked.path("id").asText();
    return "%s, to be answered by %s"
        .formatted(
            till.coin().named(asked.path("amountMinor").asLong()), asked.path("answerBy").asText());
  }

  private String release() {
    return till.refused(
        "refund_pending", till.attempt(till.scene.anna, "M1", "releases", Json.object()));
  }

  private String decline() {
    String answer = "refund-requests/" + refund + "/answer";
    ObjectNode no = Json.object().put("accept", false);
    return Till.in("DECLINED", till.act(200, till.scene.ben, "M1", answer, no));
  }
}

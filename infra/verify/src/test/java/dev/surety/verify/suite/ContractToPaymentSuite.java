package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Ground;
import dev.surety.verify.world.SampleTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sign, answer late, get alerted, approve, pay. */
abstract class ContractToPaymentSuite extends Suite {
  @Test
  void aContractBecomesActiveOnceBothSidesSignedTheSameHash() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole());
    deal.provider().get(deal.at("")).expect(404);
    deal.proposed();
    assertThat(deal.provider().get(deal.at("")).expect(200).text("/state")).isEqualTo("PROPOSED");
    var other = "{\"termsHash\": \"%s\"}".formatted("0".repeat(64));
    assertThat(deal.provider().post(deal.at("/sign"), other).expect(422).code())
        .isEqualTo("terms_hash_differs");
    deal.signed();
    var early = deal.client().post(deal.at("/activate"), "{}").expect(409);
    assertThat(early.code()).isEqualTo("onboarding_incomplete");
    assertThat(early.text("/state")).isEqualTo("SIGNED");
    assertThat(early.json().path("allowedActions")).isNotEmpty();
    deal.activated();
    assertThat(deal.client().get(deal.at("")).expect(200).text("/state")).isEqualTo("ACTIVE");
    world().settle();
    assertThat(recipients("sign")).contains("duty@modsq.example", "lead@modsq.example");
  }

  @Test
  void aLateAnswerIsRecordedOnceAndMailedOnceWithTheStoredInstant() {
    Deal deal = Deal.active(world());
    Instant due = world().clock().instant().plus(Duration.ofHours(1));
    String ticket = deal.ticket("e1");
    assertThat(clock(deal, ticket, "FIRST_RESPONSE").path("dueAt").asText())
        .isEqualTo(due.toString());
    world().clock().advance(Duration.ofMinutes(59));
    world().settle();
    assertThat(clock(deal, ticket, "FIRST_RESPONSE").path("state").asText()).isEqualTo("RUNNING");
    world().clock().advance(Duration.ofMinutes(5));
    world().settle();
    world().settle();
    JsonNode late = clock(deal, ticket, "FIRST_RESPONSE");
    assertThat(late.path("state").asText()).isEqualTo("BREACHED");
    assertThat(late.path("breachedAt").asText()).isEqualTo(due.toString());
    deal.log(ticket, "r1", "RESPONDED").expect(201);
    deal.log(ticket, "r2", "RESOLVED").expect(201);
    assertThat(clock(deal, ticket, "FIRST_RESPONSE").path("state").asText()).isEqualTo("BREACHED");
    assertThat(clock(deal, ticket, "RESOLUTION").path("state").asText()).isEqualTo("MET");
    assertThat(types(deal).stream().filter("dev.surety.ticket.breached"::equals)).hasSize(1);
    assertThat(recipients("breach"))
        .containsExactlyInAnyOrder("lead@modsq.example", "owner@acme.example");
    assertThat(world().outbox().unsent()).isEmpty();
  }

  @Test
  void approvedWorkIsPaidOnceAndTheLedgerProvesIt() {
    Deal deal = Deal.active(world()).deposited(300_000).funded("M1");
    deal.submitted("M1");
    var other = deal.approve("M1", 1, 99_999).expect(422);
    assertThat(other.code()).isEqualTo("amount_differs");
    assertThat(deal.approve("M1", 1, 100_000).expect(200).text("/state")).isEqualTo("APPROVED");
    var release = deal.release("M1").expect(201);
    assertThat(release.whole("/grossMinor")).isEqualTo(100_000);
    assertThat(release.whole("/netMinor")).isEqualTo(100_000);
    assertThat(release.json().path("transfers")).isNotEmpty();
    assertThat(deal.release("M1").expect(409).text("/state")).isEqualTo("RELEASED");
    assertThat(deal.balance(deal.client(), "client:org_acme:available")).isEqualTo(200_000);
    assertThat(deal.balance(deal.provider(), "provider:org_modsq:available")).isEqualTo(100_000);
    assertThat(deal.milestone("M1").whole("/heldMinor")).isZero();
    assertThat(deal.verification().json().path("verified").asBoolean()).isTrue();
    assertThat(deal.client().get(deal.at("/transfers")).json().path("transfers")).hasSize(2);
    world().settle();
    assertThat(world().outbox().unsent()).isEmpty();
  }

  @Test
  void theTimelineHasNoGapsAndEveryLinkFollows() {
    Deal deal = Deal.active(world()).deposited(300_000).funded("M1").submitted("M1");
    JsonNode events = deal.client().get(deal.at("/events?pageSize=200")).json().path("events");
    String last = events.get(0).path("previousHash").asText();
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).path("sequence").asInt()).isEqualTo(i + 1);
      assertThat(events.get(i).path("previousHash").asText()).isEqualTo(last);
      last = events.get(i).path("hash").asText();
    }
    assertThat(types(deal))
        .containsSubsequence(
            "dev.surety.contract.drafted",
            "dev.surety.contract.proposed",
            "dev.surety.contract.signed",
            "dev.surety.contract.activated",
            "dev.surety.milestone.funded",
            "dev.surety.milestone.submitted");
  }

  private List<String> recipients(String word) {
    return world().mails().stream()
        .filter(mail -> mail.subject().toLowerCase(java.util.Locale.ROOT).contains(word))
        .map(Ground.Accepted::to)
        .flatMap(List::stream)
        .toList();
  }

  private static JsonNode clock(Deal deal, String ticket, String metric) {
    JsonNode clocks = deal.provider().get(deal.at("/tickets/" + ticket)).json().path("clocks");
    return clocks
        .valueStream()
        .filter(clock -> clock.path("metric").asText().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> types(Deal deal) {
    return deal.client()
        .get(deal.at("/events?pageSize=200"))
        .json()
        .path("events")
        .findValuesAsText("type");
  }
}

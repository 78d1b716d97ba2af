package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Session;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same request again, and requests for a version that is gone. */
abstract class RepetitionSuite extends Suite {
  @Test
  void theSameKeyAndBodyGetTheSameAnswerAndOneEffect() {
    Session anna = world().as(Caller.ANNA);
    Reply first = anna.post("/v1/contracts", SampleTerms.whole(), "k1").expect(201);
    var before = world().dump();
    world().clock().advance(Duration.ofHours(3));
    Reply again = anna.post("/v1/contracts", SampleTerms.whole(), "k1").expect(201);
    assertThat(first.replayed()).isFalse();
    assertThat(again.replayed()).isTrue();
    assertThat(again.raw()).isEqualTo(first.raw());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(world().dump()).isEqualTo(before);
  }

  @Test
  void theSameKeyForAnotherBodyOrPathIsRefusedAndChangesNothing() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole());
    deal.client().post(deal.at("/propose"), "{}", "k1").expect(200);
    var before = world().dump();
    assertThat(deal.client().post(deal.at("/withdraw"), "{}", "k1").expect(422).code())
        .isEqualTo("idempotency_key_reused");
    assertThat(deal.client().post("/v1/contracts", "{}", "k1").expect(422).code())
        .isEqualTo("idempotency_key_reused");
    assertThat(world().dump()).isEqualTo(before);
  }

  @Test
  void anotherOrganisationsKeyIsAnotherKey() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole()).proposed();
    String hash =
        "{\"termsHash\": \"%s\"}".formatted(deal.client().get(deal.at("")).text("/termsHash"));
    deal.client().post(deal.at("/sign"), hash, "k1").expect(200);
    Reply provider = deal.provider().post(deal.at("/sign"), hash, "k1").expect(200);
    assertThat(provider.replayed()).isFalse();
    assertThat(provider.text("/state")).isEqualTo("SIGNED");
  }

  @Test
  void aRefusalStaysTheAnswerToItsKey() {
    Deal deal = Deal.active(world());
    String path = deal.at("/milestones/M1/fund");
    Reply poor = deal.client().post(path, "{}", "k1").expect(422);
    assertThat(poor.code()).isEqualTo("insufficient_funds");
    deal.deposited(100_000);
    Reply again = deal.client().post(path, "{}", "k1").expect(422);
    assertThat(again.replayed()).isTrue();
    assertThat(again.raw()).isEqualTo(poor.raw());
    deal.client().post(path, "{}", "k2").expect(201);
  }

  @Test
  void aRequestThatWasNoneIsNotPinned() {
    Session anna = world().as(Caller.ANNA);
    anna.post("/v1/deposits", "{\"amountMinor\": 0}", "k1").expect(400);
    anna.post("/v1/deposits", "{\"amountMinor\": 5, \"currency\": \"USD\"}", "k1").expect(202);
  }

  @Test
  void aKeyIsNeededAndMustBePrintable() {
    Session anna = world().as(Caller.ANNA);
    assertThat(anna.send("POST", "/v1/contracts", "{}", Map.of()).expect(400).code())
        .isEqualTo("idempotency_key_required");
    for (String key : new String[] {"k".repeat(256), "k\u00e4"}) {
      assertThat(anna.post("/v1/contracts", "{}", key).expect(400).code())
          .isEqualTo("idempotency_key_malformed");
    }
    anna.post("/v1/contracts", "{}", "k".repeat(255)).expect(201);
  }

  @Test
  void aPatchNeedsTheVersionItChanges() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole());
    String path = deal.at("");
    String patch = "{\"title\": \"Other\"}";
    assertThat(deal.client().send("PATCH", path, patch, Map.of()).expect(428).code())
        .isEqualTo("if_match_required");
    Reply done = deal.client().send("PATCH", path, patch, Map.of("if-match", "\"1\"")).expect(200);
    assertThat(done.etag()).isEqualTo("\"2\"");
    assertThat(done.text("/title")).isEqualTo("Other");
    assertThat(
            deal.client()
                .send("PATCH", path, patch, Map.of("if-match", "\"1\""))
                .expect(412)
                .code())
        .isEqualTo("version_stale");
    deal.client().send("PATCH", path, patch, Map.of("if-match", "\"1\", \"2\"")).expect(200);
  }

  @Test
  void anActionHonoursTheVersionAndAReplayComesFirst() {
    Deal deal = Deal.active(world()).deposited(100_000);
    String path = deal.at("/milestones/M1/fund");
    String etag = deal.milestone("M1").etag();
    deal.client().postIf(path, "{}", "\"77\"").expect(412);
    Map<String, String> headers = Map.of("idempotency-key", "k1", "if-match", etag);
    deal.client().send("POST", path, "{}", headers).expect(201);
    assertThat(deal.client().send("POST", path, "{}", headers).expect(201).replayed()).isTrue();
  }

  @Test
  void theCallersOwnEventIdIsOneEvent() {
    Deal deal = Deal.active(world());
    String ticket = deal.ticket("e1");
    Reply again = deal.provider().post(deal.at("/tickets"), Deal.ticketBody("e1")).expect(200);
    assertThat(again.text("/id")).isEqualTo(ticket);
    deal.log(ticket, "r1", "RESPONDED").expect(201);
    Reply logged = deal.log(ticket, "r1", "RESPONDED").expect(200);
    assertThat(logged.json().path("events")).hasSize(1);
  }
}

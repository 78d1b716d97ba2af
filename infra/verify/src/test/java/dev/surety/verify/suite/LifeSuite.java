package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.world.AtOnce;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Service;
import dev.surety.verify.world.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A contract's whole course: what people do with it, what time does, and how it ends. */
abstract class LifeSuite extends Suite {
  private static final String NOTICE = "{\"reason\": \"moving in-house\"}";

  @Test
  void twoSignaturesAtOnceSignOnceAndMakeEverythingOnce() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole()).proposed();
    String hash =
        "{\"termsHash\": \"%s\"}".formatted(deal.client().get(deal.at("")).text("/termsHash"));
    List<Session> sides = List.of(deal.client(), deal.provider());
    List<Reply> replies = AtOnce.run(4, i -> sides.get(i % 2).insist(deal.at("/sign"), hash));
    assertThat(replies).extracting(Reply::status).containsOnly(200, 409);
    Service service = new Service(world(), deal);
    assertThat(service.events("contract.signed"))
        .extracting(e -> e.at("/data/state").asText())
        .containsExactly("PROPOSED", "SIGNED");
    assertThat(deal.client().get(deal.at("/obligations")).json().path("obligations")).hasSize(4);
    deal.activated();
    assertThat(deal.client().insist(deal.at("/activate"), "{}").status()).isEqualTo(409);
    assertThat(service.events("contract.activated")).hasSize(1);
  }

  @Test
  void aProposalNobodySignsInTimeExpires() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole());
    Instant signBy = world().clock().instant().plus(Duration.ofHours(2));
    Reply refused =
        deal.client().insist(deal.at("/propose"), "{\"signBy\": \"2026-01-01T00:00:00Z\"}");
    assertThat(refused.expect(422).text("/errors/0/pointer")).isEqualTo("/signBy");
    deal.client().insist(deal.at("/propose"), "{\"signBy\": \"%s\"}".formatted(signBy)).expect(200);
    world().clock().reach(signBy.plusMillis(1));
    String hash =
        "{\"termsHash\": \"%s\"}".formatted(deal.client().get(deal.at("")).text("/termsHash"));
    Reply late = deal.provider().insist(deal.at("/sign"), hash).expect(409);
    assertThat(late.code()).isEqualTo("proposal_expired");
    world().settle();
    assertThat(deal.client().get(deal.at("")).text("/state")).isEqualTo("EXPIRED");
    assertThat(mails("Not signed in time")).isPositive();
    assertNothingIsLeftDue();
  }

  @Test
  void fromNoticeToTheEnd() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole()).proposed().signed().activated();
    deal.deposited(300_000).funded("M1").funded("M2").submitted("M2");
    final String late = deal.ticket("late");
    Reply shortNotice =
        deal.provider().insist(deal.at("/terminate"), "{\"reason\": \"r\", \"notice\": \"P7D\"}");
    assertThat(shortNotice.expect(422).text("/errors/0/pointer")).isEqualTo("/notice");
    Reply given = deal.provider().insist(deal.at("/terminate"), NOTICE).expect(200);
    assertThat(given.text("/state")).isEqualTo("TERMINATING");
    Instant endsAt = Instant.parse(given.text("/notice/endsAt"));
    deal.provider().insist(deal.at("/terminate"), NOTICE).expect(409);
    world().settle();
    assertThat(mails("Notice given")).isEqualTo(3);

    world().clock().reach(endsAt.minus(Duration.ofMinutes(10)));
    world().settle();
    assertThat(new Service(world(), deal).clock(late, "FIRST_RESPONSE").path("state").asText())
        .as("clocks are alive")
        .isEqualTo("BREACHED");
    final String open = deal.ticket("open");
    world().clock().reach(endsAt.plusMillis(1));
    world().settle();
    assertThat(deal.milestone("M1").text("/state")).isEqualTo("REFUNDED");
    assertThat(deal.milestone("M2").whole("/heldMinor")).as("keeps its review").isEqualTo(200_000);
    assertThat(deal.balance(deal.client(), "client:org_acme:available")).isEqualTo(100_000);

    Reply missing = deal.client().insist(deal.at("/complete"), "{}").expect(409);
    assertThat(missing.json().path("missing").valueStream().map(JsonNode::asText))
        .containsExactly("obligation/x1", "obligation/x2", "obligation/x3", "milestone/M2");
    deal.approve("M2", 1, 200_000).expect(200);
    deal.release("M2").expect(201);
    for (String exit : List.of("x1", "x2", "x3")) {
      deal.provider()
          .insist(deal.at("/obligations/" + exit + "/evidence"), "{\"evidence\": \"done\"}")
          .expect(200);
      deal.client().insist(deal.at("/obligations/" + exit + "/confirm"), "{}").expect(200);
    }
    Reply ended = deal.client().insist(deal.at("/complete"), "{}").expect(200);
    assertThat(ended.text("/state")).isEqualTo("TERMINATED");
    assertThat(ended.json().path("allowedActions")).isEmpty();
    JsonNode clock = new Service(world(), deal).clock(open, "FIRST_RESPONSE");
    assertThat(clock.path("state").asText()).isEqualTo("CANCELLED");
    world().clock().advance(Duration.ofDays(2));
    world().settle();
    assertThat(new Service(world(), deal).clock(open, "FIRST_RESPONSE")).isEqualTo(clock);
    assertThat(deal.verification().json().path("verified").asBoolean()).isTrue();
    for (String action :
        List.of("/tickets", "/milestones/M1/fund", "/suspend", "/terminate", "/complete")) {
      Reply reply = deal.client().insist(deal.at(action), body(action));
      assertThat(reply.status()).as(action + reply.raw()).isEqualTo(409);
    }
    assertNothingIsLeftDue();
  }

  private static String body(String action) {
    return switch (action) {
      case "/tickets" -> Deal.ticketBody("after");
      case "/suspend", "/terminate" -> "{\"reason\": \"r\"}";
      default -> "{}";
    };
  }

  @Test
  void whatIsOwedIsRemindedOverdueAndOwedAnew() {
    String terms =
        SampleTerms.with(
            t -> {
              ArrayNode owed = (ArrayNode) t.path("obligations");
              ((ObjectNode) owed.path(0)).put("form", "ACCESS").putArray("reminders").add("P1D");
              owed.addObject()
                  .put("id", "r1")
                  .put("kind", "REPORTING")
                  .put("owner", "PROVIDER")
                  .put("what", "Weekly report")
                  .put("every", "WEEKLY")
                  .put("due", "P2D");
            });
    Deal deal = Deal.drafted(world(), terms).proposed().signed();
    Reply early = deal.client().insist(deal.at("/activate"), "{}").expect(409);
    assertThat(early.json().path("missing")).hasSize(1);
    Reply thin = deal.client().insist(deal.at("/obligations/o1/evidence"), "{\"evidence\": \"e\"}");
    assertThat(thin.expect(422).text("/errors/0/pointer")).isEqualTo("/people");
    world().clock().advance(Duration.ofDays(6));
    world().settle();
    assertThat(mails("Due: Admin access")).isEqualTo(1);
    world().clock().advance(Duration.ofDays(2));
    world().settle();
    assertThat(mails("Overdue: Admin access")).isEqualTo(3);
    String shown = "{\"evidence\": \"granted\", \"people\": [\"Ben\", \"Bea\"]}";
    deal.client().insist(deal.at("/obligations/o1/evidence"), shown).expect(200);
    deal.provider().insist(deal.at("/obligations/o1/reject"), "{\"reason\": \"no\"}").expect(200);
    deal.client().insist(deal.at("/obligations/o1/evidence"), shown).expect(200);
    Reply confirmed = deal.provider().insist(deal.at("/obligations/o1/confirm"), "{}").expect(200);
    assertThat(confirmed.json().path("overdue").asBoolean()).isTrue();
    deal.client().insist(deal.at("/activate"), "{}").expect(200);
    world().clock().advance(Duration.ofDays(15));
    world().settle();
    List<String> periods =
        deal.client()
            .get(deal.at("/obligations"))
            .json()
            .path("obligations")
            .valueStream()
            .map(o -> o.path("id").asText())
            .filter(id -> id.startsWith("r1~"))
            .toList();
    assertThat(periods).containsExactly("r1~2026-W11", "r1~2026-W12", "r1~2026-W13");
    deal.provider()
        .insist(deal.at("/obligations/r1~2026-W11/evidence"), "{\"evidence\": \"report\"}")
        .expect(200);
  }

  @Test
  void aSuspendedContractGoesOnWithTheNotice() {
    Service service = Service.active(world());
    String ticket = service.deal().ticket("t");
    service.suspend().expect(200);
    world().settle();
    world().clock().advance(Duration.ofHours(5));
    service.deal().client().insist(service.deal().at("/terminate"), NOTICE).expect(200);
    world().settle();
    assertThat(service.clock(ticket, "FIRST_RESPONSE").path("state").asText()).isEqualTo("RUNNING");
  }

  private long mails(String subject) {
    return world().mails().stream().filter(mail -> mail.subject().startsWith(subject)).count();
  }

  private void assertNothingIsLeftDue() {
    world().clock().advance(Duration.ofDays(400));
    world().settle();
    assertThat(world().sweep()).isZero();
    assertThat(world().dump().values()).noneMatch(item -> item.containsKey("dueAt"));
  }
}

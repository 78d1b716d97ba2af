package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suspended: all clocks stand still from one instant on, whoever has noticed by then. */
abstract class SuspensionSuite extends Suite {
  /** Two steps of the walk over the tickets. */
  private static final int MANY = 25;

  private Service service;
  private Deal deal;

  @BeforeEach
  void activate() {
    service = Service.active(world());
    deal = service.deal();
  }

  @Test
  void clocksStopAndGoOnWithWhatWasLeft() {
    List<String> tickets = service.tickets(MANY);
    pass(20);
    service.suspend().expect(200);
    assertPaused(tickets);
    world().settle();
    assertPaused(tickets);
    assertNothingIsFoundDue();
    pass(300);
    world().settle();
    assertPaused(tickets);
    assertNothingIsFoundDue();
    assertThat(mails("Answer soon")).isZero();

    Instant due = world().clock().instant().plus(Duration.ofMinutes(40));
    service.resume().expect(200);
    assertRunning(tickets, due);
    world().settle();
    assertRunning(tickets, due);
    assertThat(armed()).isEqualTo(MANY);
    pass(24);
    assertThat(world().sweep()).isZero();
    pass(1);
    assertThat(world().sweep()).isEqualTo(MANY);
    pass(16);
    world().sweep();
    assertThat(service.events("ticket.breached"))
        .hasSize(MANY)
        .allSatisfy(e -> assertThat(e.at("/data/at").asText()).isEqualTo(due.toString()));
  }

  @Test
  void whatFellDueBeforeIsAFactAndWhatDidNotIsNotTold() {
    final String warned = deal.ticket("warned");
    pass(20);
    final String later = deal.ticket("later");
    // 46 minutes: the first ticket's 75% has passed, and nobody has checked yet
    pass(26);
    service.suspend().expect(200);
    pass(600);
    world().settle();
    assertThat(mails("Answer soon") + mails("Breached")).isZero();
    assertThat(state(warned)).isEqualTo("PAUSED");
    service.resume().expect(200);
    world().settle();
    assertThat(mails("Answer soon")).as("told when the clock goes on").isEqualTo(1);
    // over the due instant of the first one, with no check in between
    pass(20);
    service.suspend().expect(200);
    pass(600);
    world().settle();
    world().settle();
    assertThat(state(warned)).isEqualTo("BREACHED");
    assertThat(mails("Breached")).isEqualTo(2);
    assertThat(mails("Still unanswered")).isZero();
    assertThat(state(later)).isEqualTo("PAUSED");
    assertNothingIsFoundDue();
    service.resume().expect(200);
    pass(121);
    world().settle();
    assertThat(mails("Still unanswered")).isEqualTo(2);
  }

  @Test
  void whatHappensMeanwhileCanBeLoggedAndNothingOpened() {
    String answered = deal.ticket("e1");
    String waiting = deal.ticket("e2");
    String merged = deal.ticket("e3");
    String closed = deal.ticket("e4");
    pass(20);
    service.suspend().expect(200);
    pass(30);
    Reply known = deal.provider().post(deal.at("/tickets"), Deal.ticketBody("e2")).expect(200);
    assertThat(known.text("/clocks/0/state")).isEqualTo("PAUSED");
    service.log(deal.provider(), answered, "r1", "RESPONDED", "").expect(201);
    assertThat(state(answered)).isEqualTo("MET");
    assertThat(service.clock(answered, "FIRST_RESPONSE").path("taken").asText()).isEqualTo("PT20M");
    service
        .log(deal.provider(), waiting, "p1", "PAUSED", ", \"reason\": \"WAITING_ON_CLIENT\"")
        .expect(201);
    service.log(deal.provider(), merged, "m1", "MERGED", into(waiting)).expect(201);
    service.log(deal.client(), closed, "c1", "CLOSED", "").expect(201);
    Reply refused = deal.provider().post(deal.at("/tickets"), Deal.ticketBody("e5")).expect(409);
    assertThat(refused.code() + " " + refused.text("/state"))
        .isEqualTo("contract_not_active SUSPENDED");
    assertThat(refused.json().path("allowedActions").toString()).contains("resume", "amend");
    assertThat(service.propose(deal.client(), 1, Service.FASTER).status()).isEqualTo(201);
    world().settle();
    assertNothingIsFoundDue();
    service.resume().expect(200);
    world().settle();
    assertThat(state(merged)).isEqualTo("CANCELLED");
    // it still waits on the client; only the answered one's resolution runs
    assertThat(state(waiting)).isEqualTo("PAUSED");
    assertThat(armed()).isEqualTo(1);
    service.log(deal.client(), waiting, "w1", "CLIENT_MESSAGE", "").expect(201);
    assertThat(service.clock(waiting, "FIRST_RESPONSE").path("dueAt").asText())
        .isEqualTo(world().clock().instant().plus(Duration.ofMinutes(40)).toString());
  }

  @Test
  void aSuspensionThatEndsAsItBeginsStopsNothing() {
    String ticket = deal.ticket("e1");
    pass(20);
    JsonNode before = service.ticket(ticket).path("clocks");
    service.suspend().expect(200);
    service.resume().expect(200);
    assertThat(service.ticket(ticket).path("clocks")).isEqualTo(before);
    world().settle();
    assertThat(service.ticket(ticket).path("clocks")).isEqualTo(before);
    assertThat(armed()).isEqualTo(1);
  }

  @Test
  void onlyTheClientsAdminSuspendsAndResumes() {
    String reason = "{\"reason\": \"r\"}";
    for (Caller caller : List.of(Caller.BEN, Caller.ANNA.but("approver"))) {
      world().as(caller).post(deal.at("/suspend"), reason).expect(403);
    }
    world().as(Caller.STRANGER).post(deal.at("/suspend"), reason).expect(404);
    assertThat(service.resume().expect(409).code()).isEqualTo("not_suspended");
    deal.client().post(deal.at("/suspend"), "{}").expect(400);
    service.suspend().expect(200);
    assertThat(service.suspend().expect(409).text("/state")).isEqualTo("SUSPENDED");
    world().as(Caller.BEN).post(deal.at("/resume"), "{}").expect(403);
    service.resume().expect(200);
    assertThat(service.events("contract.suspended").getFirst().at("/data/reason").asText())
        .isEqualTo("audit");
  }

  @Test
  void moneyGoesItsWayButNoWorkIsSubmitted() {
    deal.deposited(300_000).funded("M1").submitted("M1");
    service.suspend().expect(200);
    deal.funded("M2");
    String evidence =
        """
        {"evidence": [{"title": "t", "uri": "https://files.example/p.pdf", "sha256": "%s"}]}
        """
            .formatted("a".repeat(64));
    Reply refused = deal.provider().post(deal.at("/milestones/M2/submit"), evidence).expect(409);
    assertThat(refused.code() + " " + refused.text("/state"))
        .isEqualTo("contract_not_active SUSPENDED");
    deal.client()
        .post(deal.at("/milestones/M1/request-changes"), "{\"revision\": 1, \"reason\": \"r\"}")
        .expect(200);
    deal.provider().post(deal.at("/milestones/M1/submit"), evidence).expect(409);
    service.resume().expect(200);
    deal.submitted("M1").submitted("M2");
    service.suspend().expect(200);
    deal.provider().post(deal.at("/milestones/M2/withdraw-submission"), "{}").expect(200);
    deal.approve("M1", 2, 100_000).expect(200);
    deal.release("M1").expect(201);
    assertThat(deal.balance(deal.provider(), "provider:org_modsq:available")).isEqualTo(100_000);
    assertThat(deal.verification().json().path("verified").asBoolean()).isTrue();
  }

  private void pass(int minutes) {
    world().clock().advance(Duration.ofMinutes(minutes));
  }

  private String state(String ticket) {
    return service.clock(ticket, "FIRST_RESPONSE").path("state").asText();
  }

  private void assertPaused(List<String> tickets) {
    assertThat(firstResponses())
        .hasSize(tickets.size())
        .allSatisfy(c -> assertThat(c.path("state").asText()).isEqualTo("PAUSED"))
        .allSatisfy(c -> assertThat(c.path("remaining").asText()).isEqualTo("PT40M"))
        .allSatisfy(c -> assertThat(c.has("dueAt")).isFalse());
  }

  private void assertRunning(List<String> tickets, Instant due) {
    assertThat(firstResponses())
        .hasSize(tickets.size())
        .allSatisfy(c -> assertThat(c.path("state").asText()).isEqualTo("RUNNING"))
        .allSatisfy(c -> assertThat(c.path("dueAt").asText()).isEqualTo(due.toString()));
  }

  private List<JsonNode> firstResponses() {
    JsonNode list = deal.client().get(deal.at("/tickets?pageSize=200")).expect(200).json();
    return list.path("tickets").valueStream().map(t -> t.at("/clocks/0")).toList();
  }

  /** A check looks into each shard once, and reads nothing. */
  private void assertNothingIsFoundDue() {
    assertThat(armed()).isZero();
    world().database().calls();
    assertThat(world().sweep()).isZero();
    Map<String, Integer> calls = world().database().calls();
    assertThat(calls).doesNotContainKeys(Interference.READ, Interference.COMMIT);
    assertThat(calls).containsEntry("query", 8);
  }

  /** Tickets in the due index. */
  private long armed() {
    return world().dump().entrySet().stream()
        .filter(e -> e.getKey().contains("TICKET#") && e.getValue().containsKey("dueAt"))
        .count();
  }

  private long mails(String subject) {
    return world().mails().stream().filter(mail -> mail.subject().startsWith(subject)).count();
  }

  private static String into(String ticket) {
    return ", \"into\": \"" + ticket + "\"";
  }
}

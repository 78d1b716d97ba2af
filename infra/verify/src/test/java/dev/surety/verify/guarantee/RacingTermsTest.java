package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.verify.world.AtOnce;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Service;
import dev.surety.verify.world.Session;
import dev.surety.verify.world.World;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Decisions about the same terms, and about the same tickets, at the same moment. */
class RacingTermsTest {
  private static final int ROUNDS = 4;

  private final World world = new World(LocalGround.open());
  private final Service service = Service.active(world);
  private final Deal deal = service.deal();
  private final Session client = deal.client();
  private final Session provider = deal.provider();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void ofTwoAmendmentsAcceptedAtOnceOneIsInForce() {
    for (int version = 1; version <= ROUNDS; version++) {
      List<String> rivals =
          List.of(proposed(client, version, "PT40M"), proposed(provider, version, "PT50M"));
      List<Session> others = List.of(provider, client);
      List<Reply> replies =
          AtOnce.run(2, i -> service.answer(others.get(i), amendment(rivals.get(i), "accept")));
      assertThat(replies.stream().filter(Reply::ok)).hasSize(1);
      Reply late = replies.stream().filter(r -> !r.ok()).findFirst().orElseThrow();
      assertThat(late.expect(409).code()).isEqualTo("amendment_stale");
      assertThat(client.get(deal.at("")).whole("/termsVersion")).isEqualTo(version + 1);
    }
    assertThat(service.events("contract.amended")).hasSize(ROUNDS);
  }

  @Test
  void anAmendmentIsAcceptedOrWithdrawnNeverBoth() {
    int version = 1;
    for (int round = 0; round < ROUNDS; round++) {
      String id = proposed(client, version, "PT4" + round + "M");
      List<Reply> replies =
          atOnce(
              i ->
                  i == 0
                      ? service.answer(provider, amendment(id, "accept"))
                      : service.answer(client, amendment(id, "withdraw")));
      assertThat(replies.stream().filter(Reply::ok)).hasSize(1);
      version += replies.getFirst().ok() ? 1 : 0;
      assertThat(client.get(deal.at("")).whole("/termsVersion")).isEqualTo(version);
      assertThat(client.get(deal.at("/amendments/" + id)).text("/state"))
          .isEqualTo(replies.getFirst().ok() ? "ACCEPTED" : "WITHDRAWN");
    }
  }

  @Test
  void anAnswerAtTheMomentOfASuspensionCountsAllTheSame() {
    for (int round = 0; round < ROUNDS; round++) {
      String ticket = deal.ticket("e" + round);
      world.clock().advance(Duration.ofMinutes(20));
      String event = "r" + round;
      atOnce(
              i ->
                  i == 0
                      ? service.suspend()
                      : service.log(provider, ticket, event, "RESPONDED", ""))
          .forEach(reply -> assertThat(reply.ok()).as(reply.raw()).isTrue());
      JsonNode clocks = service.ticket(ticket).path("clocks");
      assertThat(clocks.at("/0/state").asText()).isEqualTo("MET");
      assertThat(clocks.at("/0/taken").asText()).isEqualTo("PT20M");
      assertThat(clocks.at("/1/state").asText()).isEqualTo("PAUSED");
      world.sweep();
      assertThat(service.ticket(ticket).path("clocks")).isEqualTo(clocks);
      service.resume().expect(200);
    }
  }

  @Test
  void aRecomputationAcceptedWhileTheContractGoesOnIsDone() {
    List<String> tickets = service.tickets(3);
    world.clock().advance(Duration.ofMinutes(10));
    service.suspend().expect(200);
    world.clock().advance(Duration.ofHours(3));
    service.amended(1, Service.FASTER);
    String id = service.recomputation();
    atOnce(
            i ->
                i == 0
                    ? service.resume()
                    : service.answer(provider, "/recomputations/" + id + "/accept"))
        .forEach(reply -> reply.expect(200));
    atOnce(_ -> world.sweep(world.instance("DeadlinesFunction")));
    world.sweep();
    String due = world.clock().instant().plus(Duration.ofMinutes(20)).toString();
    for (String ticket : tickets) {
      assertThat(service.clock(ticket, "FIRST_RESPONSE").path("dueAt").asText()).isEqualTo(due);
    }
    assertThat(service.events("ticket.recomputed")).hasSize(3);
    assertThat(client.get(deal.at("/recomputations/" + id)).text("/state")).isEqualTo("DONE");
  }

  @Test
  void closedAndAnsweredAtOnceIsClosedWithOrWithoutTheAnswer() {
    for (int round = 0; round < ROUNDS; round++) {
      String ticket = deal.ticket("e" + round);
      List<Reply> replies =
          atOnce(
              i ->
                  i == 0
                      ? service.log(client, ticket, "c", "CLOSED", "")
                      : service.log(provider, ticket, "r", "RESPONDED", ""));
      replies.getFirst().expect(201);
      boolean answered = replies.getLast().ok();
      if (!answered) {
        assertThat(replies.getLast().expect(409).code()).isEqualTo("ticket_over");
      }
      JsonNode shown = service.ticket(ticket);
      assertThat(shown.path("state").asText()).isEqualTo("CLOSED");
      assertThat(shown.path("events")).hasSize(answered ? 2 : 1);
      assertThat(shown.at("/clocks/0/state").asText()).isEqualTo(answered ? "MET" : "CANCELLED");
    }
  }

  @Test
  void twoTicketsMergedIntoEachOtherAreOneAndNotNone() {
    for (int round = 0; round < ROUNDS; round++) {
      List<String> pair = List.of(deal.ticket("a" + round), deal.ticket("b" + round));
      if (round % 2 == 1) {
        pair.forEach(ticket -> deal.log(ticket, "r", "RESPONDED").expect(201));
      }
      List<Reply> replies =
          atOnce(i -> service.log(client, pair.get(i), "m" + i, "MERGED", into(pair.get(1 - i))));
      assertThat(replies.stream().filter(Reply::ok)).hasSize(1);
      Reply late = replies.stream().filter(r -> !r.ok()).findFirst().orElseThrow();
      assertThat(late.status()).as(late.raw()).isIn(409, 422);
      assertThat(pair.stream().map(t -> service.ticket(t).path("state").asText()))
          .containsExactlyInAnyOrder("MERGED", "OPEN");
    }
  }

  @Test
  void oneMergeUnderOneEventIdIsCarriedOverOnce() {
    String survivor = deal.ticket("a");
    deal.log(survivor, "r", "RESPONDED").expect(201);
    String merged = deal.ticket("b");
    List<Reply> replies =
        AtOnce.run(6, _ -> service.log(client, merged, "m", "MERGED", into(survivor)));
    assertThat(replies.stream().filter(r -> r.status() == 201)).hasSize(1);
    assertThat(replies.stream().filter(r -> r.status() == 200)).hasSize(5);
    assertThat(service.ticket(survivor).path("events")).hasSize(2);
    assertThat(service.ticket(merged).path("events")).hasSize(1);
  }

  private String proposed(Session by, int version, String within) {
    String changes = Service.FASTER.replace("PT30M", within);
    return service.propose(by, version, changes).expect(201).text("/id");
  }

  private static String amendment(String id, String action) {
    return "/amendments/" + id + "/" + action;
  }

  private static String into(String ticket) {
    return ", \"into\": \"" + ticket + "\"";
  }

  private static <T> List<T> atOnce(IntFunction<T> what) {
    return AtOnce.run(2, what);
  }
}

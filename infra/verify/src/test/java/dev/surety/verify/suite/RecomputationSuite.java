package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.local.function.LocalFunction;
import dev.surety.verify.world.AtOnce;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Invocation;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Open tickets go by newer terms only when both sides say so, and then all of them. */
abstract class RecomputationSuite extends Suite {
  /** Three steps of the deadlines function. */
  private static final int MANY = 39;

  @Test
  void whatThePreviewSaysIsWhatHappensToAllOpenTickets() {
    Service service = Service.active(world());
    Deal deal = service.deal();
    List<String> open = service.tickets(MANY);
    String closed = deal.ticket("closed");
    service.log(deal.client(), closed, "c1", "CLOSED", "").expect(201);
    world().clock().advance(Duration.ofMinutes(10));
    String answered = open.getFirst();
    deal.log(answered, "r1", "RESPONDED").expect(201);
    JsonNode finished = service.clock(answered, "FIRST_RESPONSE");
    service.amended(1, Service.FASTER);
    String id = service.recomputation();
    Map<String, JsonNode> moves = preview(service, id);
    assertThat(moves).hasSize(2 * MANY - 1).doesNotContainKey(answered + " FIRST_RESPONSE");
    assertThat(moves.get(open.getLast() + " FIRST_RESPONSE"))
        .asString()
        .contains("\"dueBefore\":\"2026-03-02T15:00:00Z\",\"dueAfter\":\"2026-03-02T14:30:00Z\"");
    JsonNode over = service.ticket(closed);

    accept(service, id);
    assertThat(world().sweep()).isPositive();
    assertThat(shown(service, id)).isEqualTo("DONE 40 of which 39");
    Map<String, JsonNode> tickets = all(service);
    for (String ticket : open) {
      JsonNode now = tickets.getOrDefault(ticket, MissingNode.getInstance());
      assertThat(now.path("termsVersion").asInt()).isEqualTo(2);
      for (JsonNode clock : now.path("clocks")) {
        JsonNode move = moves.get(ticket + " " + clock.path("metric").asText());
        assertThat(move == null ? finished : move.path("dueAfter"))
            .isEqualTo(move == null ? clock : clock.path("dueAt"));
      }
    }
    assertThat(service.ticket(closed)).isEqualTo(over);
    List<JsonNode> told = service.events("ticket.recomputed");
    assertThat(told).hasSize(MANY);
    for (JsonNode event : told) {
      String ticket = event.path("subject").asText().substring("ticket/".length());
      for (JsonNode clock : event.at("/data/clocks")) {
        String key = ticket + " " + clock.path("clock").asText();
        assertThat(moves)
            .hasEntrySatisfying(
                key,
                move -> {
                  assertThat(clock.path("dueBefore")).isEqualTo(move.path("dueBefore"));
                  assertThat(clock.path("dueAfter")).isEqualTo(move.path("dueAfter"));
                });
      }
    }
    assertThat(preview(service, id)).isEmpty();
    assertThat(service.events("recomputation.proposed")).hasSize(1);
    assertThat(service.events("recomputation.running")).hasSize(1);
    JsonNode done = service.events("recomputation.done").getFirst();
    assertThat(done.at("/data/visited") + " " + done.at("/data/changed")).isEqualTo("40 39");
    // the newer instants are the ones that the check goes by
    world().clock().advance(Duration.ofMinutes(21));
    world().sweep();
    assertThat(service.events("ticket.breached")).hasSize(MANY - 1);
  }

  @Test
  void aRunThatIsCutOffGoesOnWhereItWas() {
    Service service = Service.active(world());
    service.tickets(MANY);
    service.amended(1, Service.FASTER);
    String id = service.recomputation();
    accept(service, id);
    JsonNode none = Invocation.hurried(world().function("DeadlinesFunction"), 0);
    assertThat(none.path("fired") + " " + none.path("left")).isEqualTo("0 1");
    assertThat(shown(service, id)).isEqualTo("RUNNING 0 of which 0");
    JsonNode one = Invocation.hurried(world().instance("DeadlinesFunction"), 1);
    assertThat(shown(service, id)).isEqualTo("RUNNING 19 of which 19");
    assertThat(one.path("left").asInt()).as("the rest of the walk is left").isEqualTo(1);
    // other terms are in force meanwhile: nobody agreed on them for the rest
    service.amended(2, "{\"serviceLevels\": {\"pauseOn\": [\"WAITING_ON_MEMBER\"]}}");
    assertThat(world().sweep(world().instance("DeadlinesFunction"))).isEqualTo(1);
    assertThat(shown(service, id)).isEqualTo("DONE 39 of which 19");
    assertThat(versions(service)).isEqualTo(Map.of(2, 19L, 1, 20L));

    String again = service.recomputation();
    accept(service, again);
    Invocation.hurried(world().instance("DeadlinesFunction"), 2);
    assertThat(shown(service, again)).isEqualTo("RUNNING 38 of which 38");
    assertThat(world().sweep()).isEqualTo(1);
    assertThat(shown(service, again)).isEqualTo("DONE 39 of which 39");
    assertThat(versions(service)).isEqualTo(Map.of(3, 39L));
    assertThat(service.events("ticket.recomputed")).hasSize(58);
    assertThat(world().sweep()).isZero();
  }

  @Test
  void twoRunsAndARivalAtOnceRecomputeEachTicketOnce() {
    Service service = Service.active(world());
    Deal deal = service.deal();
    List<String> tickets = service.tickets(25);
    world().clock().advance(Duration.ofMinutes(10));
    service.amended(1, Service.FASTER);
    String id = service.recomputation();
    accept(service, id);
    List<LocalFunction> runs =
        List.of(world().instance("DeadlinesFunction"), world().instance("DeadlinesFunction"));
    AtOnce.run(
        5,
        i ->
            i < 2
                ? world().sweep(runs.get(i))
                : service
                    .log(deal.provider(), tickets.get(10 * (i - 2)), "r", "RESPONDED", "")
                    .expect(201)
                    .status());
    world().settle();
    assertThat(shown(service, id)).isEqualTo("DONE 25 of which 25");
    assertThat(service.events("ticket.recomputed")).hasSize(25);
    for (int i = 0; i < 3; i++) {
      JsonNode answered = service.ticket(tickets.get(10 * i));
      assertThat(answered.at("/clocks/0/state").asText()).isEqualTo("MET");
      assertThat(answered.path("termsVersion").asInt()).isEqualTo(2);
    }
  }

  @Test
  void onlyTheOtherSideAcceptsAndOnlyWhatIsInForce() {
    Service service = Service.active(world());
    Deal deal = service.deal();
    deal.ticket("e1");
    service.amended(1, Service.FASTER);
    String id = service.recomputation();
    String at = "/recomputations/" + id;
    assertThat(service.answer(deal.client(), at + "/accept").expect(403).code())
        .isEqualTo("own_proposal");
    assertThat(service.answer(deal.client(), at + "/reject").expect(403).code())
        .isEqualTo("own_proposal");
    assertThat(service.answer(deal.provider(), at + "/withdraw").expect(403).code())
        .isEqualTo("others_proposal");
    service.answer(world().as(Caller.BEN.but("agent")), at + "/accept").expect(403);
    for (String rest : List.of("", "/preview")) {
      world().as(Caller.STRANGER).get(deal.at(at + rest)).expect(404);
      world().as(Caller.BEN.but("viewer")).get(deal.at(at + rest)).expect(200);
    }
    service.answer(world().as(Caller.STRANGER), at + "/accept").expect(404);

    service.amended(2, "{\"serviceLevels\": {\"pauseOn\": [\"WAITING_ON_MEMBER\"]}}");
    Reply stale = service.answer(deal.provider(), at + "/accept").expect(409);
    assertThat(stale.code() + " " + stale.text("/state")).isEqualTo("recomputation_stale PROPOSED");
    assertThat(stale.json().path("allowedActions").toString())
        .isEqualTo("[\"reject\",\"withdraw\"]");
    service.answer(deal.client(), at + "/withdraw").expect(200);
    Reply gone = service.answer(deal.provider(), at + "/accept").expect(409);
    assertThat(gone.code() + " " + gone.text("/state")).isEqualTo("not_proposed WITHDRAWN");
    world().settle();
    assertThat(service.events("ticket.recomputed")).isEmpty();

    String second = service.recomputation();
    String third = service.recomputation();
    assertThat(listed(service, "?pageSize=2")).containsExactly(id, second);
    String token = deal.client().get(deal.at("/recomputations?pageSize=2")).text("/nextPageToken");
    assertThat(listed(service, "?pageSize=2&pageToken=" + token)).containsExactly(third);
    deal.provider().get(deal.at("/recomputations?pageToken=" + token)).expect(400);
    world().as(Caller.STRANGER).get(deal.at("/recomputations")).expect(404);
  }

  @Test
  void whatIsOverdueAndNotYetCheckedIsABreachByTheOldTerms() {
    Service service = Service.active(world(), SampleTerms.with(RecomputationSuite::threeAnHour));
    List<String> tickets = service.tickets(21);
    world().clock().advance(Duration.ofMinutes(30));
    service.amended(1, "{\"serviceLevels\": {\"pauseOn\": [\"WAITING_ON_MEMBER\"]}}");
    String id = service.recomputation();
    world().clock().advance(Duration.ofMinutes(10));
    accept(service, id);
    // the walk comes first in the check that finds all of them overdue
    world().clock().advance(Duration.ofMinutes(30));
    JsonNode report = Invocation.whole(world().function("DeadlinesFunction"));
    assertThat(report.path("broken").asInt()).isZero();
    world().sweep();
    assertThat(shown(service, id)).isEqualTo("DONE 21 of which 21");
    for (JsonNode clock : service.ticket(tickets.getFirst()).path("clocks")) {
      assertThat(clock.path("breachedAt").asText()).isEqualTo("2026-03-02T15:00:00Z");
    }
    assertThat(service.sla("").at("/metrics/0/total").asInt()).isEqualTo(21);
  }

  private static void threeAnHour(ObjectNode terms) {
    ObjectNode levels = (ObjectNode) terms.path("serviceLevels");
    ArrayNode targets = levels.putArray("targets");
    for (String metric : List.of("FIRST_RESPONSE", "UPDATE", "RESOLUTION")) {
      targets
          .addObject()
          .put("metric", metric)
          .put("priority", "*")
          .put("within", "PT1H")
          .put("calendar", "always");
    }
    levels
        .putArray("thresholds")
        .addObject()
        .put("at", "100%")
        .putArray("notify")
        .add("provider:lead");
  }

  private static Map<String, JsonNode> all(Service service) {
    Reply list = service.deal().client().get(service.deal().at("/tickets?pageSize=200"));
    Map<String, JsonNode> tickets = new HashMap<>();
    list.expect(200).json().path("tickets").forEach(t -> tickets.put(t.path("id").asText(), t));
    return tickets;
  }

  /** How many tickets go by each version of the terms. */
  private static Map<Integer, Long> versions(Service service) {
    return all(service).values().stream()
        .collect(Collectors.groupingBy(t -> t.path("termsVersion").asInt(), Collectors.counting()));
  }

  private static void accept(Service service, String id) {
    Reply reply = service.answer(service.deal().provider(), "/recomputations/" + id + "/accept");
    assertThat(reply.expect(200).text("/state")).isEqualTo("RUNNING");
  }

  private static String shown(Service service, String id) {
    Reply run = service.deal().client().get(service.deal().at("/recomputations/" + id));
    return run.expect(200).text("/state")
        + " "
        + run.whole("/visited")
        + " of which "
        + run.whole("/changed");
  }

  private static List<String> listed(Service service, String query) {
    JsonNode list =
        service.deal().client().get(service.deal().at("/recomputations" + query)).json();
    return list.path("recomputations").valueStream().map(r -> r.path("id").asText()).toList();
  }

  private static Map<String, JsonNode> preview(Service service, String id) {
    Map<String, JsonNode> moves = new HashMap<>();
    String query = "?pageSize=30";
    do {
      Reply page =
          service
              .deal()
              .provider()
              .get(service.deal().at("/recomputations/" + id + "/preview" + query))
              .expect(200);
      page.json()
          .path("clocks")
          .forEach(m -> moves.put(m.path("ticket").asText() + " " + m.path("clock").asText(), m));
      query = "?pageSize=30&pageToken=" + page.text("/nextPageToken");
    } while (!query.endsWith("="));
    return moves;
  }
}

package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Service;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * What people do with tickets, as the period's figures show it. The contract's zone is New York.
 */
abstract class MeasuredTicketsSuite extends Suite {
  private static final String MARCH = "?from=2026-03-01&to=2026-04-01";
  private static final String APRIL = "?from=2026-04-01&to=2026-05-01";

  @Test
  void everySettledClockCountsOnceHoweverItsStoryGoesOn() {
    Service service = inNewYork();
    Deal deal = service.deal();
    final String inTime = deal.ticket("in-time");
    final String late = deal.ticket("late");
    deal.ticket("never");
    final String contested = deal.ticket("contested");
    String closed = deal.ticket("closed");
    String merged = deal.ticket("merged");
    pass(10);
    deal.log(inTime, "r", "RESPONDED").expect(201);
    service.log(deal.client(), closed, "c", "CLOSED", "").expect(201);
    service.log(deal.client(), merged, "m", "MERGED", ", \"into\": \"" + late + "\"").expect(201);
    assertThat(firstResponses(service, MARCH)).isEqualTo("1/1 0 late 0 open 0 contested");
    pass(80);
    // told of before the check has noticed, and after
    deal.log(late, "r", "RESPONDED").expect(201);
    world().sweep();
    assertThat(firstResponses(service, MARCH)).isEqualTo("1/4 3 late 2 open 0 contested");
    String at = ", \"occurredAt\": \"2026-03-02T14:30:00Z\"";
    service.log(deal.provider(), contested, "r", "RESPONDED", at).expect(201);
    assertThat(firstResponses(service, MARCH)).isEqualTo("1/4 3 late 1 open 1 contested");
    service.answer(deal.client(), "/tickets/" + contested + "/events/r/confirm").expect(200);
    assertThat(firstResponses(service, MARCH)).isEqualTo("2/4 2 late 1 open 0 contested");
    JsonNode sla = service.sla(MARCH);
    assertThat(sla.path("final").asBoolean()).isFalse();
    assertThat(sla.path("breaches")).hasSize(2);
    assertThat(sla.at("/metrics/0/longestOverrun").asText()).isEqualTo("PT30M");
    assertThat(sla.at("/metrics/0/attainmentBps").asInt()).isEqualTo(5000);
    assertThat(sla.at("/metrics/0/onTarget").asBoolean(true)).isFalse();

    deal.log(inTime, "s", "RESOLVED").expect(201);
    deal.log(late, "s", "RESOLVED").expect(201);
    assertThat(counted(service, MARCH, "RESOLUTION")).isEqualTo("2/2");
    pass(1);
    deal.log(inTime, "o", "REOPENED").expect(201);
    assertThat(counted(service, MARCH, "RESOLUTION")).isEqualTo("1/1");
    pass(1);
    deal.log(inTime, "s2", "RESOLVED").expect(201);
    assertThat(counted(service, MARCH, "RESOLUTION")).isEqualTo("2/2");
    addsUp(service.sla(MARCH));
    assertThat(firstResponses(service, APRIL)).isEqualTo("0/0 0 late 0 open 0 contested");

    world().clock().reach(Instant.parse("2026-04-01T03:59:59Z"));
    assertThat(service.sla(MARCH).path("final").asBoolean()).isFalse();
    world().clock().reach(Instant.parse("2026-04-01T04:00:00Z"));
    assertThat(service.sla(MARCH).path("final").asBoolean()).isTrue();
  }

  @Test
  void theLastHourOfAMonthIsTheContractsOwn() {
    Service service = inNewYork();
    Deal deal = service.deal();
    world().clock().reach(Instant.parse("2026-04-01T02:59:59.999Z"));
    String march = deal.ticket("march");
    pass(1);
    String april = deal.ticket("april");
    deal.log(april, "r", "RESPONDED").expect(201);
    pass(59);
    world().sweep();
    deal.log(march, "r", "RESPONDED").expect(201);
    assertThat(counted(service, MARCH, "FIRST_RESPONSE")).isEqualTo("1/1");
    assertThat(counted(service, APRIL, "FIRST_RESPONSE")).isEqualTo("1/1");
    JsonNode sla = service.sla(MARCH);
    assertThat(sla.path("zone").asText()).isEqualTo("America/New_York");
    assertThat(sla.path("to").asText()).isEqualTo("2026-04-01T04:00:00Z");
  }

  @Test
  void aTicketsFiguresFollowItThroughSuspensionAndNewerTerms() {
    Service service = inNewYork();
    Deal deal = service.deal();
    String ticket = deal.ticket("a");
    pass(20);
    service.suspend().expect(200);
    pass(60);
    service.amended(1, Service.FASTER);
    String id = service.recomputation();
    service.answer(deal.provider(), "/recomputations/" + id + "/accept").expect(200);
    service.resume().expect(200);
    world().settle();
    pass(9);
    deal.log(ticket, "r", "RESPONDED").expect(201);
    assertThat(firstResponses(service, MARCH)).isEqualTo("1/1 0 late 0 open 0 contested");
    assertThat(service.sla(MARCH).at("/metrics/0/median").asText()).isEqualTo("PT29M");
    // 60 of 89 minutes
    assertThat(service.sla(MARCH).at("/metrics/0/pauseShareBps").asInt()).isEqualTo(6741);
  }

  private Service inNewYork() {
    return Service.active(world(), SampleTerms.with(t -> t.put("zone", "America/New_York")));
  }

  private void pass(int minutes) {
    world().clock().advance(Duration.ofMinutes(minutes));
  }

  private static String firstResponses(Service service, String period) {
    JsonNode all = whole(service.sla(period), "FIRST_RESPONSE");
    return counts(all)
        + " %s late %s open %s contested"
            .formatted(all.path("breached"), all.path("unanswered"), all.path("contested"));
  }

  private static String counted(Service service, String period, String metric) {
    return counts(whole(service.sla(period), metric));
  }

  private static String counts(JsonNode metric) {
    return metric.path("met") + "/" + metric.path("total");
  }

  private static JsonNode whole(JsonNode sla, String metric) {
    return sla.path("metrics")
        .valueStream()
        .filter(m -> m.path("metric").asText().equals(metric))
        .filter(m -> m.path("priority").asText().equals("*"))
        .findFirst()
        .orElseThrow();
  }

  /** Each line in itself, and the priorities of a metric to all of them. */
  private static void addsUp(JsonNode sla) {
    for (String metric : new String[] {"FIRST_RESPONSE", "RESOLUTION"}) {
      int total = 0;
      for (JsonNode line : sla.path("metrics")) {
        assertThat(line.path("met").asInt() + line.path("breached").asInt())
            .isEqualTo(line.path("total").asInt());
        boolean single = !line.path("priority").asText().equals("*");
        total +=
            single && line.path("metric").asText().equals(metric) ? line.path("total").asInt() : 0;
      }
      assertThat(total).isEqualTo(whole(sla, metric).path("total").asInt());
    }
  }
}

package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.function.LocalFunction;
import dev.surety.verify.world.AtOnce;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.Interference.When;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineRunsTest {
  private static final int TICKETS = 6;

  private final World world = new World(LocalGround.open());
  private final Deal deal = Deal.active(world);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void runsAtOnceOnTwoInstancesAndHoursLateRecordAndMailEachBreachOnce() {
    Instant due = world.clock().instant().plus(Duration.ofHours(1));
    for (int i = 0; i < TICKETS; i++) {
      deal.ticket("e" + i);
    }
    world.clock().advance(Duration.ofHours(30));
    sweepTwiceAtOnceUntilDone();
    world.settle();

    List<JsonNode> breaches = events("dev.surety.ticket.breached", "FIRST_RESPONSE");
    assertThat(breaches).hasSize(TICKETS);
    assertThat(breaches.stream().map(e -> e.path("subject").asText())).doesNotHaveDuplicates();
    assertThat(breaches)
        .allSatisfy(e -> assertThat(e.at("/data/dueAt").asText()).isEqualTo(due.toString()))
        .allSatisfy(e -> assertThat(e.at("/data/at").asText()).isEqualTo(due.toString()));
    for (JsonNode ticket : deal.client().get(deal.at("/tickets")).json().path("tickets")) {
      assertThat(ticket.at("/clocks/0/breachedAt").asText()).isEqualTo(due.toString());
    }
    assertThat(mailsPerRecipient("Breached: "))
        .containsEntry("lead@modsq.example", (long) TICKETS)
        .containsEntry("owner@acme.example", (long) TICKETS);
    // found only after the due instant: the breach says it all
    assertThat(events("dev.surety.ticket.warned", "FIRST_RESPONSE"))
        .hasSize(2 * TICKETS)
        .allSatisfy(e -> assertThat(e.at("/data/told")).isEmpty());
    assertThat(world.outbox().unsent()).isEmpty();
    assertThat(deal.verification().json().path("verified").asBoolean()).isTrue();
  }

  @Test
  void eachWarningBreachAndEscalationIsMailedOnceToEachRecipient() {
    deal.ticket("e1");
    for (int minute = 0; minute < 200; minute++) {
      world.clock().advance(Duration.ofMinutes(1));
      world.sweep();
      if (minute % 5 == 0) {
        world.outbox().deliver();
        world.sweep();
      }
    }
    world.settle();
    assertThat(mailsPerRecipient("Answer soon: ")).containsEntry("duty@modsq.example", 2L);
    assertThat(mailsPerRecipient("Breached: "))
        .containsEntry("lead@modsq.example", 1L)
        .containsEntry("owner@acme.example", 1L);
    assertThat(mailsPerRecipient("Still unanswered: "))
        .containsEntry("director@modsq.example", 1L)
        .containsEntry("owner@acme.example", 1L);
  }

  @Test
  void aRunThatDiesInTheMiddleIsFinishedByTheNext() {
    deal.ticket("e1");
    world.settle();
    world.clock().advance(Duration.ofMinutes(61));
    for (When when : When.values()) {
      world.database().failNext(Interference.COMMIT, when);
      try {
        world.sweep();
      } catch (RuntimeException dies) {
        assertThat(dies).hasMessageContaining("DynamoDB");
      }
    }
    world.settle();
    assertThat(events("dev.surety.ticket.breached", "FIRST_RESPONSE")).hasSize(1);
    assertThat(mailsPerRecipient("Breached: ")).containsEntry("lead@modsq.example", 1L);
  }

  private void sweepTwiceAtOnceUntilDone() {
    List<LocalFunction> instances =
        List.of(world.instance("DeadlinesFunction"), world.instance("DeadlinesFunction"));
    int fired;
    do {
      fired =
          AtOnce.run(2, i -> world.sweep(instances.get(i))).stream()
              .mapToInt(Integer::intValue)
              .sum();
    } while (fired > 0);
  }

  private List<JsonNode> events(String type, String metric) {
    return deal.client()
        .get(deal.at("/events?pageSize=200"))
        .json()
        .path("events")
        .valueStream()
        .filter(e -> e.path("type").asText().equals(type))
        .filter(e -> e.at("/data/metric").asText().equals(metric))
        .toList();
  }

  private Map<String, Long> mailsPerRecipient(String subject) {
    return world.mails().stream()
        .filter(mail -> mail.subject().startsWith(subject))
        .flatMap(mail -> mail.to().stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}

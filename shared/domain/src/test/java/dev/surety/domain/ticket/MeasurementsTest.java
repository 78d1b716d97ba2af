package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.attainment.Measurements;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Target;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Opened on Monday at 10:00; to be answered by 11:00 and resolved by 14:00. */
class MeasurementsTest {
  private static final ServiceLevels LEVELS =
      Agreements.levels(
          List.of(
              new Target(Metric.FIRST_RESPONSE, "*", Duration.ofHours(1), "always"),
              new Target(Metric.RESOLUTION, "*", Duration.ofHours(4), "always")),
          List.of());

  private final TicketStory story = TicketStory.opened(LEVELS, "HIGH");

  @Test
  void whatRunsOrPausesLeavesNothing() {
    assertThat(Measurements.changes(null, story.ticket()).isEmpty()).isTrue();
    story.then(EventType.PAUSED, "10:10");
    assertThat(Measurements.changes(null, story.ticket()).isEmpty()).isTrue();
  }

  @Test
  void anAnswerInTimeCountsWhenItWouldHaveFallenDue() {
    Ticket before = story.ticket();
    story.then(EventType.RESPONDED, "10:20");
    Measurement fact = single(Measurements.changes(before, story.ticket()));
    assertThat(fact.metric()).isEqualTo(Measure.FIRST_RESPONSE);
    assertThat(fact.dueAt()).isEqualTo(on("11:00"));
    assertThat(fact.met()).isTrue();
    assertThat(fact.answeredAt()).isEqualTo(on("10:20"));
    assertThat(fact.taken()).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void aBreachIsWrittenOnceAndRewrittenWhenSomebodyAnswers() {
    Ticket before = story.ticket();
    story.checked("11:05");
    Measurement unanswered = single(Measurements.changes(before, story.ticket()));
    assertThat(unanswered.dueAt()).isEqualTo(on("11:00"));
    assertThat(unanswered.met()).isFalse();
    assertThat(unanswered.answered()).isFalse();

    Ticket breached = story.ticket();
    assertThat(Measurements.changes(breached, breached).isEmpty()).isTrue();
    story.then(EventType.RESPONDED, "11:30");
    Measurement late = single(Measurements.changes(breached, story.ticket()));
    assertThat(late.ref()).isEqualTo(unanswered.ref());
    assertThat(late.met()).isFalse();
    assertThat(late.answeredAt()).isEqualTo(on("11:30"));
  }

  @Test
  void aContestedAnswerIsABreachUntilItIsConfirmed() {
    story.checked("11:05").then(EventType.RESPONDED, "10:50", "11:10");
    Ticket contested = story.ticket();
    assertThat(single(Measurements.changes(null, contested)).contested()).isTrue();
    assertThat(single(Measurements.changes(null, contested)).met()).isFalse();
    story.confirmed(EventType.RESPONDED, "10:50");
    Measurement confirmed = single(Measurements.changes(contested, story.ticket()));
    assertThat(confirmed.met()).isTrue();
    assertThat(confirmed.contested()).isFalse();
    assertThat(confirmed.dueAt()).isEqualTo(on("11:00"));
  }

  @Test
  void aResolutionThatRunsOnAfterReopeningIsTakenBack() {
    story.then(EventType.RESPONDED, "10:20").then(EventType.RESOLVED, "12:00");
    Ticket resolved = story.ticket();
    story.then(EventType.REOPENED, "13:00");
    Changes changes = Measurements.changes(resolved, story.ticket());
    assertThat(changes.projections()).isEmpty();
    assertThat(changes.withdrawn())
        .singleElement()
        .isEqualTo(
            Measurements.changes(null, resolved).projections().stream()
                .filter(fact -> ((Measurement) fact).metric() == Measure.RESOLUTION)
                .findFirst()
                .orElseThrow()
                .ref());
  }

  @Test
  void whatAPauseKeptFromFallingDueCountsWhenItWasAnswered() {
    story.then(EventType.PAUSED, "10:10").then(EventType.RESPONDED, "12:30");
    Measurement fact = single(Measurements.changes(null, story.ticket()));
    assertThat(fact.met()).isTrue();
    assertThat(fact.dueAt()).isEqualTo(on("12:30"));
  }

  private static Measurement single(Changes changes) {
    assertThat(changes.projections()).hasSize(1);
    return (Measurement) Objects.requireNonNull(changes.projections().getFirst());
  }
}

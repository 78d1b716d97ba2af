package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.Threshold;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of clocks, one ticket each. It is opened on Monday at 10:00. */
class ClockReplayTest {
  @Test
  void anOpenedTicketRunsEveryPromiseOfItsPriority() {
    TicketStory story = TicketStory.opened(Promises.all(), "HIGH");
    assertThat(dueTimes(story))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "FIRST_RESPONSE", on("11:00").toString(),
                "UPDATE", on("13:00").toString(),
                "RESOLUTION", on("WED 10:00").toString()));
    assertThat(TicketStory.opened(Promises.all(), "LOW").clock(Metric.FIRST_RESPONSE).dueAt())
        .isEqualTo(on("14:00"));
  }

  @Test
  void aMetricWithoutTargetHasNoClock() {
    TicketStory story = TicketStory.opened(Promises.firstResponse(), "LOW");
    assertThat(story.ticket().clocks()).hasSize(1);
  }

  @Test
  void aResponseExactlyAtTheDueInstantIsInTime() {
    Clock clock = firstResponseAt("11:00").clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.metAt()).isEqualTo(on("11:00"));
    assertThat(clock.remaining()).isEqualTo(Duration.ZERO);
    assertThat(clock.breachedAt()).isNull();
    assertThat(clock.alerts()).isEmpty();
  }

  @Test
  void aMillisecondLaterIsABreachWithTheDueInstant() {
    Clock clock = firstResponseAt("11:00:00.001").clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock.metAt()).isEqualTo(on("11:00:00.001"));
    assertThat(clock.breachedAt()).isEqualTo(on("11:00"));
    assertThat(clock.unanswered()).isFalse();
    assertThat(clock.alerts()).containsExactly(new Alert(Threshold.BREACH, on("11:00")));
  }

  @Test
  void onlyTheFirstOfTwoResponsesCounts() {
    TicketStory story = firstResponseAt("10:30").then(EventType.RESPONDED, "12:00");
    assertThat(story.clock(Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
    assertThat(story.clock(Metric.FIRST_RESPONSE).metAt()).isEqualTo(on("10:30"));
  }

  @Test
  void aPausedClockKeepsWhatWasLeftAndHasNoDueInstant() {
    TicketStory story = resolution().then(EventType.PAUSED, "12:00");
    Clock clock = story.clock(Metric.RESOLUTION);
    assertThat(story.ticket().state()).isEqualTo(TicketState.PAUSED);
    assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
    assertThat(clock.remaining()).isEqualTo(Duration.ofHours(14));
    assertThat(clock.dueAt()).isNull();
    assertThat(clock.alerts()).isEmpty();
    assertThat(story.ticket().due()).isEmpty();
  }

  @Test
  void resumingComputesTheDueInstantFromWhatWasLeft() {
    Clock clock =
        resolution()
            .then(EventType.PAUSED, "12:00")
            .then(EventType.RESUMED, "TUE 12:00")
            .clock(Metric.RESOLUTION);
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.dueAt()).isEqualTo(on("THU 10:00"));
    assertThat(clock.remaining()).isNull();
  }

  @Test
  void aPauseOutsideHoursMovesNothing() {
    Clock clock =
        resolution()
            .then(EventType.PAUSED, "18:00")
            .then(EventType.RESUMED, "TUE 08:00")
            .clock(Metric.RESOLUTION);
    assertThat(clock.dueAt()).isEqualTo(on("WED 10:00"));
  }

  @Test
  void aSecondPauseAndASecondResumeChangeNothing() {
    TicketStory once =
        resolution().then(EventType.PAUSED, "12:00").then(EventType.RESUMED, "14:00");
    TicketStory twice =
        resolution()
            .then(EventType.PAUSED, "12:00")
            .then(EventType.PAUSED, "13:00")
            .then(EventType.RESUMED, "14:00")
            .then(EventType.RESUMED, "15:00");
    assertThat(twice.ticket().clocks()).isEqualTo(once.ticket().clocks());
  }

  @Test
  void anAnswerDuringAPauseIsInTime() {
    Clock clock =
        TicketStory.opened(Promises.firstResponse(), "LOW")
            .then(EventType.PAUSED, "10:30")
            .then(EventType.RESPONDED, "15:00")
            .clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.remaining()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aPauseAfterTheDueInstantSavesNothing() {
    Clock clock =
        TicketStory.opened(Promises.firstResponse(), "LOW")
            .then(EventType.PAUSED, "11:00:00.001")
            .then(EventType.RESPONDED, "11:30")
            .clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock.breachedAt()).isEqualTo(on("11:00"));
  }

  @Test
  void aPauseThatIsLoggedAfterTheDueInstantSavesNothing() {
    Clock clock =
        TicketStory.opened(Promises.firstResponse(), "LOW")
            .then(EventType.PAUSED, "10:30", "11:30")
            .clock(Metric.FIRST_RESPONSE);
    assertThat(clock.dueAt()).isEqualTo(on("11:00"));
  }

  @Test
  void aResolutionAnswersWhatWaitsAndEndsUpdates() {
    TicketStory story =
        TicketStory.opened(Promises.all(), "HIGH").then(EventType.RESOLVED, "10:45");
    assertThat(story.ticket().state()).isEqualTo(TicketState.RESOLVED);
    assertThat(states(story))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "FIRST_RESPONSE", ClockState.MET,
                "UPDATE", ClockState.CANCELLED,
                "RESOLUTION", ClockState.MET));
    assertThat(story.ticket().due()).isEmpty();
  }

  @Test
  void aResolutionAnswersANextResponse() {
    TicketStory story =
        TicketStory.opened(Promises.all(), "HIGH")
            .then(EventType.RESPONDED, "10:30")
            .then(EventType.CLIENT_MESSAGE, "11:00")
            .then(EventType.RESOLVED, "11:30");
    assertThat(story.clock(Metric.NEXT_RESPONSE).state()).isEqualTo(ClockState.MET);
    assertThat(story.clock(Metric.NEXT_RESPONSE).remaining()).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void everyUpdateStartsTheNextPeriodAndAResponseIsOne() {
    TicketStory story =
        TicketStory.opened(Promises.all(), "LOW")
            .then(EventType.UPDATED, "12:00")
            .then(EventType.RESPONDED, "13:00");
    assertThat(story.cycles(Metric.UPDATE)).isEqualTo(3);
    assertThat(story.clock(Metric.UPDATE, 1).state()).isEqualTo(ClockState.MET);
    assertThat(story.clock(Metric.UPDATE, 2).state()).isEqualTo(ClockState.MET);
    assertThat(story.clock(Metric.UPDATE, 3).dueAt()).isEqualTo(on("16:00"));
  }

  private static TicketStory firstResponseAt(String when) {
    return TicketStory.opened(Promises.firstResponse(), "LOW").then(EventType.RESPONDED, when);
  }

  private static TicketStory resolution() {
    return TicketStory.opened(Promises.resolution(), "LOW");
  }

  private static Map<String, String> dueTimes(TicketStory story) {
    return story.ticket().clocks().stream()
        .collect(Collectors.toMap(Clock::name, clock -> String.valueOf(clock.dueAt())));
  }

  private static Map<String, ClockState> states(TicketStory story) {
    return story.ticket().clocks().stream().collect(Collectors.toMap(Clock::name, Clock::state));
  }
}

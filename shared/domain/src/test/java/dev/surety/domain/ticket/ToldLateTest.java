package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Decisions;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.ticket.Service.Act;
import dev.surety.domain.ticket.Service.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is told late changes what may still change, and nothing that had become a fact. Tickets are
 * opened on Monday at 10:00; alone, a first response is due at 11:00.
 */
class ToldLateTest {
  @Test
  void aResponseBeforeAPauseStopsTheClockThoughToldAfterIt() {
    Clock clock =
        asking()
            .then(EventType.PAUSED, "10:30")
            .then(EventType.RESPONDED, "10:05", "11:30")
            .clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.contested()).isFalse();
    assertThat(clock.metAt()).isEqualTo(on("10:05"));
  }

  @Test
  void aPauseThatIsToldInTimeSavesWhatWasLeft() {
    Clock clock =
        asking()
            .then(EventType.PAUSED, "10:20", "10:50")
            .then(EventType.RESUMED, "12:00")
            .clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.dueAt()).isEqualTo(on("12:40"));
  }

  @Test
  void aPauseThatIsToldAfterTheDueInstantLeavesTheBreach() {
    TicketStory story = asking().then(EventType.PAUSED, "10:20", "11:10").checked("11:11");
    assertThat(story.clock(Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.BREACHED);
    assertThat(breaches(story)).containsExactly(breach("FIRST_RESPONSE", "11:00"));
    story.then(EventType.RESPONDED, "11:20");
    assertThat(story.clock(Metric.FIRST_RESPONSE).breachedAt()).isEqualTo(on("11:00"));
  }

  @Test
  void aResumeThatIsToldLateDoesNotUndoAnAnswerInTime() {
    TicketStory story = asking().then(EventType.PAUSED, "10:10").then(EventType.RESPONDED, "12:00");
    assertThat(story.clock(Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
    story.then(EventType.RESUMED, "10:11", "12:05").checked("18:00");
    assertThat(story.clock(Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
    assertThat(breaches(story)).isEmpty();
  }

  @Test
  void anAnswerInTimeThatALateResumeWouldUndoStaysOneWhateverIsLoggedNext() {
    TicketStory story =
        asking()
            .then(EventType.PAUSED, "10:10")
            .then(EventType.RESPONDED, "12:00")
            .then(EventType.RESUMED, "10:11", "12:05");
    Clock answered = story.clock(Metric.FIRST_RESPONSE);
    story.then(EventType.UPDATED, "12:10").checked("18:00");
    assertThat(story.clock(Metric.FIRST_RESPONSE)).isEqualTo(answered);
    assertThat(answered.state()).isEqualTo(ClockState.MET);
    assertThat(answered.remaining()).isZero();
    assertThat(breaches(story)).isEmpty();
  }

  @Test
  void anAnswerThatALateResumeWouldUndoDidNotTakeTheTimeOfASuspension() {
    List<Act> acts =
        List.of(
            act(Kind.EVENT, EventType.PAUSED, 16, 0),
            act(Kind.SUSPEND, EventType.UPDATED, 130, 0),
            act(Kind.SUSPEND, EventType.UPDATED, 140, 0),
            act(Kind.EVENT, EventType.RESPONDED, 150, 0),
            act(Kind.EVENT, EventType.RESUMED, 38, 162));
    Clock clock =
        Service.outcome(acts, Set.of(), 0, 210).clocks().getOrDefault("t_0", List.of()).getFirst();
    assertThat(clock.metric()).isEqualTo(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.dueAt()).isEqualTo(Histories.after(16 + 22 + 74));
    assertThat(clock.paused()).isEqualTo(Duration.ofMinutes(22 + 10));
    assertThat(clock.taken()).isEqualTo(Duration.ofMinutes(150 - 22 - 10));
  }

  @Test
  void whatIsToldAtTheSameInstantAsAnAnswerButAfterItDoesNotUndoIt() {
    TicketStory story =
        TicketStory.opened(Promises.all(), "LOW")
            .then(EventType.RESPONDED, "11:20", "11:30")
            .log("high", EventType.REPRIORITISED, on("10:10"), on("11:30"), null, "HIGH");
    assertThat(story.clock(Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void aContestedAnswerWasPausedOnlyUntilItsTimeThoughTheContractIsReinstatedLater() {
    List<Act> acts =
        List.of(
            act(Kind.EVENT, EventType.PAUSED, 30, 0),
            act(Kind.EVENT, EventType.RESUMED, 32, 0),
            act(Kind.EVENT, EventType.RESOLVED, 31, 100),
            act(Kind.SUSPEND, EventType.UPDATED, 140, 0),
            act(Kind.SUSPEND, EventType.UPDATED, 203, 0));
    Clock clock =
        Service.outcome(acts, Set.of(), 0, 210).clocks().getOrDefault("t_0", List.of()).getFirst();
    assertThat(clock.contested()).isTrue();
    assertThat(clock.paused()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aLateResumeLeavesNothingToAResolutionThatIsReopened() {
    TicketStory story =
        resolvedWhilePaused()
            .then(EventType.RESUMED, "11:01", "THU 12:30")
            .then(EventType.REOPENED, "THU 13:00")
            .checked("THU 13:01");
    assertThat(breaches(story))
        .containsExactly(breach("RESOLUTION/REOPENED THU 13:00", "THU 13:00"));
    assertThat(story.clock(Metric.RESOLUTION).state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void aLateResumeDoesNotCallOffAResolutionThatWasReopened() {
    TicketStory story = resolvedWhilePaused().then(EventType.REOPENED, "THU 13:00");
    assertThat(story.clock(Metric.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
    story.then(EventType.RESUMED, "11:01", "THU 13:30").checked("THU 14:00");
    assertThat(breaches(story))
        .containsExactly(breach("RESOLUTION/REOPENED THU 13:00", "THU 13:00"));
  }

  @Test
  void anUpdateThatIsToldLateDoesNotUndoAMetOne() {
    TicketStory story =
        TicketStory.opened(Promises.all(), "LOW")
            .then(EventType.UPDATED, "13:00")
            .then(EventType.UPDATED, "12:00", "15:00");
    assertThat(story.clock(Metric.UPDATE, 1).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void anOverdueUpdateStaysBreachedThoughTheTicketIsResolved() {
    TicketStory unchecked =
        TicketStory.opened(Promises.all(), "LOW").then(EventType.RESOLVED, "13:30");
    TicketStory checked =
        TicketStory.opened(Promises.all(), "LOW")
            .checked("13:01")
            .then(EventType.RESOLVED, "13:30");
    for (TicketStory story : List.of(unchecked, checked)) {
      assertThat(story.clock(Metric.UPDATE).state()).isEqualTo(ClockState.BREACHED);
      story.checked("FRI 20:00");
      assertThat(breaches(story)).containsExactly(breach("UPDATE", "13:00"));
    }
  }

  @Test
  void aMessageThatIsToldLateDoesNotRecordTheSameBreachTwice() {
    TicketStory story =
        TicketStory.opened(Promises.all(), "HIGH")
            .then(EventType.RESPONDED, "10:30")
            .then(EventType.CLIENT_MESSAGE, "12:00")
            .checked("14:01")
            .then(EventType.CLIENT_MESSAGE, "11:00", "14:30")
            .then(EventType.RESPONDED, "11:10", "14:31")
            .checked("15:00");
    assertThat(breaches(story))
        .filteredOn(f -> f.clock().startsWith("NEXT_RESPONSE"))
        .containsExactly(breach("NEXT_RESPONSE/CLIENT_MESSAGE 12:00", "14:00"));
  }

  @Test
  void aMessageThatIsToldBeforeAnythingRanOutMovesTheCycleToItsOwnTime() {
    TicketStory story =
        TicketStory.opened(Promises.all(), "HIGH")
            .then(EventType.RESPONDED, "10:30")
            .then(EventType.CLIENT_MESSAGE, "12:00")
            .then(EventType.CLIENT_MESSAGE, "11:30", "12:10");
    assertThat(story.cycles(Metric.NEXT_RESPONSE)).isOne();
    assertThat(story.clock(Metric.NEXT_RESPONSE).dueAt()).isEqualTo(on("13:30"));
  }

  @Test
  void aShorterTargetThatRanOutIsBreachedWhetherOrNotItWasChecked() {
    TicketStory unchecked =
        TicketStory.opened(Promises.all(), "LOW").reprioritised("HIGH", "10:20");
    TicketStory checked =
        TicketStory.opened(Promises.all(), "LOW").reprioritised("HIGH", "10:20").checked("11:10");
    for (TicketStory story : List.of(unchecked, checked)) {
      story.then(EventType.RESPONDED, "10:10", "11:30").checked("FRI 10:00");
      assertThat(breaches(story))
          .filteredOn(f -> f.clock().startsWith("FIRST_RESPONSE"))
          .containsExactly(breach("FIRST_RESPONSE", "11:00"));
    }
  }

  @Test
  void aConfirmedResponseUsedOnlyTheTimeUntilItHappened() {
    Clock clock =
        asking()
            .then(EventType.RESPONDED, "10:30", "11:30")
            .confirmed(EventType.RESPONDED, "10:30")
            .clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.remaining()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aConfirmedResolutionRunsOnWhenReopened() {
    TicketStory story =
        TicketStory.opened(Promises.resolution(), "LOW")
            .then(EventType.RESOLVED, "12:00", "WED 12:00")
            .confirmed(EventType.RESOLVED, "12:00")
            .then(EventType.REOPENED, "THU 10:00");
    Clock clock = story.clock(Metric.RESOLUTION, 2);
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.dueAt()).isEqualTo(on("FRI 16:00"));
    assertThat(story.clock(Metric.RESOLUTION).state()).isEqualTo(ClockState.MET);
    assertThat(story.checked("THU 10:01").ticket().firings())
        .contains(breach("RESOLUTION", "WED 10:00"));
  }

  @Test
  void aContestedResolutionThatIsReopenedStaysBreached() {
    TicketStory story =
        TicketStory.opened(Promises.resolution(), "LOW")
            .then(EventType.RESOLVED, "12:00", "WED 12:00")
            .then(EventType.REOPENED, "THU 10:00");
    Clock clock = story.clock(Metric.RESOLUTION);
    assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock.breachedAt()).isEqualTo(on("WED 10:00"));
  }

  @Test
  void onlyTheEventThatIsContestedCanBeConfirmed() {
    TicketStory story =
        asking()
            .then(EventType.RESPONDED, "10:30", "11:30")
            .then(EventType.UPDATED, "10:30", "11:30");
    TicketEvent other = story.ticket().event("UPDATED 10:30").orElseThrow();
    Decisions.refusedInState(
        Tickets.confirm(story.terms(), story.ticket(), other),
        "nothing_contested",
        TicketState.OPEN,
        List.of());
    story.confirmed(EventType.RESPONDED, "10:30");
    assertThat(story.clock(Metric.FIRST_RESPONSE).contested()).isFalse();
    assertThat(story.clock(Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
  }

  private static TicketStory asking() {
    return TicketStory.opened(Promises.firstResponse(), "LOW");
  }

  private static Act act(Kind kind, EventType type, int minute, int late) {
    return new Act(kind, type, minute, late, 0, Side.PROVIDER, false);
  }

  /** Two office days to resolve it, of which an hour was used when it was paused. */
  private static TicketStory resolvedWhilePaused() {
    return TicketStory.opened(Promises.resolution(), "LOW")
        .then(EventType.PAUSED, "11:00")
        .then(EventType.RESOLVED, "THU 12:00");
  }

  private static Firing breach(String clock, String at) {
    return new Firing(clock, Threshold.BREACH, on(at));
  }

  private static List<Firing> breaches(TicketStory story) {
    return story.ticket().firings().stream()
        .filter(f -> f.level().equals(Threshold.BREACH))
        .toList();
  }
}

package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What messages, reopening and new priorities do to the clocks. */
class ConversationTest {
  @Test
  void aClientMessageStartsNoCycleWhileTheFirstResponseIsOwed() {
    TicketStory story = opened().then(EventType.CLIENT_MESSAGE, "10:10");
    assertThat(story.cycles(Metric.NEXT_RESPONSE)).isZero();
  }

  @Test
  void everyAnsweredMessageIsACycleOfItsOwn() {
    TicketStory story =
        answered()
            .then(EventType.CLIENT_MESSAGE, "11:00")
            .then(EventType.CLIENT_MESSAGE, "11:30")
            .then(EventType.RESPONDED, "12:00")
            .then(EventType.CLIENT_MESSAGE, "12:10");
    assertThat(story.cycles(Metric.NEXT_RESPONSE)).isEqualTo(2);
    assertThat(story.clock(Metric.NEXT_RESPONSE, 1).startedAt()).isEqualTo(on("11:00"));
    assertThat(story.clock(Metric.NEXT_RESPONSE, 1).state()).isEqualTo(ClockState.MET);
    assertThat(story.clock(Metric.NEXT_RESPONSE, 2).dueAt()).isEqualTo(on("14:10"));
  }

  @Test
  void aClientMessageEndsAPause() {
    TicketStory story =
        answered().then(EventType.PAUSED, "11:00").then(EventType.CLIENT_MESSAGE, "12:00");
    assertThat(story.ticket().state()).isEqualTo(TicketState.OPEN);
    assertThat(story.clock(Metric.RESOLUTION).dueAt()).isEqualTo(on("WED 11:00"));
    assertThat(story.clock(Metric.NEXT_RESPONSE).dueAt()).isEqualTo(on("14:00"));
  }

  @Test
  void aMessageToAResolvedTicketOwesNothing() {
    TicketStory story =
        answered().then(EventType.RESOLVED, "11:00").then(EventType.CLIENT_MESSAGE, "11:30");
    assertThat(story.cycles(Metric.NEXT_RESPONSE)).isZero();
    assertThat(story.ticket().state()).isEqualTo(TicketState.RESOLVED);
  }

  @Test
  void aReopenedResolutionRunsOnAndAMetFirstResponseStaysMet() {
    TicketStory story =
        answered().then(EventType.RESOLVED, "12:00").then(EventType.REOPENED, "TUE 10:00");
    Clock resolution = story.clock(Metric.RESOLUTION);
    assertThat(resolution.state()).isEqualTo(ClockState.RUNNING);
    assertThat(resolution.dueAt()).isEqualTo(on("WED 16:00"));
    assertThat(story.clock(Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
    assertThat(story.clock(Metric.NEXT_RESPONSE).dueAt()).isEqualTo(on("TUE 12:00"));
    assertThat(story.clock(Metric.UPDATE, 3).dueAt()).isEqualTo(on("TUE 13:00"));
  }

  @Test
  void aReopenedResolutionThatWasLateStaysLate() {
    TicketStory story =
        TicketStory.opened(Promises.resolution(), "LOW")
            .then(EventType.RESOLVED, "WED 12:00")
            .then(EventType.REOPENED, "WED 13:00");
    assertThat(story.clock(Metric.RESOLUTION).state()).isEqualTo(ClockState.BREACHED);
    assertThat(story.clock(Metric.RESOLUTION).breachedAt()).isEqualTo(on("WED 10:00"));
  }

  @Test
  void reopeningAnOpenTicketChangesNothing() {
    TicketStory story = answered();
    assertThat(story.then(EventType.REOPENED, "12:00").ticket().clocks())
        .isEqualTo(answered().ticket().clocks());
  }

  @Test
  void aNewPriorityCountsWhatWasUsedAlready() {
    TicketStory story = low().reprioritised("HIGH", "10:20");
    assertThat(story.ticket().priority()).isEqualTo("HIGH");
    assertThat(story.ticket().openingPriority()).isEqualTo("LOW");
    Clock clock = story.clock(Metric.FIRST_RESPONSE);
    assertThat(clock.target()).isEqualTo(Duration.ofHours(1));
    assertThat(clock.dueAt()).isEqualTo(on("11:00"));
  }

  @Test
  void aNewPriorityIsNeverDueBeforeItWasSet() {
    TicketStory story = low().reprioritised("HIGH", "12:00");
    assertThat(story.clock(Metric.FIRST_RESPONSE).dueAt()).isEqualTo(on("12:00"));
  }

  @Test
  void aNewPriorityDuringAPauseCountsOnFromWhatWasLeft() {
    TicketStory story =
        low()
            .then(EventType.PAUSED, "10:30")
            .reprioritised("HIGH", "11:00")
            .then(EventType.RESUMED, "15:00");
    assertThat(story.clock(Metric.FIRST_RESPONSE).dueAt()).isEqualTo(on("15:30"));
  }

  @Test
  void aPriorityChangedWhileResolvedCountsOnceReopened() {
    TicketStory story =
        TicketStory.opened(byPriority(), "LOW")
            .then(EventType.RESOLVED, "10:30")
            .reprioritised("HIGH", "11:00")
            .then(EventType.REOPENED, "12:00");
    Clock resolution = story.clock(Metric.RESOLUTION);
    assertThat(resolution.priority()).isEqualTo("HIGH");
    assertThat(resolution.dueAt()).isEqualTo(on("12:30"));
  }

  @Test
  void aPauseIsCountedInTheHoursThatWereAgreedAtTheTime() {
    TicketStory story =
        TicketStory.opened(byPriority(), "LOW")
            .then(EventType.PAUSED, "16:00")
            .reprioritised("HIGH", "20:00")
            .then(EventType.RESUMED, "21:00")
            .then(EventType.RESOLVED, "21:00");
    // an office hour until it closes at 17:00, and an hour around the clock
    assertThat(story.clock(Metric.RESOLUTION).paused()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void aLowerPriorityDoesNotUndoABreach() {
    TicketStory story = opened().reprioritised("LOW", "11:00:00.001");
    Clock clock = story.clock(Metric.FIRST_RESPONSE);
    assertThat(clock.dueAt()).isEqualTo(on("11:00"));
    assertThat(clock.target()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aTimelyEventThatArrivesOutOfOrderCountsWhereItHappened() {
    TicketStory inOrder =
        opened().then(EventType.RESPONDED, "10:05").then(EventType.CLIENT_MESSAGE, "10:20");
    TicketStory swapped =
        opened()
            .then(EventType.CLIENT_MESSAGE, "10:20")
            .then(EventType.RESPONDED, "10:05", "10:40");
    assertThat(swapped.ticket().clocks()).isEqualTo(inOrder.ticket().clocks());
    assertThat(swapped.clock(Metric.NEXT_RESPONSE).startedAt()).isEqualTo(on("10:20"));
  }

  private static TicketStory opened() {
    return TicketStory.opened(Promises.all(), "HIGH");
  }

  private static TicketStory low() {
    return TicketStory.opened(Promises.all(), "LOW");
  }

  private static ServiceLevels byPriority() {
    return Agreements.levels(
        List.of(
            Promises.target(Metric.RESOLUTION, "*", 16 * 60, "office"),
            Promises.target(Metric.RESOLUTION, "HIGH", 60, "always")),
        List.of());
  }

  private static TicketStory answered() {
    return opened().then(EventType.RESPONDED, "10:30");
  }
}

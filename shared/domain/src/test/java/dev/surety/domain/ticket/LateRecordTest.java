package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.Threshold;
import org.junit.jupiter.api.Test;

/** Responses that were logged only after the due instant had passed (due at 11:00). */
class LateRecordTest {
  @Test
  void isContestedUntilTheClientConfirms() {
    Clock clock = backDated().clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock.contested()).isTrue();
    assertThat(clock.metAt()).isEqualTo(on("10:30"));
    assertThat(clock.breachedAt()).isEqualTo(on("11:00"));
    assertThat(clock.alerts()).containsExactly(new Alert(Threshold.BREACH, on("11:00")));
  }

  @Test
  void isMetOnceConfirmedButTheBreachStaysOnRecord() {
    Clock clock = backDated().confirmed(EventType.RESPONDED, "10:30").clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.contested()).isFalse();
    assertThat(clock.metAt()).isEqualTo(on("10:30"));
    assertThat(clock.breachedAt()).isEqualTo(on("11:00"));
    assertThat(clock.alerts()).containsExactly(new Alert(Threshold.BREACH, on("11:00")));
  }

  @Test
  void isInTimeWhenLoggedExactlyAtTheDueInstant() {
    Clock clock = opened().then(EventType.RESPONDED, "10:30", "11:00").clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
  }

  @Test
  void aRecordedBreachSurvivesTheConfirmation() {
    TicketStory story =
        opened()
            .checked("11:01")
            .then(EventType.RESPONDED, "10:30", "11:30")
            .confirmed(EventType.RESPONDED, "10:30")
            .checked("18:00");
    assertThat(story.clock(Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
    assertThat(story.ticket().firings())
        .contains(new Firing("FIRST_RESPONSE", Threshold.BREACH, on("11:00")));
    assertThat(story.ticket().due()).isEmpty();
  }

  @Test
  void theFirstOfTwoLateRecordsIsTheContestedOne() {
    Clock clock =
        opened()
            .then(EventType.RESPONDED, "10:50", "11:30")
            .then(EventType.RESPONDED, "10:30", "11:40")
            .clock(Metric.FIRST_RESPONSE);
    assertThat(clock.metAt()).isEqualTo(on("10:30"));
  }

  @Test
  void aTimelyResponseBeatsAnEarlierContestedOne() {
    TicketStory story =
        opened().then(EventType.RESPONDED, "10:50").then(EventType.RESPONDED, "10:30", "12:00");
    Clock clock = story.clock(Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.contested()).isFalse();
    assertThat(clock.metAt()).isEqualTo(on("10:50"));
  }

  @Test
  void aLateAnswerDoesNotReplaceAContestedOne() {
    Clock clock = backDated().then(EventType.RESPONDED, "12:00").clock(Metric.FIRST_RESPONSE);
    assertThat(clock.contested()).isTrue();
    assertThat(clock.metAt()).isEqualTo(on("10:30"));
  }

  private static TicketStory opened() {
    return TicketStory.opened(Promises.firstResponse(), "LOW");
  }

  private static TicketStory backDated() {
    return opened().then(EventType.RESPONDED, "10:30", "11:30");
  }
}

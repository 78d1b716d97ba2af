package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.Metric;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts of a first response due at 11:00. */
class AlarmsTest {
  @Test
  void aTicketIsDueAtItsNextAlert() {
    assertThat(opened().ticket().due()).contains(on("10:45"));
    assertThat(opened().checked("10:45").ticket().due()).contains(on("10:55"));
  }

  @Test
  void nothingFiresBeforeItIsDue() {
    assertThat(opened().fire(on("10:44:59.999")).isEmpty()).isTrue();
  }

  @Test
  void aWarningTellsWhomTheTermsName() {
    Changes changes = opened().fire(on("10:45"));
    assertThat(changes.events()).extracting(Event::type).containsExactly("ticket.warned");
    assertThat(changes.mails()).hasSize(1);
    Mail mail = changes.mails().getFirst();
    assertThat(mail.template()).isEqualTo(MailTemplate.WARNING);
    assertThat(mail.id()).isEqualTo("ticket/t_1/FIRST_RESPONSE|75%|provider:duty");
    assertThat(mail.facts())
        .containsEntry("dueAt", on("11:00").toString())
        .containsEntry("subject", "A member asks")
        .containsEntry("zone", "Z");
  }

  @Test
  void everyLevelFiresAtItsOwnInstantHoweverLateTheCheck() {
    TicketStory story = opened().checked("20:00");
    assertThat(story.ticket().firings())
        .containsExactly(
            new Firing("FIRST_RESPONSE", "75%", on("10:45")),
            new Firing("FIRST_RESPONSE", "before PT5M", on("10:55")),
            new Firing("FIRST_RESPONSE", "100%", on("11:00")),
            new Firing("FIRST_RESPONSE", "after PT2H", on("13:00")));
    assertThat(story.clock(Metric.FIRST_RESPONSE).breachedAt()).isEqualTo(on("11:00"));
    assertThat(story.ticket().due()).isEmpty();
  }

  @Test
  void anOvertakenWarningIsRecordedButNotMailed() {
    TicketStory story = opened().checked("20:00");
    assertThat(mails(story))
        .extracting(mail -> mail.level() + " " + mail.recipient().id())
        .containsExactly(
            "100% provider:lead",
            "100% client:owner", "after PT2H provider:director", "after PT2H client:owner");
    assertThat(events(story).getFirst().data()).containsEntry("told", List.of());
  }

  @Test
  void breachAndEscalationHaveTheirOwnLetters() {
    TicketStory story = opened().checked("20:00");
    assertThat(mails(story))
        .extracting(Mail::template)
        .containsExactly(
            MailTemplate.BREACH,
            MailTemplate.BREACH,
            MailTemplate.ESCALATION,
            MailTemplate.ESCALATION);
    assertThat(events(story))
        .extracting(Event::type)
        .containsExactly("ticket.warned", "ticket.warned", "ticket.breached", "ticket.escalated");
  }

  @Test
  void oneCommitHoldsThreeAlertsAtTheMostAndTheEarliest() {
    Changes changes = opened().fire(on("20:00"));
    assertThat(changes.events()).hasSize(3);
    assertThat(((Ticket) changes.entities().getFirst()).due()).contains(on("13:00"));
  }

  @Test
  void aSecondCheckFindsNothing() {
    TicketStory story = opened().checked("20:00");
    assertThat(story.fire(on("20:00")).isEmpty()).isTrue();
    assertThat(story.fire(on("FRI 20:00")).isEmpty()).isTrue();
  }

  @Test
  void aMetClockIsSilent() {
    TicketStory story = opened().then(EventType.RESPONDED, "10:30");
    assertThat(story.ticket().due()).isEmpty();
    assertThat(story.fire(on("20:00")).isEmpty()).isTrue();
  }

  @Test
  void aPausedClockIsSilentUntilItRunsAgain() {
    TicketStory story = opened().then(EventType.PAUSED, "10:30");
    assertThat(story.fire(on("20:00")).isEmpty()).isTrue();
    story.then(EventType.RESUMED, "20:00");
    assertThat(story.ticket().due()).contains(on("20:15"));
  }

  @Test
  void aLateAnswerLeavesTheBreachToRecordAndNoEscalation() {
    TicketStory story = opened().then(EventType.RESPONDED, "11:30").checked("20:00");
    assertThat(story.ticket().firings())
        .containsExactly(new Firing("FIRST_RESPONSE", "100%", on("11:00")));
  }

  @Test
  void aWarningThatAPauseUndidIsNotRepeatedForTheSameClock() {
    TicketStory story =
        opened()
            .checked("10:45")
            .then(EventType.PAUSED, "10:50")
            .then(EventType.RESUMED, "12:00")
            .checked("12:05");
    assertThat(story.ticket().firings()).hasSize(2);
    assertThat(story.ticket().firings().get(1))
        .isEqualTo(new Firing("FIRST_RESPONSE", "before PT5M", on("12:05")));
  }

  @Test
  void thresholdsCountOpenTimeOfTheCalendar() {
    Clock clock = TicketStory.opened(Promises.resolution(), "LOW").clock(Metric.RESOLUTION);
    assertThat(clock.alerts().stream().map(a -> a.level() + " " + a.at()))
        .containsExactly(
            "75% " + on("TUE 14:00"),
            "before PT5M " + on("WED 09:55"),
            "100% " + on("WED 10:00"),
            "after PT2H " + on("WED 12:00"));
  }

  @Test
  void aTargetShorterThanTheLeadWarnsAtOnce() {
    TicketStory story = TicketStory.opened(Promises.all(), "LOW").reprioritised("HIGH", "12:00");
    List<Instant> due =
        story.clock(Metric.FIRST_RESPONSE).alerts().stream().map(a -> a.at()).toList();
    assertThat(due).containsExactly(on("12:00"), on("12:00"), on("12:00"), on("14:00"));
  }

  private static TicketStory opened() {
    return TicketStory.opened(Promises.firstResponse(), "LOW");
  }

  private static List<Mail> mails(TicketStory story) {
    return story.alarms().stream().flatMap(changes -> changes.mails().stream()).toList();
  }

  private static List<Event> events(TicketStory story) {
    return story.alarms().stream().flatMap(changes -> changes.events().stream()).toList();
  }
}

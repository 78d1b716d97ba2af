package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is mailed about a first response due on Monday at 11:00, and what the timeline says. */
class NoticesTest {
  private static final List<String> DUTY = List.of("provider:duty");

  @Test
  void ofWarningsFoundAtOnceOnlyTheLastIsMailed() {
    TicketStory story = TicketStory.opened(Promises.firstResponse(), "LOW").checked("10:57");
    assertThat(mails(story)).containsExactly("before PT5M provider:duty");
    assertThat(events(story))
        .extracting(Event::type)
        .containsExactly("ticket.warned", "ticket.warned");
    assertThat(events(story).getFirst().data())
        .containsEntry("told", List.of())
        .containsEntry("supersededBy", "before PT5M");
    assertThat(events(story).getLast().data())
        .containsEntry("told", DUTY)
        .doesNotContainKey("supersededBy");
  }

  @Test
  void ofManyWarningsOnlyTheLastIsMailedThoughTheyTakeSeveralCommits() {
    List<Threshold> warnings =
        List.of(10, 20, 30, 40, 50).stream().map(p -> Threshold.percent(p, DUTY)).toList();
    TicketStory story = TicketStory.opened(firstResponse(warnings), "LOW").checked("10:35");
    assertThat(story.alarms()).hasSize(2);
    assertThat(mails(story)).containsExactly("50% provider:duty");
  }

  @Test
  void warningsOfDifferentClocksDoNotSupersedeEachOther() {
    ServiceLevels levels =
        Agreements.levels(
            List.of(
                Promises.target(Metric.FIRST_RESPONSE, "*", 60, "always"),
                Promises.target(Metric.RESOLUTION, "*", 62, "always")),
            List.of(Threshold.percent(50, DUTY)));
    TicketStory story = TicketStory.opened(levels, "LOW").checked("10:40");
    assertThat(mails(story)).containsExactly("50% provider:duty", "50% provider:duty");
    assertThat(story.alarms().getFirst().mails()).extracting(Mail::id).doesNotHaveDuplicates();
  }

  @Test
  void aWarningFoundAfterDueIsSupersededByTheBreach() {
    TicketStory story = TicketStory.opened(Promises.firstResponse(), "LOW").checked("11:01");
    assertThat(mails(story)).containsExactly("100% provider:lead", "100% client:owner");
    assertThat(events(story).getFirst().data()).containsEntry("supersededBy", "100%");
  }

  @Test
  void eachEscalationLevelFoundAtOnceTellsItsOwnAudience() {
    TicketStory story =
        TicketStory.opened(
                firstResponse(
                    List.of(
                        Threshold.after(Duration.ofHours(1), DUTY),
                        Threshold.after(Duration.ofHours(2), List.of()).escalatingTo(1))),
                "LOW")
            .checked("20:00");
    assertThat(mails(story))
        .containsExactly(
            "after PT1H provider:duty", "after PT2H provider:lead", "after PT2H client:owner");
  }

  @Test
  void aLevelWithNobodyToTellIsRecordedAndBlocksNothing() {
    TicketStory story =
        TicketStory.opened(
                firstResponse(
                    List.of(
                        Threshold.after(Duration.ofHours(1), List.of()),
                        Threshold.after(Duration.ofHours(2), DUTY))),
                "LOW")
            .checked("20:00");
    assertThat(mails(story)).containsExactly("after PT2H provider:duty");
    assertThat(events(story))
        .extracting(Event::type)
        .containsExactly("ticket.breached", "ticket.escalated", "ticket.escalated");
  }

  @Test
  void anEscalationFoundAfterTheAnswerIsNotMailed() {
    TicketStory story =
        TicketStory.opened(Promises.firstResponse(), "LOW")
            .then(EventType.RESPONDED, "14:00")
            .checked("20:00");
    assertThat(mails(story)).containsExactly("100% provider:lead", "100% client:owner");
    assertThat(events(story)).extracting(Event::type).containsExactly("ticket.breached");
  }

  @Test
  void aResolvedTicketWarnsOfNothing() {
    TicketStory story =
        TicketStory.opened(Promises.all(), "HIGH")
            .then(EventType.RESOLVED, "10:30")
            .checked("FRI 16:00");
    assertThat(events(story)).isEmpty();
  }

  @Test
  void aPauseInTheEscalationsWayIsToldTooLateToHoldIt() {
    TicketStory story =
        TicketStory.opened(Promises.firstResponse(), "LOW")
            .then(EventType.PAUSED, "11:30")
            .checked("20:00");
    assertThat(mails(story)).contains("after PT2H provider:director");
  }

  @Test
  void theTimelineSaysWhoStoodInAndTheMailForWhom() {
    Agreements agreed =
        Agreements.agreed()
            .levels(
                Agreements.levels(
                    List.of(Promises.target(Metric.FIRST_RESPONSE, "*", 8 * 60, "always")),
                    List.of(Threshold.percent(100, DUTY))));
    agreed.contacts(
        agreed.terms().contacts().stream()
            .map(c -> c.id().equals("provider:duty") ? c.within("office") : c)
            .toList());
    TicketStory story = TicketStory.opened(agreed.terms().levels(), "LOW");
    var changes =
        Alarms.fire(
            story.ticket(),
            GoverningTerms.of(agreed.active(), agreed.agreement()),
            on("TUE 12:00"));
    assertThat(changes.events().getFirst().data())
        .containsEntry("told", List.of("provider:director"))
        .containsEntry("standIns", Map.of("provider:duty", List.of("provider:director")));
    assertThat(changes.mails().getFirst().facts()).containsEntry("standsInFor", "Duty desk");
  }

  @Test
  void aMailSaysHowMuchOpenTimeIsLeftAtItsInstant() {
    TicketStory story = TicketStory.opened(Promises.resolution(), "LOW").checked("TUE 16:30");
    Map<String, String> facts = story.alarms().getFirst().mails().getFirst().facts();
    assertThat(facts)
        .containsEntry("at", on("TUE 14:00").toString())
        .containsEntry("openTime", "PT4H")
        .doesNotContainKeys("escalation", "answeredAt", "standsInFor", "contested");
  }

  @Test
  void anEscalationSaysItsLevelAndALateBreachItsAnswer() {
    Threshold after = Threshold.after(Duration.ofHours(2), List.of()).escalatingTo(1);
    TicketStory story = TicketStory.opened(firstResponse(List.of(after)), "LOW").checked("20:00");
    assertThat(story.alarms().getFirst().mails().getFirst().facts())
        .containsEntry("escalation", "1")
        .containsEntry("openTime", "PT2H");
    TicketStory contested =
        TicketStory.opened(Promises.firstResponse(), "LOW")
            .then(EventType.RESPONDED, "10:30", "12:00")
            .checked("20:00");
    assertThat(contested.alarms().getFirst().mails().getFirst().facts())
        .containsEntry("answeredAt", on("10:30").toString())
        .containsEntry("contested", "true");
  }

  private static ServiceLevels firstResponse(List<Threshold> thresholds) {
    return Agreements.levels(
        List.of(Promises.target(Metric.FIRST_RESPONSE, "*", 60, "always")), thresholds);
  }

  private static List<String> mails(TicketStory story) {
    return story.alarms().stream()
        .flatMap(changes -> changes.mails().stream())
        .map(mail -> mail.level() + " " + mail.recipient().id())
        .toList();
  }

  private static List<Event> events(TicketStory story) {
    return story.alarms().stream().flatMap(changes -> changes.events().stream()).toList();
  }
}

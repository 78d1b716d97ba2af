package dev.surety.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.GrantState;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import dev.surety.domain.serviceissue.IssueClock;
import dev.surety.domain.serviceissue.IssueClock.Kind;
import dev.surety.domain.serviceissue.IssueClock.State;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.domain.terms.IssueTerms;
import dev.surety.domain.terms.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access that nobody takes back, and issues that nobody answers in time. */
class GovernanceTimersTest {
  private static final Duration TICK = Duration.ofMillis(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration RESPOND = Duration.ofDays(3);
  private static final Duration PLAN = Duration.ofDays(10);
  private static final String[] BOTH = {"client:owner", "provider:duty", "provider:lead"};

  private final GovernanceStory story = GovernanceStory.usual();

  @Test
  void anAccessExpiresAMillisecondAfterItsLastInstantAndOnce() {
    AccessGrant grant = granted(MONTH);
    Instant last = story.now().plus(MONTH);
    story.at(last).sweep();
    assertThat(story.get(grant).state()).isEqualTo(GrantState.GRANTED);
    story.after(TICK).sweep();
    story.after(MONTH).sweep();
    assertThat(story.get(grant).state()).isEqualTo(GrantState.EXPIRED);
    assertThat(story.get(grant).ended()).isEqualTo(new AccessGrant.Ending(Actor.SYSTEM, last, ""));
    assertThat(story.events()).filteredOn("access.expired"::equals).hasSize(1);
    assertThat(told("ACCESS_EXPIRED")).containsExactlyInAnyOrder(BOTH);
  }

  @Test
  void bothAreRemindedAWeekBeforeOnce() {
    AccessGrant grant = granted(MONTH);
    story.after(MONTH.minusDays(7).minus(TICK)).sweep();
    assertThat(told("ACCESS_EXPIRING")).isEmpty();
    story.after(TICK).sweep();
    story.after(Duration.ofDays(1)).sweep();
    assertThat(told("ACCESS_EXPIRING")).containsExactlyInAnyOrder(BOTH);
    assertThat(story.get(grant).reminded()).isTrue();
  }

  @Test
  void aShortAccessOrOneFoundLateOrTakenBackGetsNoReminder() {
    granted(Duration.ofDays(7));
    AccessGrant back = granted(MONTH);
    story.act(Side.CLIENT, story.revoke(back, Side.CLIENT));
    AccessGrant late = granted(MONTH);
    story.after(MONTH.plusDays(1)).sweep();
    assertThat(told("ACCESS_EXPIRING")).isEmpty();
    assertThat(story.get(late).state()).isEqualTo(GrantState.EXPIRED);
    assertThat(story.get(back).state()).isEqualTo(GrantState.REVOKED);
  }

  @Test
  void afterItsLastInstantItIsOverBeforeTheCheckCame() {
    AccessGrant grant = granted(MONTH);
    story.after(MONTH);
    assertThat(Decisions.result(story.acknowledge(grant, Side.PROVIDER)).state())
        .isEqualTo(GrantState.ACKNOWLEDGED);
    story.after(TICK);
    Decisions.refusedInState(
        story.acknowledge(grant, Side.PROVIDER), "access_state", GrantState.EXPIRED, List.of());
    Decisions.refusedInState(
        story.revoke(grant, Side.CLIENT), "access_state", GrantState.EXPIRED, List.of());
  }

  @Test
  void aBreachIsRecordedAMillisecondAfterTheDueInstantAndToldToBoth() {
    ServiceIssue issue = story.raised(Side.CLIENT);
    Instant due = story.now().plus(RESPOND);
    story.at(due).sweep();
    assertThat(clock(issue, Kind.RESPOND).state(story.now())).isEqualTo(State.RUNNING);
    assertThat(story.events()).doesNotContain("issue.breached");
    story.after(Duration.ofHours(9)).sweep();
    story.after(TICK).sweep();
    assertThat(clock(issue, Kind.RESPOND).breachedAt(story.now())).contains(due);
    assertThat(story.events()).filteredOn("issue.breached"::equals).hasSize(1);
    assertThat(told("ISSUE_BREACHED")).containsExactlyInAnyOrder(BOTH);
  }

  /** The same whether the check runs before the late answer, after it, or both. */
  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true"})
  void aLateAnswerIsTakenAndStaysLate(boolean before, boolean after) {
    ServiceIssue issue = story.raised(Side.CLIENT);
    Instant due = story.now().plus(RESPOND);
    story.at(due.plus(TICK));
    if (before) {
      story.sweep();
    }
    story.act(Side.PROVIDER, story.respond(issue, Side.PROVIDER));
    if (after) {
      story.sweep();
    }
    assertThat(clock(issue, Kind.RESPOND))
        .isEqualTo(
            new IssueClock(Kind.RESPOND, issue.raised().at(), due, due.plus(TICK), null, true));
    assertThat(clock(issue, Kind.RESPOND).state(story.now())).isEqualTo(State.BREACHED);
    assertThat(story.events()).filteredOn("issue.breached"::equals).hasSize(1);
  }

  @Test
  void anAnswerAtTheDueInstantIsInTime() {
    ServiceIssue issue = story.raised(Side.PROVIDER);
    story.after(RESPOND);
    story.act(Side.CLIENT, story.respond(issue, Side.CLIENT));
    story.after(MONTH.minus(RESPOND)).sweep();
    assertThat(clock(issue, Kind.RESPOND).state(story.now())).isEqualTo(State.MET);
    assertThat(story.events()).filteredOn("issue.breached"::equals).hasSize(1);
    assertThat(clock(issue, Kind.PLAN).breachTold()).isTrue();
  }

  @Test
  void whatIsClosedInTimeIsNoLongerOwedAndWhatWasLateStaysLate() {
    ServiceIssue issue = story.raised(Side.CLIENT);
    story.after(RESPOND.plus(TICK));
    story.act(Side.CLIENT, story.close(issue, Side.CLIENT));
    story.after(MONTH).sweep();
    assertThat(clock(issue, Kind.RESPOND).state(story.now())).isEqualTo(State.BREACHED);
    assertThat(clock(issue, Kind.PLAN).state(story.now())).isEqualTo(State.CANCELLED);
    assertThat(story.events()).containsExactly("issue.raised", "issue.closed", "issue.breached");
    assertThat(story.get(issue).due()).isEmpty();
  }

  @Test
  void thePlansOwnDateIsAClockToo() {
    ServiceIssue issue = story.raised(Side.CLIENT);
    story.act(Side.PROVIDER, story.plan(issue, Side.PROVIDER, MONTH));
    Instant due = story.now().plus(MONTH);
    story.at(due.plus(TICK)).sweep();
    story.act(Side.PROVIDER, story.fulfil(issue, Side.PROVIDER));
    assertThat(clock(issue, Kind.FULFIL).state(story.now())).isEqualTo(State.BREACHED);
    assertThat(clock(issue, Kind.FULFIL).answeredAt()).isEqualTo(due.plus(TICK));
    assertThat(story.events())
        .containsExactly("issue.raised", "issue.planned", "issue.breached", "issue.fulfilled");
  }

  @Test
  void theSideThatAnswersIsRemindedADayBeforeItsPlanIsDue() {
    ServiceIssue issue = story.raised(Side.CLIENT);
    story.act(Side.PROVIDER, story.respond(issue, Side.PROVIDER));
    story.after(PLAN.minusHours(24).minus(TICK)).sweep();
    assertThat(told("ISSUE_PLAN_DUE")).isEmpty();
    story.after(TICK).sweep();
    story.after(TICK).sweep();
    assertThat(told("ISSUE_PLAN_DUE")).containsExactly("provider:duty", "provider:lead");
    assertThat(story.get(issue).reminded()).isTrue();
  }

  @Test
  void thereIsNoReminderOnceThereIsAPlanOrItIsLateOrTheTimeWasShort() {
    ServiceIssue planned = story.raised(Side.CLIENT);
    story.act(Side.PROVIDER, story.plan(planned, Side.PROVIDER, MONTH));
    story.raised(Side.PROVIDER);
    story.after(PLAN.plus(TICK)).sweep();
    assertThat(told("ISSUE_PLAN_DUE")).isEmpty();
    GovernanceStory brief =
        new GovernanceStory(
            agreed ->
                agreed.issues(
                    new IssueTerms(Span.parse("PT1H"), Span.parse("PT24H"), Optional.empty())));
    brief.raised(Side.CLIENT);
    brief.after(Duration.ofHours(1)).sweep();
    assertThat(brief.mailed()).noneMatch(m -> m.startsWith("ISSUE_PLAN_DUE"));
  }

  private AccessGrant granted(Duration within) {
    Instant last = story.now().plus(within);
    return story.act(Side.CLIENT, story.grant(Side.CLIENT, GovernanceStory.access(null, last)));
  }

  private IssueClock clock(ServiceIssue issue, Kind kind) {
    return story.get(issue).clock(kind).orElseThrow();
  }

  /** Who got mails of a template, in order. */
  private List<String> told(String template) {
    return story.mailed().stream()
        .filter(m -> m.startsWith(template + " "))
        .map(m -> m.substring(template.length() + 1))
        .toList();
  }
}

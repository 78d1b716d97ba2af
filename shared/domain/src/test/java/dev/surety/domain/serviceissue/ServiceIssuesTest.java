package dev.surety.domain.serviceissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.deadline.GovernanceStory;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Side;
import dev.surety.domain.serviceissue.IssueClock.Kind;
import dev.surety.domain.serviceissue.IssueClock.State;
import dev.surety.domain.terms.IssueTerms;
import dev.surety.domain.terms.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Issues with three days for a response and ten for a plan. */
class ServiceIssuesTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private final GovernanceStory story = GovernanceStory.usual();

  @Test
  void bothClocksAreComputedOnceWhenItIsRaised() {
    ServiceIssue issue = story.raised(Side.CLIENT);
    assertThat(issue.clocks())
        .extracting(IssueClock::kind, IssueClock::dueAt)
        .containsExactly(
            tuple(Kind.RESPOND, story.now().plus(Duration.ofDays(3))),
            tuple(Kind.PLAN, story.now().plus(Duration.ofDays(10))));
    assertThat(story.mailed())
        .containsExactly("ISSUE_RAISED provider:duty", "ISSUE_RAISED provider:lead");
  }

  @Test
  void aCalendarsOpenTimeIsCounted() {
    // raised on Monday at 08:00; the office opens from 09:00 to 17:00
    GovernanceStory office = story("PT16H", "PT40H", "office");
    ServiceIssue issue = office.raised(Side.CLIENT);
    assertThat(issue.clocks())
        .extracting(IssueClock::dueAt)
        .containsExactly(
            Instant.parse("2026-03-03T17:00:00Z"), Instant.parse("2026-03-06T17:00:00Z"));
  }

  @Test
  void daysAreDaysOfTheContractsZone() {
    GovernanceStory newYork =
        new GovernanceStory(
            agreed ->
                agreed
                    .zone("America/New_York")
                    .issues(
                        new IssueTerms(Span.parse("P7D"), Span.parse("PT168H"), Optional.empty())));
    // the clocks go forward on 8 March
    assertThat(newYork.raised(Side.CLIENT).clocks())
        .extracting(IssueClock::dueAt)
        .containsExactly(
            Instant.parse("2026-03-09T07:00:00Z"), Instant.parse("2026-03-09T08:00:00Z"));
  }

  private static GovernanceStory story(String respond, String plan, String calendar) {
    return new GovernanceStory(
        agreed ->
            agreed.issues(
                new IssueTerms(Span.parse(respond), Span.parse(plan), Optional.of(calendar))));
  }

  /** What the side that answers, and the side that raised, come to in each state. */
  @ParameterizedTest
  @CsvSource({
    "RAISED,    RESPONDED,   PLANNED,     issue_state, CLOSED",
    "RESPONDED, RESPONDED,   PLANNED,     issue_state, CLOSED",
    "PLANNED,   PLANNED,     issue_state, FULFILLED,   CLOSED",
    "FULFILLED, FULFILLED,   issue_state, issue_state, CLOSED",
    "CLOSED,    issue_state, issue_state, issue_state, issue_state"
  })
  void whatCanBeDoneInWhichState(
      IssueState state, String respond, String plan, String fulfil, String close) {
    for (Side raising : Side.values()) {
      ServiceIssue issue = in(state, raising);
      Side other = raising.other();
      outcome(story.respond(issue, other), state, "respond", respond);
      outcome(story.plan(issue, other, WEEK), state, "plan", plan);
      outcome(story.fulfil(issue, other), state, "fulfil", fulfil);
      outcome(story.close(issue, raising), state, "close", close);
    }
  }

  private static void outcome(
      Decision<ServiceIssue> decision, IssueState from, String action, String outcome) {
    if (outcome.equals("issue_state")) {
      Decisions.refusedInState(decision, outcome, from, from.allowedActions());
      assertThat(from.allowedActions()).doesNotContain(action);
    } else {
      assertThat(Decisions.result(decision).state().name()).isEqualTo(outcome);
      assertThat(from.allowedActions()).contains(action);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyAnswersTheirOwnIssueAndOnlyItsSideClosesIt(IssueState state) {
    for (Side raising : Side.values()) {
      ServiceIssue issue = in(state, raising);
      forbidden(story.respond(issue, raising), "own_issue");
      forbidden(story.plan(issue, raising, WEEK), "own_issue");
      forbidden(story.fulfil(issue, raising), "own_issue");
      forbidden(story.close(issue, raising.other()), "others_issue");
    }
  }

  private static void forbidden(Decision<ServiceIssue> decision, String code) {
    assertThat(Decisions.refusal(decision))
        .extracting(Refusal::kind, Refusal::code)
        .containsExactly(Refusal.Kind.FORBIDDEN, code);
  }

  private ServiceIssue in(IssueState state, Side raising) {
    ServiceIssue issue = story.raised(raising);
    Side other = raising.other();
    switch (state) {
      case RAISED -> {}
      case RESPONDED -> story.act(other, story.respond(issue, other));
      case PLANNED -> story.act(other, story.plan(issue, other, WEEK));
      case FULFILLED -> {
        story.act(other, story.plan(issue, other, WEEK));
        story.act(other, story.fulfil(issue, other));
      }
      case CLOSED -> story.act(raising, story.close(issue, raising));
    }
    assertThat(story.get(issue).state()).isEqualTo(state);
    return issue;
  }

  @Test
  void aPlanIsAResponseToo() {
    ServiceIssue issue = in(IssueState.PLANNED, Side.CLIENT);
    assertThat(states(issue)).containsExactly(State.MET, State.MET, State.RUNNING);
    assertThat(story.mailed()).last().isEqualTo("ISSUE_ANSWERED client:owner");
  }

  @Test
  void onlyTheFirstResponseStopsTheClock() {
    ServiceIssue issue = in(IssueState.RESPONDED, Side.CLIENT);
    Instant first = story.now();
    story.after(Duration.ofDays(5));
    story.act(Side.PROVIDER, story.respond(issue, Side.PROVIDER));
    assertThat(story.get(issue).clock(Kind.RESPOND))
        .get()
        .extracting(IssueClock::answeredAt)
        .isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, /dueAt not_ahead",
    "PT-1S, /dueAt not_ahead",
    "PT8784H, ''",
    "PT8785H, /dueAt too_far"
  })
  void aPlanEndsAheadAndWithinAYear(Duration within, String fault) {
    Decision<ServiceIssue> decision = story.plan(story.raised(Side.CLIENT), Side.PROVIDER, within);
    if (fault.isEmpty()) {
      assertThat(Decisions.result(decision).state()).isEqualTo(IssueState.PLANNED);
    } else {
      assertThat(Decisions.meaningFaults(decision)).containsExactly(fault);
    }
  }

  @Test
  void responsesLeaveRoomForTheRest() {
    ServiceIssue issue = story.raised(Side.CLIENT);
    for (int i = 0; i < ServiceIssue.MOST_ENTRIES - ServiceIssue.KEPT_ENTRIES; i++) {
      story.act(Side.PROVIDER, story.respond(issue, Side.PROVIDER));
    }
    Decisions.refusedInState(
        story.respond(issue, Side.PROVIDER),
        "too_many_entries",
        IssueState.RESPONDED,
        IssueState.RESPONDED.allowedActions());
    story.act(Side.PROVIDER, story.plan(issue, Side.PROVIDER, WEEK));
    story.act(Side.PROVIDER, story.fulfil(issue, Side.PROVIDER));
    story.act(Side.CLIENT, story.close(issue, Side.CLIENT));
    assertThat(story.get(issue).entries()).hasSize(ServiceIssue.MOST_ENTRIES);
  }

  @Test
  void raisedUnderAContractInForceOnly() {
    for (Contract contract : List.of(Agreements.draft(), Agreements.agreed().proposed())) {
      assertThat(ServiceIssues.refused(contract))
          .get()
          .extracting(Refusal::code)
          .isEqualTo("contract_not_in_force");
    }
    assertThat(ServiceIssues.refused(Agreements.agreed().signed())).isEmpty();
  }

  private List<State> states(ServiceIssue issue) {
    return story.get(issue).clocks().stream().map(c -> c.state(story.now())).toList();
  }
}

package dev.surety.domain.serviceissue;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Side;
import dev.surety.domain.serviceissue.IssueClock.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is said to an issue that was raised. It outlives its contract: whoever owes an answer still
 * does after the end.
 */
public final class IssueAnswers {
  /** A plan for longer than that is no answer. */
  static final Duration LONGEST_PLAN = Duration.ofDays(366);

  private IssueAnswers() {}

  /** The other side says something to it, once or more often. */
  public static Decision<ServiceIssue> respond(
      Agreement agreement, ServiceIssue issue, Speaker by, String text, Instant now) {
    Optional<Refusal> refused = refused(issue, "respond", by.side());
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    if (issue.entries().size() >= ServiceIssue.MOST_ENTRIES - ServiceIssue.KEPT_ENTRIES) {
      return Decision.refuse(
          issue.refusing("too_many_entries", "all has been said: plan, fulfil or close it"));
    }
    IssueState next = issue.state() == IssueState.RAISED ? IssueState.RESPONDED : issue.state();
    return said(
        agreement,
        issue.ticking(clock -> clock.answered(now), Kind.RESPOND),
        next,
        "responded",
        by.entry(IssueEntry.Kind.RESPONSE, now, text),
        by.side(),
        Map.of());
  }

  /**
   * The other side says what it will do about it; that is a response, too.
   *
   * @param dueAt by when it will have done it
   */
  public static Decision<ServiceIssue> plan(
      Agreement agreement,
      ServiceIssue issue,
      Speaker by,
      String text,
      Instant dueAt,
      Instant now) {
    Optional<Refusal> refused = refused(issue, "plan", by.side());
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    if (!dueAt.isAfter(now) || dueAt.isAfter(now.plus(LONGEST_PLAN))) {
      return Decision.refuse(
          Refusal.meaning(
              "plan_refused",
              "a plan ends ahead, within " + LONGEST_PLAN.toDays() + " days",
              dueAt.isAfter(now)
                  ? new Fault("/dueAt", "too_far", dueAt + " is too far ahead")
                  : new Fault("/dueAt", "not_ahead", dueAt + " is not ahead")));
    }
    return said(
        agreement,
        issue
            .ticking(clock -> clock.answered(now), Kind.RESPOND, Kind.PLAN)
            .owing(IssueClock.started(Kind.FULFIL, now, dueAt)),
        IssueState.PLANNED,
        "planned",
        by.entry(IssueEntry.Kind.PLAN, now, text),
        by.side(),
        Map.of("dueAt", dueAt.toString()));
  }

  /** The other side shows that it did what it planned. */
  public static Decision<ServiceIssue> fulfil(
      Agreement agreement, ServiceIssue issue, Speaker by, String evidence, Instant now) {
    Optional<Refusal> refused = refused(issue, "fulfil", by.side());
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    return said(
        agreement,
        issue.ticking(clock -> clock.answered(now), Kind.FULFIL),
        IssueState.FULFILLED,
        "fulfilled",
        by.entry(IssueEntry.Kind.EVIDENCE, now, evidence),
        by.side(),
        Map.of());
  }

  /** The side that raised it is done with it, whatever was answered. */
  public static Decision<ServiceIssue> close(
      Agreement agreement, ServiceIssue issue, Speaker by, String note, Instant now) {
    Optional<Refusal> refused = refused(issue, "close", by.side());
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    return said(
        agreement,
        issue.ticking(clock -> clock.cancelled(now), Kind.values()),
        IssueState.CLOSED,
        "closed",
        by.entry(IssueEntry.Kind.CLOSURE, now, note),
        by.side(),
        Map.of());
  }

  private static Optional<Refusal> refused(ServiceIssue issue, String action, Side side) {
    boolean own = side == issue.raised().side();
    if (own && !action.equals("close")) {
      return Optional.of(Refusal.forbidden("own_issue", "the other side answers it"));
    }
    if (!own && action.equals("close")) {
      return Optional.of(Refusal.forbidden("others_issue", "the side that raised it closes it"));
    }
    return issue.state().allows(action)
        ? Optional.empty()
        : Optional.of(issue.refusing("issue_state", "it cannot " + action));
  }

  private static Decision<ServiceIssue> said(
      Agreement agreement,
      ServiceIssue issue,
      IssueState state,
      String what,
      IssueEntry entry,
      Side side,
      Map<String, Object> more) {
    ServiceIssue next = issue.said(state, entry);
    Map<String, Object> data = new HashMap<>(more);
    data.put("text", entry.text());
    data.put("at", entry.at().toString());
    return Decision.accept(
        next,
        Changes.of(next, next.event(what, data))
            .telling(new IssueMails(agreement, next).said(side)));
  }
}

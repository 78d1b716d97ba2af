package dev.surety.domain.goal;

import dev.surety.domain.attainment.ObservationKey;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.goal.Goal.State;
import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.GoalPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Goals from activation on: the provider tells of progress, the client says what came of it. */
public final class Goals {
  /** The best score of a goal's review. */
  public static final int SCALE = 5;

  private Goals() {}

  /** The goals of a contract as it becomes active. */
  public static List<Goal> begun(Contract contract, Agreement agreement, Instant activatedAt) {
    return agreement.terms().measures().goals().stream()
        .map(plan -> Goal.begun(contract.id(), plan, dueAt(agreement, plan, activatedAt)))
        .toList();
  }

  /**
   * What newer terms change: goals that are new begin, open ones follow their plan or are dropped
   * with it; what was reviewed stays as it is.
   *
   * @param existing every goal of the contract
   * @return the goals that changed
   */
  public static List<Goal> amended(
      Contract contract, Agreement next, List<Goal> existing, Instant activatedAt) {
    Map<String, Goal> known = new HashMap<>();
    existing.forEach(goal -> known.put(goal.id(), goal));
    List<Goal> changed = new ArrayList<>();
    for (Goal planned : begun(contract, next, activatedAt)) {
      Goal goal = known.remove(planned.id());
      if (goal == null) {
        changed.add(planned);
      } else if (follows(goal, planned.plan())) {
        changed.add(goal.replanned(planned.plan(), planned.dueAt()));
      }
    }
    known.values().stream()
        .filter(goal -> goal.state() == State.OPEN)
        .map(Goal::dropped)
        .forEach(changed::add);
    return List.copyOf(changed);
  }

  private static boolean follows(Goal goal, GoalPlan next) {
    return goal.state() == State.DROPPED
        || (goal.state() == State.OPEN && !goal.plan().equals(next));
  }

  private static Instant dueAt(Agreement agreement, GoalPlan plan, Instant activatedAt) {
    return plan.stage().span().after(activatedAt, agreement.terms().zone());
  }

  /** The provider's word on how far it has come. */
  public static Decision<GoalProgress> observe(
      Contract contract, Goal goal, String id, NewGoalProgress what, Principal who, Instant now) {
    Optional<Refusal> closed = closed(contract, goal, "its progress be told");
    if (closed.isPresent()) {
      return Decision.refuse(closed.get());
    }
    GoalProgress progress =
        new GoalProgress(
            contract.id(),
            goal.id(),
            id,
            what.eventId(),
            what.note(),
            what.evidence(),
            who.actor(),
            now);
    Map<String, Object> data =
        Map.of(
            "observation", progress.id(),
            "eventId", progress.eventId(),
            "note", progress.note(),
            "evidence", ScoredReview.shown(progress.evidence()));
    return Decision.accept(
        progress,
        Changes.of(progress, new Event("goal.observed", goal.subject(), data))
            .with(List.of(ObservationKey.of(contract.id(), goal.subject(), what.eventId(), id))));
  }

  /** A decided goal, and the review that decided it. */
  public record Reviewed(Goal goal, ScoredReview review) {}

  /** The client's verdict: attained for good, or missed for now. */
  public static Decision<Reviewed> review(
      Contract contract,
      Goal goal,
      String id,
      Assessment assessment,
      boolean attained,
      Principal who,
      Instant now) {
    Optional<Refusal> closed = closed(contract, goal, "it be reviewed");
    if (closed.isPresent()) {
      return Decision.refuse(closed.get());
    }
    if (!attained && goal.state() == State.MISSED) {
      return Decision.refuse(goal.refusing("goal_missed", "it can only be attained, too late"));
    }
    if (!attained && now.isBefore(goal.dueAt())) {
      return Decision.refuse(
          goal.refusing("goal_not_due", "it can be attained until " + goal.dueAt()));
    }
    Optional<Refusal> outside = Kpis.outside(assessment, SCALE);
    if (outside.isPresent()) {
      return Decision.refuse(outside.get());
    }
    ScoredReview review =
        new ScoredReview(contract.id(), goal.subject(), id, assessment, attained, who.actor(), now);
    return Decision.accept(
        new Reviewed(decided(goal, review), review), reviewing(goal, review, now));
  }

  private static Goal decided(Goal goal, ScoredReview review) {
    boolean attained = Boolean.TRUE.equals(review.attained());
    Goal present = overdueUntold(goal, review.at()) ? goal.told() : goal;
    return present.reviewed(review, attained ? State.ATTAINED : State.MISSED);
  }

  /** That its time ran out is on the record, whether the check or the review finds it first. */
  private static Changes reviewing(Goal goal, ScoredReview review, Instant now) {
    Goal next = decided(goal, review);
    Map<String, Object> data = review.facts();
    data.put("state", next.state().name());
    Changes changes =
        Changes.of(next, new Event("goal.reviewed", goal.subject(), data)).with(List.of(review));
    return overdueUntold(goal, now)
        ? Changes.of(goal.told(), due(goal, List.of())).and(changes)
        : changes;
  }

  private static boolean overdueUntold(Goal goal, Instant now) {
    return goal.due().filter(at -> !at.isAfter(now)).isPresent();
  }

  /**
   * Nobody reviewed it in time: both sides are told, unless the relationship is over anyway.
   * Whether it was over by then is for the stored instants to say, never for when the check comes.
   */
  public static Changes due(Contract contract, Agreement agreement, Goal goal) {
    Goal next = goal.told();
    Instant endedAt = contract.course().endedAt();
    if (endedAt != null && !endedAt.isAfter(goal.dueAt())) {
      return Changes.of(next);
    }
    List<Mail> mails =
        Stream.of(Side.values())
            .flatMap(side -> agreement.terms().contactsOf(side).stream())
            .map(
                to ->
                    new Mail(
                        goal.subject(),
                        occasion(goal),
                        to,
                        MailTemplate.GOAL_DUE,
                        facts(agreement, goal)))
            .toList();
    List<String> told = mails.stream().map(mail -> mail.recipient().id()).toList();
    return Changes.of(next, due(goal, told)).telling(mails);
  }

  /** A goal that is given more time falls due once more. */
  private static String occasion(Goal goal) {
    return "due-" + goal.dueAt();
  }

  private static Event due(Goal goal, List<String> told) {
    return new Event(
        "goal.due", goal.subject(), Map.of("dueAt", goal.dueAt().toString(), "told", told));
  }

  private static Map<String, String> facts(Agreement agreement, Goal goal) {
    return Map.of(
        "contract", agreement.terms().title(),
        "contractId", goal.contract(),
        "goal", goal.plan().measure(),
        "stage", goal.plan().stage().name(),
        "dueAt", goal.dueAt().toString(),
        "zone", agreement.terms().zone().getId());
  }

  private static Optional<Refusal> closed(Contract contract, Goal goal, String what) {
    if (!contract.live()) {
      return Optional.of(contract.refusing("contract_not_active", what));
    }
    return goal.settled()
        ? Optional.of(goal.refusing("goal_settled", "not now can " + what))
        : Optional.empty();
  }
}

package dev.surety.domain.goal;

import dev.surety.domain.decision.Refusal;
import dev.surety.domain.terms.GoalPlan;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A goal of an active contract.
 *
 * @param plan what was agreed, by the terms in force
 * @param dueAt the last instant at which it is attained in time
 * @param dueTold whether it is on the record that nobody had reviewed it by then
 * @param review the review that counts, by its id
 */
public record Goal(
    String contract,
    long version,
    GoalPlan plan,
    Instant dueAt,
    boolean dueTold,
    State state,
    @Nullable String review,
    @Nullable Instant reviewedAt)
    implements Entity {

  /** Where a goal stands. */
  public enum State {
    OPEN("observe", "review"),
    ATTAINED,
    /** It can still be attained, too late. */
    MISSED("observe", "review"),
    /** No longer agreed on. */
    DROPPED;

    private final List<String> allowedActions;

    State(String... allowedActions) {
      this.allowedActions = List.of(allowedActions);
    }

    public List<String> allowedActions() {
      return allowedActions;
    }
  }

  static Goal begun(String contract, GoalPlan plan, Instant dueAt) {
    return new Goal(contract, 1, plan, dueAt, false, State.OPEN, null, null);
  }

  @Override
  public Ref.GoalRef ref() {
    return new Ref.GoalRef(contract, plan.id());
  }

  @Override
  public Optional<Instant> due() {
    return state == State.OPEN && !dueTold
        ? Optional.of(dueAt.plus(Duration.ofMillis(1)))
        : Optional.empty();
  }

  public String id() {
    return plan.id();
  }

  public String subject() {
    return subject(plan.id());
  }

  /** What a goal's events happened to. */
  public static String subject(String id) {
    return "goal/" + id;
  }

  /** Whether nobody has reviewed it and its time is over. */
  public boolean overdue(Instant now) {
    return state == State.OPEN && now.isAfter(dueAt);
  }

  boolean settled() {
    return state.allowedActions().isEmpty();
  }

  Goal told() {
    return new Goal(contract, version + 1, plan, dueAt, true, state, review, reviewedAt);
  }

  Goal reviewed(ScoredReview by, State verdict) {
    return new Goal(contract, version + 1, plan, dueAt, dueTold, verdict, by.id(), by.at());
  }

  /** The same goal as newer terms have it; it falls due anew if it is given more time. */
  Goal replanned(GoalPlan next, Instant newDueAt) {
    boolean told = dueTold && !newDueAt.isAfter(dueAt);
    return new Goal(contract, version + 1, next, newDueAt, told, State.OPEN, review, reviewedAt);
  }

  Goal dropped() {
    return new Goal(contract, version + 1, plan, dueAt, dueTold, State.DROPPED, review, reviewedAt);
  }

  Refusal refusing(String code, String what) {
    return Refusal.state(state, state.allowedActions(), code, id() + " is " + state + ": " + what);
  }
}

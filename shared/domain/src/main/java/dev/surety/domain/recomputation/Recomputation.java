package dev.surety.domain.recomputation;

import dev.surety.domain.party.Proposal;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A walk over all tickets of a contract that computes the clocks of the open ones again. While it
 * runs it is due at once, and the deadline mechanism takes it step by step.
 *
 * @param termsVersion the terms that open tickets are to go by
 * @param cursor the last ticket that was visited; empty before the first
 * @param visited tickets looked at
 * @param changed tickets whose clocks are others now
 * @param dueAt since when its next step is due; none unless it runs
 */
public record Recomputation(
    String contract,
    String id,
    long version,
    Kind kind,
    State state,
    int termsVersion,
    Proposal proposal,
    String reason,
    String cursor,
    int visited,
    int changed,
    @Nullable Instant dueAt)
    implements Entity {

  /** Why clocks are computed again. */
  public enum Kind {
    /** Open tickets are to go by amended terms: proposed, and accepted by the other side. */
    TERMS,
    /** The contract was suspended, goes on or has ended: every ticket's item has to learn of it. */
    SUSPENSION
  }

  /** How far it is. */
  public enum State {
    PROPOSED("accept", "reject", "withdraw"),
    RUNNING,
    DONE,
    REJECTED,
    WITHDRAWN;

    private final List<String> allowedActions;

    State(String... allowedActions) {
      this.allowedActions = List.of(allowedActions);
    }

    public List<String> allowedActions() {
      return allowedActions;
    }
  }

  @Override
  public Ref.RecomputationRef ref() {
    return new Ref.RecomputationRef(contract, id);
  }

  @Override
  public Optional<Instant> due() {
    return Optional.ofNullable(dueAt);
  }

  Recomputation running(Instant now) {
    return next(State.RUNNING, cursor, visited, changed, now);
  }

  Recomputation ended(State end) {
    return next(end, cursor, visited, changed, null);
  }

  /** One page further; done when there is no other. */
  Recomputation advanced(String last, boolean more, int looked, int moved) {
    return next(
        more ? State.RUNNING : State.DONE,
        last,
        visited + looked,
        changed + moved,
        more ? dueAt : null);
  }

  private Recomputation next(
      State to, String reached, int looked, int moved, @Nullable Instant due) {
    return new Recomputation(
        contract,
        id,
        version + 1,
        kind,
        to,
        termsVersion,
        proposal,
        reason,
        reached,
        looked,
        moved,
        due);
  }
}

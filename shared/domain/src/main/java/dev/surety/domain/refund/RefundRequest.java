package dev.surety.domain.refund;

import dev.surety.domain.decision.Refusal;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.PendingRefund;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client asks for money back that a milestone still holds.
 *
 * @param amountMinor in minor units of the contract's currency
 * @param reason empty if none was given
 * @param answerBy the last instant at which the provider can answer
 * @param decidedAt when it was answered, lapsed or was taken back; none if a dispute took its place
 */
public record RefundRequest(
    String contract,
    String id,
    long version,
    String milestone,
    Proposal proposal,
    long amountMinor,
    String reason,
    Instant answerBy,
    RefundState state,
    @Nullable Instant decidedAt)
    implements Entity {

  @Override
  public Ref.RefundRef ref() {
    return new Ref.RefundRef(contract, id);
  }

  @Override
  public Optional<Instant> due() {
    return open() ? Optional.of(answerBy.plus(Duration.ofMillis(1))) : Optional.empty();
  }

  public boolean open() {
    return state == RefundState.REQUESTED;
  }

  /** The request as it stands beside its milestone: superseded once that does not name it. */
  public RefundRequest beside(Milestone milestone) {
    PendingRefund pending = milestone.refund();
    boolean named = pending != null && pending.id().equals(id);
    return open() && !named
        ? new RefundRequest(
            contract,
            id,
            version,
            this.milestone,
            proposal,
            amountMinor,
            reason,
            answerBy,
            RefundState.SUPERSEDED,
            null)
        : this;
  }

  PendingRefund pending() {
    return new PendingRefund(id, amountMinor, answerBy);
  }

  RefundRequest decided(RefundState next, @Nullable Instant at) {
    return new RefundRequest(
        contract, id, version + 1, milestone, proposal, amountMinor, reason, answerBy, next, at);
  }

  Refusal refusing(String detail) {
    return Refusal.state(
        state, state.allowedActions(), "refund_decided", "the refund is " + state + ": " + detail);
  }
}

package dev.surety.domain.party;

import dev.surety.domain.decision.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Who proposed something that only the other side can answer.
 *
 * @param side whose proposal it is
 */
public record Proposal(Side side, Actor by, Instant at) {
  /** Why a side may not accept or reject it. */
  public Optional<Refusal> notAnswerableBy(Side answering) {
    return answering == side
        ? Optional.of(
            Refusal.forbidden("own_proposal", "the other side answers it; its own withdraws it"))
        : Optional.empty();
  }

  /** Why a side may not take it back. */
  public Optional<Refusal> notWithdrawableBy(Side withdrawing) {
    return withdrawing == side
        ? Optional.empty()
        : Optional.of(Refusal.forbidden("others_proposal", "its own side withdraws it"));
  }
}

package dev.surety.domain.contract;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.recomputation.Recomputations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Stops all of a contract's clocks at one instant, and lets them run on with what was left. The
 * client's alone: a provider could escape its own deadlines with it.
 */
public final class Suspensions {
  private Suspensions() {}

  /**
   * Suspends an active contract.
   *
   * @param walk id of the recomputation that takes it to the tickets
   */
  public static Decision<Contract> suspend(
      Contract contract, String walk, Principal who, Side side, String reason, Instant now) {
    if (contract.state() != ContractState.ACTIVE) {
      return Decision.refuse(contract.refusing("not_active", "it be suspended"));
    }
    if (contract.suspensions().size() >= Contract.MOST_SUSPENSIONS) {
      return Decision.refuse(
          contract.refusing(
              "too_many_suspensions",
              "it be suspended more than " + Contract.MOST_SUSPENSIONS + " times"));
    }
    Instant at = inOrder(contract, now);
    return told(contract.suspended(at, reason), "contract.suspended", walk, who, side, reason, at);
  }

  /** Lets a suspended contract go on. */
  public static Decision<Contract> resume(
      Contract contract, String walk, Principal who, Side side, Instant now) {
    if (contract.state() != ContractState.SUSPENDED) {
      return Decision.refuse(contract.refusing("not_suspended", "it be resumed"));
    }
    String reason = contract.suspensions().getLast().reason();
    Instant at = inOrder(contract, now);
    return told(contract.resumed(at), "contract.resumed", walk, who, side, reason, at);
  }

  /** Machines' clocks differ: a beginning or an end is never before the one that it follows. */
  private static Instant inOrder(Contract contract, Instant now) {
    return contract.suspensions().stream()
        .map(s -> Objects.requireNonNullElse(s.until(), s.from()))
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private static Decision<Contract> told(
      Contract next,
      String type,
      String walk,
      Principal who,
      Side side,
      String reason,
      Instant now) {
    Event event = new Event(type, "contract", Map.of("reason", reason, "at", now.toString()));
    return Decision.accept(
        next,
        Changes.of(next, event)
            .with(List.of(Recomputations.ofSuspension(next, walk, who, side, reason, now))));
  }
}

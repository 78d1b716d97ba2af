package dev.surety.domain.amendment;

import dev.surety.domain.amendment.Amendment.State;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Amendments, from the proposal to the newer terms. Nobody answers its own proposal. */
public final class Amendments {
  private Amendments() {}

  /**
   * Proposes newer terms.
   *
   * @param next the terms as they would be; whoever calls has checked them
   * @param changes what differs, as a canonical merge patch
   */
  public static Decision<Amendment> propose(
      Contract contract,
      Agreement next,
      int baseVersion,
      String changes,
      String id,
      Principal who,
      Side side,
      Instant now) {
    Optional<Refusal> refused = refused(contract, baseVersion);
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    Amendment amendment =
        new Amendment(
            contract.id(),
            id,
            1,
            State.PROPOSED,
            baseVersion,
            new Proposal(side, who.actor(), now),
            changes,
            next.document(),
            next.termsHash());
    return Decision.accept(amendment, Changes.of(amendment, event(amendment)));
  }

  /** Why no amendment can be proposed against this version now. */
  public static Optional<Refusal> refused(Contract contract, int baseVersion) {
    if (!contract.live()) {
      return Optional.of(contract.refusing("contract_not_active", "the terms be amended"));
    }
    return contract.termsVersion() == baseVersion
        ? Optional.empty()
        : Optional.of(
            Refusal.meaning(
                "base_version_differs",
                "another version of the terms is in force",
                new Fault("/baseVersion", "differs", "in force is " + contract.termsVersion())));
  }

  /**
   * The other side's yes: newer terms are in force, for tickets opened from now on.
   *
   * @param next the amendment's document, as the next version
   * @param hash what the other side says it accepts, if it says so
   */
  public static Decision<Amendment> accept(
      Contract contract, Amendment amendment, Agreement next, Optional<String> hash, Side side) {
    Optional<Refusal> own = amendment.proposal().notAnswerableBy(side);
    if (own.isPresent()) {
      return Decision.refuse(own.get());
    }
    if (!contract.live()) {
      return Decision.refuse(contract.refusing("contract_not_active", "the terms be amended"));
    }
    if (hash.isPresent() && !hash.get().equals(amendment.termsHash())) {
      return Decision.refuse(
          Refusal.meaning(
              "terms_hash_differs",
              "the amended terms have another hash",
              new Fault("/termsHash", "differs", "proposed is " + amendment.termsHash())));
    }
    return end(contract, amendment, State.ACCEPTED)
        .then(
            accepted ->
                Decision.accept(
                    accepted,
                    Changes.of(contract.amended(next), inForce(accepted, next))
                        .with(List.of(next))));
  }

  public static Decision<Amendment> reject(Contract contract, Amendment amendment, Side side) {
    return amendment
        .proposal()
        .notAnswerableBy(side)
        .<Decision<Amendment>>map(Decision::refuse)
        .orElseGet(() -> end(contract, amendment, State.REJECTED));
  }

  public static Decision<Amendment> withdraw(Contract contract, Amendment amendment, Side side) {
    return amendment
        .proposal()
        .notWithdrawableBy(side)
        .<Decision<Amendment>>map(Decision::refuse)
        .orElseGet(() -> end(contract, amendment, State.WITHDRAWN));
  }

  private static Decision<Amendment> end(Contract contract, Amendment amendment, State end) {
    State standing = amendment.standing(contract);
    if (standing != State.PROPOSED) {
      return Decision.refuse(
          Refusal.state(
              standing,
              standing.allowedActions(),
              standing == State.STALE ? "amendment_stale" : "not_proposed",
              "amendment " + amendment.id() + " is " + standing));
    }
    Amendment next = amendment.ended(end);
    return Decision.accept(next, Changes.of(next, event(next)));
  }

  private static Event inForce(Amendment amendment, Agreement next) {
    return new Event(
        "contract.amended",
        "contract",
        Map.of(
            "amendment", amendment.id(),
            "termsVersion", next.termsVersion(),
            "termsHash", next.termsHash()));
  }

  private static Event event(Amendment amendment) {
    return new Event(
        "amendment." + amendment.state().name().toLowerCase(Locale.ROOT),
        "amendment/" + amendment.id(),
        Map.of("baseVersion", amendment.baseVersion(), "termsHash", amendment.termsHash()));
  }
}

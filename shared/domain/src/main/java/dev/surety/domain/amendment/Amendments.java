package dev.surety.domain.amendment;

import dev.surety.domain.amendment.Amendment.State;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Amendments, from the proposal to the newer terms. Nobody answers its own proposal. */
public final class Amendments {
  private Amendments() {}

  /**
   * Proposes newer terms, unless it is certain by now that they could not be accepted.
   *
   * @param affected what is stored of all that they read otherwise
   */
  public static Decision<Amendment> propose(
      Contract contract,
      Agreement base,
      NewAmendment proposed,
      Affected affected,
      Principal who,
      Side side,
      Instant now) {
    Optional<Refusal> refused =
        refused(contract, proposed.baseVersion())
            .or(() -> proposed.untimely(base, now))
            .or(() -> monitoring(base, proposed.next()));
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    Amendment amendment = proposed.by(contract, new Proposal(side, who.actor(), now));
    Decision<Amendment> tried = Effect.now(contract, base, amendment, affected, who.actor(), now);
    return tried instanceof Decision.Refused<Amendment>
        ? tried
        : Decision.accept(
            amendment,
            Changes.of(amendment, AmendmentEvents.of(amendment))
                .telling(AmendmentMails.proposed(base, amendment, proposed.differences())));
  }

  /** The monitored time counts from activation: that is over, and credits rely on it. */
  private static Optional<Refusal> monitoring(Agreement base, Agreement next) {
    Optional<Span> was = base.terms().life().monitoring();
    return was.equals(next.terms().life().monitoring())
        ? Optional.empty()
        : Optional.of(
            Refusal.meaning(
                "not_amendable",
                "the monitored time stays as it was signed",
                new Fault("/changes/transition/monitoring", "not_amendable", "it is " + was)));
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
   * The other side's yes: newer terms are in force, at once or from their date on, and the money
   * they cost or free moves with them.
   *
   * @param base the terms in force
   * @param affected what is stored of all that they read otherwise
   * @param hash what the other side says it accepts, if it says so
   */
  public static Decision<Amendment> accept(
      Contract contract,
      Agreement base,
      Amendment amendment,
      Affected affected,
      Optional<String> hash,
      Principal who,
      Side side,
      Instant now) {
    return notAcceptable(contract, amendment, hash, side)
        .<Decision<Amendment>>map(Decision::refuse)
        .orElseGet(
            () ->
                amendment.waitsAt(now)
                    ? waiting(contract, base, amendment.accepted(who.actor()), affected, now)
                    : Effect.now(contract, base, amendment, affected, who.actor(), now));
  }

  private static Optional<Refusal> notAcceptable(
      Contract contract, Amendment amendment, Optional<String> hash, Side side) {
    return amendment
        .proposal()
        .notAnswerableBy(side)
        .or(
            () ->
                contract.live()
                    ? Optional.empty()
                    : Optional.of(contract.refusing("contract_not_active", "the terms be amended")))
        .or(() -> notOpen(contract, amendment))
        .or(() -> anotherWaits(contract, amendment))
        .or(() -> hash.filter(h -> !h.equals(amendment.termsHash())).map(_ -> differs(amendment)));
  }

  private static Optional<Refusal> anotherWaits(Contract contract, Amendment amendment) {
    return Optional.ofNullable(contract.waitingAmendment())
        .map(
            waiting ->
                Refusal.state(
                        amendment.state(),
                        amendment.allowedActions(contract),
                        "amendment_waiting",
                        "amendment " + waiting + " is accepted and waits for its date")
                    .stating("waitingAmendment", waiting));
  }

  private static Refusal differs(Amendment amendment) {
    return Refusal.meaning(
        "terms_hash_differs",
        "the amended terms have another hash",
        new Fault("/termsHash", "differs", "proposed is " + amendment.termsHash()));
  }

  /** Nothing can be refused on its date any more, so it must fit into one commit by far. */
  private static Decision<Amendment> waiting(
      Contract contract, Agreement base, Amendment accepted, Affected affected, Instant now) {
    int writes = CommitSize.of(Effect.onItsDate(contract, base, accepted, affected, now));
    if (writes > CommitSize.MOST_LATER) {
      return Decision.refuse(
          Refusal.meaning(
              "too_many_at_once",
              "its date would take %d writes of at most %d: amend less at once"
                  .formatted(writes, CommitSize.MOST_LATER)));
    }
    return Decision.accept(
        accepted,
        Changes.of(accepted, AmendmentEvents.of(accepted))
            .with(List.of(contract.awaiting(accepted.id())))
            .telling(AmendmentMails.waiting(base, accepted)));
  }

  /** What its date brings, if it has come; the outcome depends on that date alone. */
  public static Changes takeEffect(
      Contract contract, Agreement base, Amendment amendment, Affected affected, Instant now) {
    Optional<Instant> due = amendment.due().filter(at -> !at.isAfter(now));
    if (due.isEmpty()) {
      return Changes.NONE;
    }
    return endedBy(contract, due.get())
        ? Effect.never(contract, amendment)
        : Effect.onItsDate(contract, base, amendment, affected, due.get());
  }

  /** A contract that ended after the date had these terms at its end, whenever that is found. */
  private static boolean endedBy(Contract contract, Instant date) {
    Instant endedAt = contract.course().endedAt();
    return endedAt != null && !endedAt.isAfter(date);
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
    return notOpen(contract, amendment)
        .<Decision<Amendment>>map(Decision::refuse)
        .orElseGet(
            () -> {
              Amendment next = amendment.ended(end);
              return Decision.accept(next, Changes.of(next, AmendmentEvents.of(next)));
            });
  }

  private static Optional<Refusal> notOpen(Contract contract, Amendment amendment) {
    State standing = amendment.standing(contract);
    return standing == State.PROPOSED
        ? Optional.empty()
        : Optional.of(
            Refusal.state(
                standing,
                standing.allowedActions(),
                standing == State.STALE ? "amendment_stale" : "not_proposed",
                "amendment " + amendment.id() + " is " + standing));
  }
}

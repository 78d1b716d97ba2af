package dev.surety.domain.amendment;

import dev.surety.domain.amendment.Amendment.State;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.party.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The moment at which amended terms are in force: the next version, and the money with it. */
final class Effect {
  private Effect() {}

  /** At once, with the yes of the other side, or not at all if a milestone does not allow it. */
  static Decision<Amendment> now(
      Contract contract,
      Agreement base,
      Amendment amendment,
      Affected affected,
      Actor by,
      Instant now) {
    Amendment inForce = amendment.acceptedInForce(by, now);
    Agreement next = amendment.agreement(now);
    return MilestoneChanges.decide(contract, base, next, affected.milestones(), now)
        .then(
            money ->
                fitting(
                    inForce,
                    Changes.of(inForce, AmendmentEvents.of(inForce))
                        .and(version(contract, base, inForce, next, money))
                        .and(
                            affected.relationship(
                                contract, base, next, new Obligation.Answer(by, now))),
                    money));
  }

  /** On its date, whenever that is found: the stored instant counts. */
  static Changes onItsDate(
      Contract contract, Agreement base, Amendment amendment, Affected affected, Instant since) {
    Amendment inForce = amendment.inForce(since);
    Agreement next = amendment.agreement(since);
    Obligation.Answer by =
        new Obligation.Answer(
            Objects.requireNonNullElse(amendment.acceptedBy(), Actor.SYSTEM), since);
    return Changes.of(inForce)
        .and(version(contract, base, inForce, next, Changes.NONE))
        .and(affected.relationship(contract, base, next, by));
  }

  /** A contract that ended first takes no newer terms. */
  static Changes never(Contract contract, Amendment amendment) {
    Amendment stale = amendment.ended(State.STALE);
    return Changes.of(stale, AmendmentEvents.of(stale)).with(List.of(contract.awaiting(null)));
  }

  private static Changes version(
      Contract contract, Agreement base, Amendment inForce, Agreement next, Changes money) {
    return Changes.of(contract.amended(base, next), AmendmentEvents.inForce(inForce, next))
        .with(List.of(next))
        .telling(AmendmentMails.inForce(next, inForce, money));
  }

  private static Decision<Amendment> fitting(Amendment inForce, Changes own, Changes money) {
    int writes = CommitSize.of(money.and(own));
    return writes <= CommitSize.MOST
        ? Decision.accept(inForce, own)
        : Decision.refuse(
            Refusal.meaning(
                "too_many_at_once",
                "accepting it takes "
                    + writes
                    + " writes of at most "
                    + CommitSize.MOST
                    + ": amend fewer milestones at once"));
  }
}

package dev.surety.domain.dispute;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneMails;
import dev.surety.domain.milestone.Ownership;
import dev.surety.domain.milestone.PendingRefund;
import dev.surety.domain.milestone.Reviews;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the parties, an arbiter and time do about a dispute. */
public final class Disputes {
  private Disputes() {}

  /** Freezes all that a milestone holds. A refund that was asked for gives way to the dispute. */
  public static Decision<Dispute> open(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      String id,
      Principal who,
      Side side,
      String claim,
      Instant now) {
    if (!contract.inForce()) {
      return Decision.refuse(contract.refusing("contract_not_signed", "anything be disputed"));
    }
    return Reviews.caughtUp(agreement, milestone, now)
        .then(
            present -> {
              if (present.returning(contract, now)) {
                return Decision.refuse(contract.refusing("notice_over", "it be disputed"));
              }
              Duration left = left(agreement, present, side);
              Optional<Refusal> refusal = notDisputable(present, left, now);
              if (refusal.isPresent()) {
                return Decision.refuse(refusal.get());
              }
              Dispute dispute =
                  new Dispute(
                      contract.id(),
                      id,
                      1,
                      present.id(),
                      new Proposal(side, who.actor(), now),
                      claim,
                      present.heldMinor(),
                      now.plus(left),
                      agreement.terms().payment().disputeClientBps(),
                      DisputeState.OPEN,
                      List.of(),
                      null);
              return Decision.accept(
                  dispute, opened(contract, agreement, present, dispute, side, now));
            });
  }

  /** What is left of the time for which a side can keep money frozen, called-off disputes off. */
  private static Duration left(Agreement agreement, Milestone milestone, Side side) {
    return deadline(agreement).minus(spent(milestone, side));
  }

  private static Duration deadline(Agreement agreement) {
    return agreement.terms().payment().disputeDeadline();
  }

  private static Duration spent(Milestone milestone, Side side) {
    return milestone.disputed().getOrDefault(side, Duration.ZERO);
  }

  private static Optional<Refusal> notDisputable(Milestone milestone, Duration left, Instant now) {
    if (milestone.standingStill().isPresent()) {
      return milestone.standingStill();
    }
    if (milestone.heldMinor() == 0) {
      return Optional.of(milestone.refusing("nothing_held", "there is nothing to dispute"));
    }
    PendingRefund refund = milestone.refund();
    if (refund != null && refund.lapsedBy(now)) {
      return Optional.of(
          milestone.refusing(
              "refund_due", "a refund is being paid: ask again in a minute, with a new key"));
    }
    return left.isPositive()
        ? Optional.empty()
        : Optional.of(
            milestone.refusing(
                "dispute_time_used_up", "earlier disputes of this side took all of the time"));
  }

  private static Changes opened(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Dispute dispute,
      Side side,
      Instant now) {
    Milestone next = milestone.frozen(dispute.id(), side, now);
    Map<String, Object> data = facts(dispute);
    data.put("side", side.name());
    data.put("claim", dispute.claim());
    data.put("decideBy", dispute.decideBy().toString());
    data.put("settlementSeq", next.settlementSeq());
    return Changes.of(next, next.event("milestone.disputed", data))
        .with(List.of(dispute))
        .moving(
            List.of(
                next.transfer(
                    1,
                    Act.DISPUTE,
                    next.escrowAccount(),
                    next.frozenAccount(),
                    dispute.frozenMinor(),
                    contract.agreedCurrency())))
        .telling(
            MilestoneMails.toBoth(
                agreement,
                next,
                "dispute-" + dispute.id(),
                MailTemplate.DISPUTE_OPENED,
                dispute.frozenMinor(),
                Map.of(
                    "side",
                    side.name(),
                    "claim",
                    dispute.claim(),
                    "decideBy",
                    dispute.decideBy().toString())));
  }

  /** One side offers to divide the money like this; its last offer is the one that stands. */
  public static Decision<Dispute> offer(
      Agreement agreement,
      Milestone milestone,
      Dispute dispute,
      String id,
      Principal who,
      Side side,
      Division division,
      Instant now) {
    return undecided(dispute, now)
        .then(
            open -> {
              if (open.offersOf(side) >= Dispute.MOST_OFFERS) {
                return Decision.refuse(
                    open.refusing("too_many_offers", "all of this side's offers are used up"));
              }
              if (!division.divides(open.frozenMinor())) {
                return Decision.refuse(undivided(open, division));
              }
              Dispute next =
                  open.offered(new Offer(id, new Proposal(side, who.actor(), now), division, true));
              Map<String, Object> data = facts(next);
              data.put("settlementId", id);
              data.put("side", side.name());
              data.putAll(parts(division));
              return Decision.accept(
                  next,
                  Changes.of(next, milestone.event("milestone.settlement_offered", data))
                      .telling(
                          MilestoneMails.to(
                              side.other(),
                              agreement,
                              milestone,
                              "settlement-" + id,
                              MailTemplate.SETTLEMENT_OFFERED,
                              division.providerMinor(),
                              DisputeMails.amounts(agreement, division))));
            });
  }

  /** The other side accepts an offer, and the money is divided like that at once. */
  public static Decision<Dispute> accept(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Dispute dispute,
      Offer offer,
      Principal who,
      Side side,
      Instant now) {
    Optional<Refusal> own = offer.proposal().notAnswerableBy(side);
    if (own.isPresent()) {
      return Decision.refuse(own.get());
    }
    return undecided(dispute, now)
        .then(
            open ->
                offer.open()
                    ? divided(
                        contract,
                        agreement,
                        milestone,
                        open,
                        DisputeState.SETTLED,
                        new Outcome(offer.division(), who.actor(), now))
                    : Decision.refuse(
                        open.refusing("settlement_superseded", "another offer took its place")));
  }

  /** An arbiter divides the money. */
  public static Decision<Dispute> resolve(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Dispute dispute,
      Principal arbiter,
      Division division,
      Instant now) {
    return undecided(dispute, now)
        .then(
            open ->
                division.divides(open.frozenMinor())
                    ? divided(
                        contract,
                        agreement,
                        milestone,
                        open,
                        DisputeState.RESOLVED,
                        new Outcome(division, arbiter.actor(), now))
                    : Decision.refuse(undivided(open, division)));
  }

  /** Nobody decided in time: the contract's default does. */
  public static Changes lapse(
      Contract contract, Agreement agreement, Milestone milestone, Dispute dispute, Instant now) {
    if (dispute.due().filter(at -> !at.isAfter(now)).isEmpty()) {
      return Changes.NONE;
    }
    Division division = Division.byShare(dispute.frozenMinor(), dispute.defaultClientBps());
    return dividing(
        contract,
        agreement,
        milestone,
        dispute.ended(
            DisputeState.DEFAULTED, new Outcome(division, Actor.SYSTEM, dispute.decideBy())),
        division);
  }

  /** The side that opened it calls it off: all goes on with the time that was left. */
  public static Decision<Dispute> cancel(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Dispute dispute,
      Side side,
      Instant now) {
    Optional<Refusal> others = dispute.opened().notWithdrawableBy(side);
    if (others.isPresent()) {
      return Decision.refuse(others.get());
    }
    return undecided(dispute, now)
        .then(open -> cancellable(agreement, milestone, open, side, now))
        .then(
            open -> {
              Dispute ended = open.ended(DisputeState.CANCELLED, null);
              Milestone next = milestone.resumed(now);
              Map<String, Object> data = facts(ended);
              data.put("state", next.state().name());
              data.put("settlementSeq", next.settlementSeq());
              next.review().ifPresent(r -> data.put("reviewEndsAt", r.endsAt().toString()));
              return Decision.accept(
                  ended,
                  Changes.of(next, next.event("milestone.dispute_cancelled", data))
                      .with(List.of(ended))
                      .moving(
                          List.of(
                              next.transfer(
                                  1,
                                  Act.RESUME,
                                  next.frozenAccount(),
                                  next.escrowAccount(),
                                  ended.frozenMinor(),
                                  contract.agreedCurrency())))
                      .telling(DisputeMails.decided(agreement, next, ended)));
            });
  }

  /**
   * A side that has kept money frozen for half of its time sees the dispute decided: otherwise it
   * could call it off before an arbiter speaks, and open it again a minute before the default.
   */
  private static Decision<Dispute> cancellable(
      Agreement agreement, Milestone milestone, Dispute dispute, Side side, Instant now) {
    Duration used = spent(milestone, side).plus(Duration.between(dispute.opened().at(), now));
    return used.multipliedBy(2).compareTo(deadline(agreement)) <= 0
        ? Decision.accept(dispute, Changes.NONE)
        : Decision.refuse(
            dispute.refusing(
                "dispute_time_used_up", "it took half of the time by now and is to be decided"));
  }

  private static Decision<Dispute> undecided(Dispute dispute, Instant now) {
    if (dispute.state() != DisputeState.OPEN) {
      return Decision.refuse(dispute.refusing("dispute_decided", "it is decided once"));
    }
    return now.isAfter(dispute.decideBy())
        ? Decision.refuse(
            dispute.refusing(
                "dispute_decided",
                "it could be decided until " + dispute.decideBy() + "; now the default decides"))
        : Decision.accept(dispute, Changes.NONE);
  }

  private static Decision<Dispute> divided(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Dispute dispute,
      DisputeState end,
      Outcome outcome) {
    Dispute ended = dispute.ended(end, outcome);
    return Decision.accept(
        ended, dividing(contract, agreement, milestone, ended, outcome.division()));
  }

  private static Changes dividing(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Dispute ended,
      Division division) {
    Milestone next = milestone.split(division.clientMinor(), division.providerMinor());
    Map<String, Object> data = facts(ended);
    data.put("outcome", ended.state().name());
    data.put("settlementSeq", next.settlementSeq());
    data.put("state", next.state().name());
    data.putAll(parts(division));
    return Changes.of(next, next.event("milestone.dispute_decided", data))
        .with(List.of(ended))
        .moving(DisputeTransfers.of(contract, next, division))
        .and(Ownership.passing(agreement, next))
        .telling(DisputeMails.decided(agreement, next, ended));
  }

  private static Refusal undivided(Dispute dispute, Division division) {
    String detail =
        "%d and %d are not the %d in dispute"
            .formatted(division.clientMinor(), division.providerMinor(), dispute.frozenMinor());
    return Refusal.meaning(
        "split_differs",
        "both parts together must be all that is in dispute",
        new Fault("/clientMinor", "split_differs", detail),
        new Fault("/providerMinor", "split_differs", detail));
  }

  private static Map<String, Object> facts(Dispute dispute) {
    Map<String, Object> data = new HashMap<>();
    data.put("disputeId", dispute.id());
    data.put("frozenMinor", dispute.frozenMinor());
    return data;
  }

  private static Map<String, Object> parts(Division division) {
    return Map.of("clientMinor", division.clientMinor(), "providerMinor", division.providerMinor());
  }
}

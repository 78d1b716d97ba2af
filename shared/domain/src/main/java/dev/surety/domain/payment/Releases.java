package dev.surety.domain.payment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.credit.Credits;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneMails;
import dev.surety.domain.milestone.Ownership;
import dev.surety.domain.milestone.Reviews;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Money out of escrow: the one way a milestone is paid. */
public final class Releases {
  private Releases() {}

  /**
   * What a release leads to.
   *
   * @param milestone as it is afterwards
   */
  public record Paid(Release release, Milestone milestone) {}

  /**
   * Pays an approved milestone, in full or in part; what is outstanding in service credits stays
   * with the client.
   *
   * @param asked the gross amount in minor units; all that is held when empty
   */
  public static Decision<Paid> release(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Credits credits,
      String id,
      OptionalLong asked,
      Instant now) {
    if (!contract.inForce()) {
      return Decision.refuse(contract.refusing("contract_not_signed", "work be paid"));
    }
    return Reviews.caughtUp(agreement, milestone, now)
        .then(
            present -> {
              long gross = asked.orElse(present.heldMinor());
              return notPayable(present, gross)
                  .<Decision<Paid>>map(Decision::refuse)
                  .orElseGet(() -> pay(contract, agreement, present, credits, id, gross, now));
            });
  }

  private static Optional<Refusal> notPayable(Milestone milestone, long gross) {
    if (milestone.standingStill().isPresent()) {
      return milestone.standingStill();
    }
    if (!milestone.releasable()) {
      return Optional.of(milestone.refusing("not_approved", "only approved work is paid"));
    }
    return milestone
        .awaitingRefund()
        .or(
            () ->
                gross > milestone.heldMinor()
                    ? Optional.of(above("amount_above_held", gross, milestone.heldMinor(), "held"))
                    : Optional.empty());
  }

  private static Decision<Paid> pay(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Credits credits,
      String id,
      long gross,
      Instant now) {
    Settlement amounts =
        Settlement.of(gross, credits.outstandingMinor(), agreement.terms().payment().feeBps());
    Milestone next = milestone.released(gross);
    Duration hold = agreement.terms().payment().releaseHold();
    Instant holdEnds = hold.isZero() || amounts.netMinor() == 0 ? null : now.plus(hold);
    List<Transfer> transfers = ReleaseTransfers.of(contract, next, amounts, holdEnds != null);
    Release release =
        new Release(
            contract.id(),
            id,
            1,
            milestone.id(),
            next.settlementSeq(),
            amounts,
            contract.agreedCurrency(),
            contract.agreedProvider(),
            now,
            holdEnds,
            transfers.stream().map(Transfer::id).toList(),
            List.of());
    return Decision.accept(
        new Paid(release, next),
        Changes.of(next, paid(release, next))
            .with(List.of(release))
            .moving(transfers)
            .and(netted(credits, release))
            .and(Ownership.passing(agreement, next))
            .telling(
                MilestoneMails.to(
                    Side.PROVIDER,
                    agreement,
                    next,
                    "released-" + next.settlementSeq(),
                    MailTemplate.PAYMENT_RELEASED,
                    amounts.netMinor())));
  }

  /** The hold is over: pending becomes available. */
  public static Changes endHold(Release release) {
    Transfer transfer =
        new Transfer(
            release.slot() + ".hold",
            Act.HOLD_ENDED,
            Accounts.providerPending(release.provider()),
            Accounts.providerAvailable(release.provider()),
            release.amounts().netMinor(),
            release.currency(),
            "release/" + release.id());
    Release next = release.next(null, release.transfers(), release.refunds());
    Event ended =
        new Event(
            "release.hold_ended",
            "release/" + release.id(),
            Map.of("holdEndedAt", String.valueOf(release.holdEndsAt())));
    return Changes.of(next, ended).moving(List.of(transfer));
  }

  /** The provider gives back some of what it was paid, of its own accord. */
  public static Decision<Release> refund(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Release release,
      long amountMinor,
      String reason) {
    int number = release.refunds().size() + 1;
    if (number > Release.MOST_REFUNDS) {
      return Decision.refuse(
          milestone.refusing("too_many_refunds", "a release is refunded in fewer parts"));
    }
    if (amountMinor > release.keptMinor()) {
      return Decision.refuse(
          above("amount_above_released", amountMinor, release.keptMinor(), "left of it"));
    }
    Transfer transfer =
        new Transfer(
            release.slot() + ".refund-" + number,
            Act.VOLUNTARY_REFUND,
            Accounts.providerAvailable(release.provider()),
            Accounts.clientAvailable(contract.client()),
            amountMinor,
            release.currency(),
            "release/" + release.id());
    List<String> posted = ReleaseTransfers.joined(release.transfers(), transfer.id());
    Release next =
        release.next(
            release.holdEndsAt(), posted, ReleaseTransfers.joined(release.refunds(), amountMinor));
    Map<String, Object> data =
        Map.of(
            "amountMinor", amountMinor,
            "refundedMinor", next.refundedMinor(),
            "reason", reason);
    return Decision.accept(
        next,
        Changes.of(next, new Event("release.refunded", "release/" + release.id(), data))
            .moving(List.of(transfer))
            .telling(
                MilestoneMails.toBoth(
                    agreement,
                    milestone,
                    "voluntary-refund-" + release.id() + "-" + number,
                    MailTemplate.REFUND_DECIDED,
                    amountMinor,
                    Map.of("outcome", "VOLUNTARY"))));
  }

  private static Changes netted(Credits credits, Release release) {
    if (release.amounts().creditMinor() == 0) {
      // what was decided on is written even so: a credit granted meanwhile must not be missed
      return Changes.of(credits.applied(List.of()));
    }
    List<Credits.Application> applied = credits.applications(release.amounts().creditMinor());
    // one event however many credits it is taken from: a commit holds a hundred writes
    Map<String, Object> data =
        Map.of(
            "releaseId",
            release.id(),
            "amountMinor",
            release.amounts().creditMinor(),
            "credits",
            applied.stream()
                .map(a -> Map.of("creditId", a.credit(), "amountMinor", a.amountMinor()))
                .toList());
    return Changes.of(credits.applied(applied), new Event("credits.applied", "credits", data));
  }

  private static Refusal above(String code, long asked, long most, String what) {
    return Refusal.meaning(
        code,
        "there is less " + what,
        new Fault(
            "/amountMinor",
            code.replace("amount_", ""),
            asked + " is above the " + most + " " + what));
  }

  private static Event paid(Release release, Milestone milestone) {
    return milestone.event(
        "milestone.released",
        Map.of(
            "releaseId", release.id(),
            "settlementSeq", release.settlementSeq(),
            "grossMinor", release.amounts().grossMinor(),
            "creditMinor", release.amounts().creditMinor(),
            "feeMinor", release.amounts().feeMinor(),
            "netMinor", release.amounts().netMinor(),
            "state", milestone.state().name()));
  }
}

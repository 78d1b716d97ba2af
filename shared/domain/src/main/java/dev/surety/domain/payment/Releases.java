package dev.surety.domain.payment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
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
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Money out of escrow: the one way a milestone is paid. */
public final class Releases {
  private Releases() {}

  /**
   * Pays an approved milestone, in full or in part.
   *
   * @param asked the gross amount in minor units; all that is held when empty
   */
  public static Decision<Release> release(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      String id,
      OptionalLong asked,
      Instant now) {
    if (!contract.takesMoney() || !milestone.releasable()) {
      return Decision.refuse(milestone.refusing("not_approved", "only approved work is paid"));
    }
    long gross = asked.orElse(milestone.heldMinor());
    if (gross > milestone.heldMinor()) {
      return Decision.refuse(
          Refusal.meaning(
              "amount_above_held",
              "the milestone holds less",
              new Fault(
                  "/amountMinor",
                  "above_held",
                  gross + " is above the " + milestone.heldMinor() + " held")));
    }
    Settlement amounts = Settlement.of(gross, 0, agreement.terms().payment().feeBps());
    Milestone next = milestone.released(gross);
    Duration hold = agreement.terms().payment().releaseHold();
    List<Transfer> transfers = transfers(contract, next, amounts, hold);
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
            hold.isZero() || amounts.netMinor() == 0 ? null : now.plus(hold),
            transfers.stream().map(Transfer::id).toList());
    return Decision.accept(
        release,
        Changes.of(next, event(release, next))
            .with(List.of(release))
            .moving(transfers)
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
            release.contract()
                + "."
                + release.milestone()
                + "."
                + release.settlementSeq()
                + ".hold",
            Act.HOLD_ENDED,
            Accounts.providerPending(release.provider()),
            Accounts.providerAvailable(release.provider()),
            release.amounts().netMinor(),
            release.currency(),
            "release/" + release.id());
    Release next =
        new Release(
            release.contract(),
            release.id(),
            release.version() + 1,
            release.milestone(),
            release.settlementSeq(),
            release.amounts(),
            release.currency(),
            release.provider(),
            release.releasedAt(),
            null,
            release.transfers());
    Event ended =
        new Event(
            "release.hold_ended",
            "release/" + release.id(),
            Map.of("holdEndedAt", String.valueOf(release.holdEndsAt())));
    return Changes.of(next, ended).moving(List.of(transfer));
  }

  private static List<Transfer> transfers(
      Contract contract, Milestone milestone, Settlement amounts, Duration hold) {
    String provider = contract.agreedProvider();
    List<Transfer> legs = new ArrayList<>();
    leg(
        legs,
        contract,
        milestone,
        Act.RELEASE_CREDIT,
        Accounts.clientAvailable(contract.client()),
        amounts.creditMinor());
    leg(legs, contract, milestone, Act.RELEASE_FEE, Accounts.fees(provider), amounts.feeMinor());
    leg(
        legs,
        contract,
        milestone,
        Act.RELEASE,
        hold.isZero() ? Accounts.providerAvailable(provider) : Accounts.providerPending(provider),
        amounts.netMinor());
    return legs;
  }

  private static void leg(
      List<Transfer> legs,
      Contract contract,
      Milestone milestone,
      Act act,
      String to,
      long amount) {
    if (amount > 0) {
      legs.add(
          milestone.transfer(
              legs.size() + 1, act, milestone.escrow(), to, amount, contract.agreedCurrency()));
    }
  }

  private static Event event(Release release, Milestone milestone) {
    return new Event(
        "milestone.released",
        "milestone/" + milestone.id(),
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

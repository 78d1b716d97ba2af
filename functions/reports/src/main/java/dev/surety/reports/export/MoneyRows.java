package dev.surety.reports.export;

import dev.surety.domain.credit.Credit;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Offer;
import dev.surety.domain.dispute.Outcome;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.payment.Release;
import dev.surety.domain.refund.RefundRequest;
import org.jspecify.annotations.Nullable;

/** Money and what was said about it, as an export tells it; amounts in minor units. */
final class MoneyRows {
  private MoneyRows() {}

  /** What is stored of one of the contract's own accounts. */
  record Balance(String account, String currency, long amountMinor) {}

  static Row release(Release release) {
    return Row.of("release", release.id(), release)
        .with("milestone", release.milestone())
        .with("settlementSeq", release.settlementSeq())
        .with("grossMinor", release.amounts().grossMinor())
        .with("creditMinor", release.amounts().creditMinor())
        .with("feeMinor", release.amounts().feeMinor())
        .with("netMinor", release.amounts().netMinor())
        .with("currency", release.currency())
        .with("releasedAt", release.releasedAt())
        .with("holdEndsAt", release.holdEndsAt())
        .with("transfers", release.transfers())
        .with("refunds", release.refunds());
  }

  static Row refund(RefundRequest refund) {
    return Row.of("refund", refund.id(), refund)
        .with("milestone", refund.milestone())
        .with("state", refund.state())
        .with("side", refund.proposal().side())
        .with("by", Row.actor(refund.proposal().by()))
        .with("requestedAt", refund.proposal().at())
        .with("amountMinor", refund.amountMinor())
        .with("reason", refund.reason())
        .with("answerBy", refund.answerBy())
        .with("decidedAt", refund.decidedAt());
  }

  static Row dispute(Dispute dispute) {
    return Row.of("dispute", dispute.id(), dispute)
        .with("milestone", dispute.milestone())
        .with("state", dispute.state())
        .with("side", dispute.opened().side())
        .with("by", Row.actor(dispute.opened().by()))
        .with("openedAt", dispute.opened().at())
        .with("claim", dispute.claim())
        .with("frozenMinor", dispute.frozenMinor())
        .with("decideBy", dispute.decideBy())
        .with("defaultClientBps", dispute.defaultClientBps())
        .all("offers", dispute.offers(), MoneyRows::offer)
        .with("outcome", outcome(dispute.outcome()));
  }

  static Row credit(Credit credit) {
    return Row.of("credit")
        .with("id", credit.id())
        .with("period", credit.period())
        .with("state", credit.state())
        .with("assessedMinor", credit.assessedMinor())
        .with("appliedMinor", credit.appliedMinor())
        .with("reason", credit.reason())
        .with("by", Row.actor(credit.by()))
        .with("at", credit.at());
  }

  static Row transfer(Transfer transfer) {
    return Row.of("transfer")
        .with("id", transfer.id())
        .with("act", transfer.act())
        .with("debit", transfer.debit())
        .with("credit", transfer.credit())
        .with("amountMinor", transfer.amountMinor())
        .with("currency", transfer.currency())
        .with("reference", transfer.reference());
  }

  static Row balance(Balance balance) {
    return Row.of("balance")
        .with("account", balance.account())
        .with("currency", balance.currency())
        .with("amountMinor", balance.amountMinor());
  }

  private static Row offer(Offer offer) {
    return Row.part()
        .with("id", offer.id())
        .with("side", offer.proposal().side())
        .with("by", Row.actor(offer.proposal().by()))
        .with("at", offer.proposal().at())
        .with("clientMinor", offer.division().clientMinor())
        .with("providerMinor", offer.division().providerMinor())
        .with("open", offer.open());
  }

  private static @Nullable Row outcome(@Nullable Outcome outcome) {
    return outcome == null
        ? null
        : Row.part()
            .with("clientMinor", outcome.division().clientMinor())
            .with("providerMinor", outcome.division().providerMinor())
            .with("by", Row.actor(outcome.by()))
            .with("at", outcome.at());
  }
}

package dev.surety.store.item;

import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.StatementLine;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.payment.Release;
import dev.surety.domain.payment.Settlement;

/** Releases and transfers as they are stored. */
public final class MoneyItem {
  private MoneyItem() {}

  public static Fields write(Release release) {
    return Fields.none()
        .with("contract", release.contract())
        .with("id", release.id())
        .with("milestone", release.milestone())
        .with("settlementSeq", release.settlementSeq())
        .with("grossMinor", release.amounts().grossMinor())
        .with("creditMinor", release.amounts().creditMinor())
        .with("feeMinor", release.amounts().feeMinor())
        .with("netMinor", release.amounts().netMinor())
        .with("currency", release.currency())
        .with("provider", release.provider())
        .with("releasedAt", release.releasedAt())
        .with("holdEndsAt", release.holdEndsAt())
        .with("transfers", release.transfers())
        .with("refunds", release.refunds());
  }

  public static Release readRelease(Fields item, long version) {
    return new Release(
        item.text("contract"),
        item.text("id"),
        version,
        item.text("milestone"),
        item.whole("settlementSeq"),
        new Settlement(
            item.whole("grossMinor"),
            item.whole("creditMinor"),
            item.whole("feeMinor"),
            item.whole("netMinor")),
        item.text("currency"),
        item.text("provider"),
        item.instant("releasedAt"),
        item.instantOrNull("holdEndsAt"),
        item.texts("transfers"),
        item.wholes("refunds"));
  }

  public static Fields write(Transfer transfer) {
    return Fields.none()
        .with("id", transfer.id())
        .with("act", transfer.act())
        .with("debit", transfer.debit())
        .with("credit", transfer.credit())
        .with("amountMinor", transfer.amountMinor())
        .with("currency", transfer.currency())
        .with("reference", transfer.reference());
  }

  public static Fields write(StatementLine line) {
    return Fields.none()
        .with("account", line.account())
        .with("currency", line.currency())
        .with("transfer", line.transfer())
        .with("act", line.act())
        .with("amountMinor", line.amountMinor())
        .with("counter", line.counter())
        .with("reference", line.reference())
        .with("journal", line.journal())
        .with("at", line.at());
  }

  public static StatementLine readLine(Fields item) {
    return new StatementLine(
        item.text("account"),
        item.text("currency"),
        item.text("transfer"),
        item.constant("act", Act.class),
        item.whole("amountMinor"),
        item.text("counter"),
        item.text("reference"),
        item.text("journal"),
        item.instant("at"));
  }

  public static Transfer readTransfer(Fields item) {
    return new Transfer(
        item.text("id"),
        item.constant("act", Act.class),
        item.text("debit"),
        item.text("credit"),
        item.whole("amountMinor"),
        item.text("currency"),
        item.text("reference"));
  }
}

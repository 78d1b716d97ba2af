package dev.surety.store.item;

import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.refund.RefundState;

/** A refund request as it is stored. */
public final class RefundItem {
  private RefundItem() {}

  public static Fields write(RefundRequest request) {
    return proposal(request.proposal())
        .with("contract", request.contract())
        .with("id", request.id())
        .with("milestone", request.milestone())
        .with("amountMinor", request.amountMinor())
        .with("reason", request.reason())
        .with("answerBy", request.answerBy())
        .with("state", request.state())
        .with("decidedAt", request.decidedAt());
  }

  public static RefundRequest read(Fields item, long version) {
    return new RefundRequest(
        item.text("contract"),
        item.text("id"),
        version,
        item.text("milestone"),
        proposal(item),
        item.whole("amountMinor"),
        item.text("reason"),
        item.instant("answerBy"),
        item.constant("state", RefundState.class),
        item.instantOrNull("decidedAt"));
  }

  static Fields proposal(Proposal proposal) {
    return ContractItem.actor(proposal.by())
        .with("side", proposal.side())
        .with("proposedAt", proposal.at());
  }

  static Proposal proposal(Fields item) {
    return new Proposal(
        item.constant("side", Side.class), ContractItem.actor(item), item.instant("proposedAt"));
  }
}

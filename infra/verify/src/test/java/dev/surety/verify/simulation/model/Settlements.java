package dev.surety.verify.simulation.model;

import java.time.Instant;
import java.util.Optional;

/** What moves a milestone's money out of its escrow, by whomever it is decided. */
public record Settlements(Ledger ledger, ContractModel contract) {

  /** Held money back to the client. */
  public void refund(MilestoneModel milestone, RefundModel refund, String decided) {
    refund.state = decided;
    move(contract.escrow(milestone), Ledger.client(contract.client()), refund.amount());
    milestone.refunded += refund.amount();
    milestone.settle(milestone.state);
  }

  /** All that is held, kept apart. */
  public void freeze(MilestoneModel milestone, DisputeModel dispute) {
    milestone.pendingRefund().ifPresent(refund -> refund.state = "SUPERSEDED");
    move(contract.escrow(milestone), contract.frozen(milestone), dispute.frozen());
    milestone.disputes().add(dispute);
    milestone.frozen += dispute.frozen();
    milestone.state = "DISPUTED";
    milestone.slot++;
  }

  public void resume(MilestoneModel milestone, DisputeModel dispute, Instant now) {
    dispute.state = "CANCELLED";
    move(contract.frozen(milestone), contract.escrow(milestone), dispute.frozen());
    milestone.resume(dispute, now);
  }

  /** Frozen money to both. */
  public void divide(
      MilestoneModel milestone, DisputeModel dispute, DisputeModel.Parts parts, String decided) {
    dispute.state = decided;
    String frozen = contract.frozen(milestone);
    move(frozen, Ledger.client(contract.client()), parts.client());
    move(frozen, Ledger.provider(contract.provider()), parts.provider());
    milestone.frozen -= dispute.frozen();
    milestone.refunded += parts.client();
    milestone.released += parts.provider();
    milestone.settle(milestone.state);
  }

  /** What silence and deadlines decide by now; what it is called, if anything. */
  Optional<String> lapse(MilestoneModel milestone, Instant now) {
    Optional<RefundModel> refund = milestone.pendingRefund().filter(r -> r.lapsedBy(now));
    Optional<DisputeModel> dispute = milestone.openDispute().filter(d -> d.lapsedBy(now));
    if (refund.isPresent()) {
      refund(milestone, refund.get(), "LAPSED");
      return Optional.of("RefundLapsed");
    }
    if (dispute.isPresent()) {
      long all = dispute.get().frozen();
      int share = contract.rules().disputeClientBps();
      divide(milestone, dispute.get(), DisputeModel.Parts.byShare(all, share), "DEFAULTED");
      return Optional.of("DisputeDefaulted");
    }
    return milestone.catchUp(now) ? Optional.of("SilenceApproved") : Optional.empty();
  }

  private void move(String debit, String credit, long amount) {
    ledger.move(debit, credit, amount, contract.rules().currency());
  }
}

package dev.surety.domain.milestone;

import dev.surety.domain.decision.Refusal;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.terms.MilestonePlan;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of work and the money behind it, in minor units of the contract's currency.
 *
 * @param revisions every submission, the newest last
 * @param approvals for the newest revision only
 * @param fundedMinor everything ever put into its escrow
 * @param releasedMinor gross, everything ever paid from it
 * @param settlementSeq how many movements of its money there were; each takes the next number
 */
public record Milestone(
    String contract,
    String id,
    long version,
    MilestonePlan plan,
    MilestoneState state,
    List<Revision> revisions,
    List<Approval> approvals,
    long fundedMinor,
    long releasedMinor,
    long settlementSeq)
    implements Entity {

  /** With their evidence, its item stays below what DynamoDB can hold. */
  public static final int MOST_REVISIONS = 10;

  public Milestone {
    revisions = List.copyOf(revisions);
    approvals = List.copyOf(approvals);
  }

  public static Milestone planned(String contract, MilestonePlan plan) {
    return new Milestone(
        contract, plan.id(), 1, plan, MilestoneState.PLANNED, List.of(), List.of(), 0, 0, 0);
  }

  @Override
  public Ref.MilestoneRef ref() {
    return new Ref.MilestoneRef(contract, id);
  }

  public long amountMinor() {
    return plan.amountMinor();
  }

  public long heldMinor() {
    return fundedMinor - releasedMinor;
  }

  /** The newest revision's number, 0 before the first. */
  public int revision() {
    return revisions.isEmpty() ? 0 : revisions.getLast().number();
  }

  public boolean releasable() {
    return state == MilestoneState.APPROVED || state == MilestoneState.PARTIALLY_RELEASED;
  }

  public String escrow() {
    return Accounts.escrow(contract, id);
  }

  /** A movement of this milestone's money; its id is the settlement slot it takes. */
  public Transfer transfer(
      int leg, Act act, String debit, String credit, long amountMinor, String currency) {
    return new Transfer(
        slot(settlementSeq) + "." + leg,
        act,
        debit,
        credit,
        amountMinor,
        currency,
        "milestone/" + id);
  }

  /** The name of a settlement slot: what the ids of its transfers begin with. */
  public String slot(long number) {
    return contract + "." + id + "." + number;
  }

  public Refusal refusing(String code, String detail) {
    return Refusal.state(
        state, state.allowedActions(), code, "milestone " + id + " is " + state + ": " + detail);
  }

  Milestone funded() {
    return money(MilestoneState.FUNDED, fundedMinor + amountMinor(), releasedMinor);
  }

  public Milestone released(long grossMinor) {
    boolean all = grossMinor == heldMinor();
    return money(
        all ? MilestoneState.RELEASED : MilestoneState.PARTIALLY_RELEASED,
        fundedMinor,
        releasedMinor + grossMinor);
  }

  Milestone submitted(Revision revision) {
    List<Revision> all = new ArrayList<>(revisions);
    all.add(revision);
    return work(MilestoneState.SUBMITTED, all, List.of());
  }

  Milestone becoming(MilestoneState next) {
    return work(next, revisions, List.of());
  }

  Milestone answered(String reason) {
    List<Revision> all = new ArrayList<>(revisions);
    all.set(all.size() - 1, all.getLast().answered(reason));
    return work(MilestoneState.CHANGES_REQUESTED, all, List.of());
  }

  Milestone approvedBy(Approval approval, boolean enough) {
    List<Approval> all = new ArrayList<>(approvals);
    all.add(approval);
    return work(enough ? MilestoneState.APPROVED : state, revisions, all);
  }

  private Milestone money(MilestoneState next, long funded, long released) {
    return new Milestone(
        contract,
        id,
        version + 1,
        plan,
        next,
        revisions,
        approvals,
        funded,
        released,
        settlementSeq + 1);
  }

  private Milestone work(
      MilestoneState next, List<Revision> newRevisions, List<Approval> newApprovals) {
    return new Milestone(
        contract,
        id,
        version + 1,
        plan,
        next,
        newRevisions,
        newApprovals,
        fundedMinor,
        releasedMinor,
        settlementSeq);
  }
}

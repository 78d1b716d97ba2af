package dev.surety.domain.milestone;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.MilestonePlan;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work and the money behind it.
 *
 * @param revisions every submission, the newest last
 * @param approvals for the newest revision only
 * @param settlementSeq how many movements of its money there were; each takes the next number
 * @param refund the refund that was asked for, while it is not answered
 * @param standstill the dispute, while it lasts
 * @param disputed how long each side has kept it standing still, in disputes it called off
 */
public record Milestone(
    String contract,
    String id,
    long version,
    MilestonePlan plan,
    MilestoneState state,
    List<Revision> revisions,
    List<Approval> approvals,
    Escrow escrow,
    long settlementSeq,
    @Nullable PendingRefund refund,
    @Nullable Standstill standstill,
    Map<Side, Duration> disputed)
    implements Entity {

  /** With their evidence, its item stays below what DynamoDB can hold. */
  public static final int MOST_REVISIONS = 10;

  public Milestone {
    revisions = List.copyOf(revisions);
    approvals = List.copyOf(approvals);
    disputed = Map.copyOf(disputed);
  }

  public static Milestone planned(String contract, MilestonePlan plan) {
    return new Milestone(
        contract,
        plan.id(),
        1,
        plan,
        MilestoneState.PLANNED,
        List.of(),
        List.of(),
        Escrow.EMPTY,
        0,
        null,
        null,
        Map.of());
  }

  @Override
  public Ref.MilestoneRef ref() {
    return new Ref.MilestoneRef(contract, id);
  }

  /** While it is under review, the window's next instant. */
  @Override
  public Optional<Instant> due() {
    return review().flatMap(Review::due);
  }

  public long amountMinor() {
    return plan.amountMinor();
  }

  public long heldMinor() {
    return escrow.heldMinor();
  }

  /** The newest revision's number, 0 before the first. */
  public int revision() {
    return revisions.isEmpty() ? 0 : revisions.getLast().number();
  }

  /** The review that runs, if one does. */
  public Optional<Review> review() {
    return state == MilestoneState.SUBMITTED
        ? Optional.of(revisions.getLast().review())
        : Optional.empty();
  }

  public boolean releasable() {
    return state == MilestoneState.APPROVED || state == MilestoneState.PARTIALLY_RELEASED;
  }

  /** Whether its money goes back to the client, because it was not submitted before the end. */
  public boolean returning(Contract of, Instant now) {
    return state == MilestoneState.FUNDED && of.noticeOver(now);
  }

  /** Whether nothing can happen to it any more. */
  public boolean over() {
    return state.allowedActions().isEmpty();
  }

  /** What can be done now: as its state says, but while a refund is pending that is answered. */
  public List<String> allowedActions() {
    return refund == null
        ? state.allowedActions()
        : List.of("answer-refund", "withdraw-refund", "dispute");
  }

  public String escrowAccount() {
    return Accounts.escrow(contract, id);
  }

  public String frozenAccount() {
    return Accounts.frozen(contract, id);
  }

  /** What is said about it in the timeline and the mails. */
  public String subject() {
    return "milestone/" + id;
  }

  public Event event(String type, Map<String, Object> data) {
    return new Event(type, subject(), data);
  }

  /** A movement of this milestone's money; its id is the settlement slot it takes. */
  public Transfer transfer(
      int leg, Act act, String debit, String credit, long amountMinor, String currency) {
    return new Transfer(
        slot(settlementSeq) + "." + leg, act, debit, credit, amountMinor, currency, subject());
  }

  /** The name of a settlement slot: what the ids of its transfers begin with. */
  public String slot(long number) {
    return contract + "." + id + "." + number;
  }

  public Refusal refusing(String code, String detail) {
    return Refusal.state(
        state, allowedActions(), code, "milestone " + id + " is " + state + ": " + detail);
  }

  /** Why nothing of it moves now, because it is in dispute. */
  public Optional<Refusal> standingStill() {
    return standstill == null
        ? Optional.empty()
        : Optional.of(refusing("in_dispute", "dispute " + standstill.dispute() + " decides"));
  }

  /** Why money that is held cannot be taken now, because a refund of it is pending. */
  public Optional<Refusal> awaitingRefund() {
    return refund == null
        ? Optional.empty()
        : Optional.of(
            refusing(
                "refund_pending",
                "the provider has until "
                    + refund.answerBy()
                    + " to answer the refund of "
                    + refund.amountMinor()));
  }

  Milestone funded() {
    return settled(MilestoneState.FUNDED, escrow.funded(amountMinor()));
  }

  public Milestone released(long grossMinor) {
    return settled(MilestoneState.PARTIALLY_RELEASED, escrow.released(grossMinor));
  }

  public Milestone refunding(@Nullable PendingRefund next) {
    return next(state, revisions, approvals, escrow, settlementSeq, next, null, disputed);
  }

  public Milestone refunded(long amountMinor) {
    return settled(state, escrow.refunded(amountMinor));
  }

  public Milestone frozen(String dispute, Side by, Instant now) {
    Standstill still = new Standstill(dispute, by, state, now);
    return next(
        MilestoneState.DISPUTED,
        revisions,
        approvals,
        escrow.frozen(),
        settlementSeq + 1,
        null,
        still,
        disputed);
  }

  /** Goes on where it stood, with the time that was left. */
  public Milestone resumed(Instant now) {
    Standstill still = standstill();
    if (still == null) {
      throw new IllegalStateException(id + " does not stand still");
    }
    Duration lasted = Duration.between(still.since(), now);
    Map<Side, Duration> spent = new EnumMap<>(Side.class);
    spent.putAll(disputed);
    spent.merge(still.by(), lasted, Duration::plus);
    return next(
        still.from(),
        still.from() == MilestoneState.SUBMITTED ? later(still.since(), now) : revisions,
        approvals,
        escrow.thawed(),
        settlementSeq + 1,
        null,
        null,
        spent);
  }

  public Milestone split(long clientMinor, long providerMinor) {
    return settled(state, escrow.split(clientMinor, providerMinor));
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
    return work(
        MilestoneState.CHANGES_REQUESTED, newest(revisions.getLast().answered(reason)), List.of());
  }

  Milestone reviewed(Review review) {
    return work(state, newest(revisions.getLast().with(review)), approvals);
  }

  Milestone approvedBy(Approval approval, boolean enough) {
    List<Approval> all = new ArrayList<>(approvals);
    all.add(approval);
    return work(enough ? MilestoneState.APPROVED : state, revisions, all);
  }

  private List<Revision> later(Instant since, Instant now) {
    Revision last = revisions.getLast();
    return newest(last.with(last.review().later(since, now)));
  }

  private List<Revision> newest(Revision changed) {
    List<Revision> all = new ArrayList<>(revisions);
    all.set(all.size() - 1, changed);
    return all;
  }

  /** After a movement of money: final once nothing is held any more. */
  private Milestone settled(MilestoneState otherwise, Escrow next) {
    MilestoneState state = next.heldMinor() == 0 ? settled(next) : otherwise;
    return next(state, revisions, approvals, next, settlementSeq + 1, null, null, disputed);
  }

  private static MilestoneState settled(Escrow escrow) {
    if (escrow.refundedMinor() == 0) {
      return MilestoneState.RELEASED;
    }
    return escrow.releasedMinor() == 0 ? MilestoneState.REFUNDED : MilestoneState.CLOSED_PARTIAL;
  }

  private Milestone work(
      MilestoneState next, List<Revision> newRevisions, List<Approval> newApprovals) {
    return next(next, newRevisions, newApprovals, escrow, settlementSeq, refund, null, disputed);
  }

  private Milestone next(
      MilestoneState newState,
      List<Revision> newRevisions,
      List<Approval> newApprovals,
      Escrow newEscrow,
      long newSeq,
      @Nullable PendingRefund newRefund,
      @Nullable Standstill newStandstill,
      Map<Side, Duration> newDisputed) {
    return new Milestone(
        contract,
        id,
        version + 1,
        plan,
        newState,
        newRevisions,
        newApprovals,
        newEscrow,
        newSeq,
        newRefund,
        newStandstill,
        newDisputed);
  }
}

package dev.surety.domain.milestone;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the parties do with a milestone before it is paid. */
public final class Milestones {
  private Milestones() {}

  /** Puts the whole amount into escrow, from the client's available balance. */
  public static Decision<Milestone> fund(Contract contract, Milestone milestone, Instant now) {
    if (!contract.inForce()) {
      return Decision.refuse(contract.refusing("contract_not_signed", "milestones be funded"));
    }
    if (contract.noticeOver(now)) {
      return Decision.refuse(contract.refusing("notice_over", "milestones be funded"));
    }
    if (milestone.state() != MilestoneState.PLANNED) {
      return Decision.refuse(milestone.refusing("already_funded", "it is funded once"));
    }
    Milestone next = milestone.funded();
    Map<String, Object> data =
        Map.of("amountMinor", milestone.amountMinor(), "settlementSeq", next.settlementSeq());
    return Decision.accept(
        next,
        Changes.of(next, next.event("milestone.funded", data))
            .moving(
                List.of(
                    next.transfer(
                        1,
                        Act.FUND,
                        Accounts.clientAvailable(contract.client()),
                        next.escrowAccount(),
                        milestone.amountMinor(),
                        contract.agreedCurrency()))));
  }

  /** Shows the work, as the next revision with a full review window. */
  public static Decision<Milestone> submit(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      Principal who,
      List<Evidence> evidence,
      Instant now) {
    if (!contract.takesTickets()) {
      return Decision.refuse(contract.refusing("contract_not_active", "work be submitted"));
    }
    if (milestone.returning(contract, now)) {
      return Decision.refuse(contract.refusing("notice_over", "new work be submitted"));
    }
    boolean open =
        milestone.state() == MilestoneState.FUNDED
            || milestone.state() == MilestoneState.CHANGES_REQUESTED;
    if (!open) {
      return Decision.refuse(milestone.refusing("not_funded", "only funded work is submitted"));
    }
    if (milestone.awaitingRefund().isPresent()) {
      return Decision.refuse(milestone.awaitingRefund().get());
    }
    if (milestone.revision() >= Milestone.MOST_REVISIONS) {
      return Decision.refuse(
          milestone.refusing("too_many_revisions", "all of its revisions are used up"));
    }
    Review review = Review.opened(agreement.terms().payment(), now);
    Revision revision =
        new Revision(milestone.revision() + 1, evidence, who.sub(), now, review, null);
    Milestone next = milestone.submitted(revision);
    Map<String, Object> data =
        Map.of(
            "revision", revision.number(),
            "reviewEndsAt", review.endsAt().toString(),
            "silenceApproves", review.silenceApproves(),
            "evidence",
                evidence.stream()
                    .map(e -> Map.of("title", e.title(), "uri", e.uri(), "sha256", e.sha256()))
                    .toList());
    return Decision.accept(
        next,
        Changes.of(next, next.event("milestone.submitted", data))
            .telling(
                MilestoneMails.to(
                    Side.CLIENT,
                    agreement,
                    next,
                    "submitted-" + revision.number(),
                    MailTemplate.WORK_SUBMITTED,
                    next.heldMinor())));
  }

  /** The provider takes its submission back; the money stays where it is. */
  public static Decision<Milestone> withdrawSubmission(
      Agreement agreement, Milestone milestone, Instant now) {
    return underReview(agreement, milestone, now)
        .then(
            submitted -> {
              Milestone next = submitted.becoming(MilestoneState.FUNDED);
              Map<String, Object> data = Map.of("revision", next.revision());
              return Decision.accept(
                  next, Changes.of(next, next.event("milestone.withdrawn", data)));
            });
  }

  public static Decision<Milestone> requestChanges(
      Agreement agreement, Milestone milestone, int revision, String reason, Instant now) {
    return underReview(agreement, milestone, revision, now)
        .then(
            submitted -> {
              Milestone next = submitted.answered(reason);
              Map<String, Object> data = Map.of("revision", revision, "reason", reason);
              return Decision.accept(
                  next,
                  Changes.of(next, next.event("milestone.changes_requested", data))
                      .telling(
                          MilestoneMails.to(
                              Side.PROVIDER,
                              agreement,
                              next,
                              "changes-" + revision,
                              MailTemplate.CHANGES_REQUESTED,
                              next.heldMinor())));
            });
  }

  /** One person's approval of exactly this revision and this amount; enough of them approve. */
  public static Decision<Milestone> approve(
      Agreement agreement,
      Milestone milestone,
      Principal who,
      int revision,
      long expectedAmountMinor,
      Instant now) {
    return underReview(agreement, milestone, revision, now)
        .then(
            submitted -> {
              if (submitted.approvals().stream().anyMatch(a -> a.by().equals(who.actor()))) {
                return Decision.refuse(
                    submitted.refusing("already_approved_by_you", "another person must approve"));
              }
              if (expectedAmountMinor != submitted.heldMinor()) {
                return Decision.refuse(amountDiffers(submitted, expectedAmountMinor));
              }
              return approved(agreement, submitted, who, now);
            });
  }

  private static Decision<Milestone> approved(
      Agreement agreement, Milestone submitted, Principal who, Instant now) {
    int needed = ApprovalPolicy.peopleNeeded(agreement.terms(), submitted.heldMinor(), who);
    boolean enough = submitted.approvals().size() + 1 >= needed;
    Approval approval = new Approval(who.actor(), now, submitted.revision(), submitted.heldMinor());
    Milestone next = submitted.approvedBy(approval, enough);
    Map<String, Object> data =
        Map.of(
            "revision", approval.revision(),
            "amountMinor", approval.amountMinor(),
            "approvals", next.approvals().size(),
            "needed", needed);
    Changes changes =
        Changes.of(
            next, next.event(enough ? "milestone.approved" : "milestone.approval_added", data));
    return Decision.accept(
        next,
        enough
            ? changes.telling(
                MilestoneMails.to(
                    Side.PROVIDER,
                    agreement,
                    next,
                    "approved-" + approval.revision(),
                    MailTemplate.WORK_APPROVED,
                    next.heldMinor()))
            : changes);
  }

  private static Decision<Milestone> underReview(
      Agreement agreement, Milestone milestone, Instant now) {
    return Reviews.caughtUp(agreement, milestone, now)
        .then(
            present ->
                present.state() == MilestoneState.SUBMITTED
                    ? Decision.accept(present, Changes.NONE)
                    : Decision.refuse(
                        present.refusing("not_submitted", "nothing is under review")));
  }

  private static Decision<Milestone> underReview(
      Agreement agreement, Milestone milestone, int revision, Instant now) {
    return underReview(agreement, milestone, now)
        .then(
            submitted ->
                revision == submitted.revision()
                    ? Decision.accept(submitted, Changes.NONE)
                    : Decision.refuse(
                        submitted.refusing(
                            "revision_superseded",
                            "revision " + submitted.revision() + " is under review")));
  }

  private static Refusal amountDiffers(Milestone milestone, long expected) {
    return Refusal.meaning(
        "amount_differs",
        "the milestone holds another amount",
        new Fault(
            "/expectedAmountMinor", "differs", expected + " is not " + milestone.heldMinor()));
  }
}

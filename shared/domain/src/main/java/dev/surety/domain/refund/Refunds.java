package dev.surety.domain.refund;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneMails;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.milestone.Ownership;
import dev.surety.domain.milestone.Reviews;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Held money back to the client: asked for by the client, answered by the provider or by time. */
public final class Refunds {
  private Refunds() {}

  /**
   * Asks for a refund.
   *
   * @param asked in minor units; all that is held when empty
   */
  public static Decision<RefundRequest> request(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      String id,
      Principal who,
      OptionalLong asked,
      String reason,
      Instant now) {
    if (!contract.inForce()) {
      return Decision.refuse(contract.refusing("contract_not_signed", "refunds be asked for"));
    }
    return Reviews.caughtUp(agreement, milestone, now)
        .then(
            present -> {
              Optional<Refusal> refusal = notRefundable(present, asked);
              if (refusal.isPresent()) {
                return Decision.refuse(refusal.get());
              }
              RefundRequest request =
                  new RefundRequest(
                      contract.id(),
                      id,
                      1,
                      present.id(),
                      new Proposal(Side.CLIENT, who.actor(), now),
                      asked.orElse(present.heldMinor()),
                      reason,
                      now.plus(agreement.terms().payment().refundAnswerWindow()),
                      RefundState.REQUESTED,
                      null);
              return Decision.accept(request, requested(agreement, present, request));
            });
  }

  private static Optional<Refusal> notRefundable(Milestone milestone, OptionalLong asked) {
    if (milestone.state() == MilestoneState.SUBMITTED) {
      return Optional.of(
          milestone.refusing("review_pending", "answer the review before you ask for money back"));
    }
    if (milestone.standingStill().isPresent()) {
      return milestone.standingStill();
    }
    if (milestone.heldMinor() == 0) {
      return Optional.of(milestone.refusing("nothing_held", "there is nothing to give back"));
    }
    if (milestone.refund() != null) {
      return milestone.awaitingRefund();
    }
    return asked.isPresent() && asked.getAsLong() > milestone.heldMinor()
        ? Optional.of(
            Refusal.meaning(
                "amount_above_held",
                "the milestone holds less",
                new Fault(
                    "/amountMinor",
                    "above_held",
                    asked.getAsLong() + " is above the " + milestone.heldMinor() + " held")))
        : Optional.empty();
  }

  private static Changes requested(
      Agreement agreement, Milestone milestone, RefundRequest request) {
    Milestone next = milestone.refunding(request.pending());
    Map<String, Object> data = facts(request);
    data.put("answerBy", request.answerBy().toString());
    data.put("reason", request.reason());
    return Changes.of(next, next.event("milestone.refund_requested", data))
        .with(List.of(request))
        .telling(
            MilestoneMails.to(
                Side.PROVIDER,
                agreement,
                next,
                "refund-" + request.id(),
                MailTemplate.REFUND_REQUESTED,
                request.amountMinor(),
                Map.of("answerBy", request.answerBy().toString(), "reason", request.reason())));
  }

  /** The provider's yes or no; yes pays at once. */
  public static Decision<RefundRequest> answer(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      RefundRequest request,
      boolean accept,
      Instant now) {
    return open(request.beside(milestone), now)
        .then(
            asked ->
                accept
                    ? paid(contract, agreement, milestone, asked, RefundState.ACCEPTED, now)
                    : unpaid(agreement, milestone, asked, RefundState.DECLINED, now));
  }

  /** The client takes its request back. */
  public static Decision<RefundRequest> withdraw(
      Agreement agreement, Milestone milestone, RefundRequest request, Instant now) {
    return open(request.beside(milestone), now)
        .then(asked -> unpaid(agreement, milestone, asked, RefundState.WITHDRAWN, now));
  }

  /** The provider did not answer in time; nothing is paid if a dispute took the request's place. */
  public static Changes lapse(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      RefundRequest request,
      Instant now) {
    if (request.due().filter(at -> !at.isAfter(now)).isEmpty()) {
      return Changes.NONE;
    }
    return request.beside(milestone).state() == RefundState.SUPERSEDED
        ? Changes.of(request.decided(RefundState.SUPERSEDED, null))
        : paying(
            contract,
            agreement,
            milestone,
            request.decided(RefundState.LAPSED, request.answerBy()));
  }

  private static Decision<RefundRequest> open(RefundRequest request, Instant now) {
    if (!request.open()) {
      return Decision.refuse(request.refusing("it is answered once"));
    }
    return now.isAfter(request.answerBy())
        ? Decision.refuse(
            request.refusing("it could be answered until " + request.answerBy() + " and is paid"))
        : Decision.accept(request, Changes.NONE);
  }

  private static Decision<RefundRequest> paid(
      Contract contract,
      Agreement agreement,
      Milestone milestone,
      RefundRequest request,
      RefundState state,
      Instant now) {
    RefundRequest next = request.decided(state, now);
    return Decision.accept(next, paying(contract, agreement, milestone, next));
  }

  private static Changes paying(
      Contract contract, Agreement agreement, Milestone milestone, RefundRequest request) {
    Milestone next = milestone.refunded(request.amountMinor());
    Map<String, Object> data = facts(request);
    data.put("settlementSeq", next.settlementSeq());
    data.put("outcome", request.state().name());
    data.put("state", next.state().name());
    return Changes.of(next, next.event("milestone.refunded", data))
        .with(List.of(request))
        .moving(
            List.of(
                next.transfer(
                    1,
                    Act.REFUND,
                    next.escrowAccount(),
                    Accounts.clientAvailable(contract.client()),
                    request.amountMinor(),
                    contract.agreedCurrency())))
        .and(Ownership.passing(agreement, next))
        .telling(decided(agreement, next, request));
  }

  private static Decision<RefundRequest> unpaid(
      Agreement agreement,
      Milestone milestone,
      RefundRequest request,
      RefundState state,
      Instant now) {
    RefundRequest decided = request.decided(state, now);
    Milestone next = milestone.refunding(null);
    String type =
        state == RefundState.DECLINED ? "milestone.refund_declined" : "milestone.refund_withdrawn";
    return Decision.accept(
        decided,
        Changes.of(next, next.event(type, facts(decided)))
            .with(List.of(decided))
            .telling(decided(agreement, next, decided)));
  }

  private static List<Mail> decided(
      Agreement agreement, Milestone milestone, RefundRequest request) {
    return MilestoneMails.toBoth(
        agreement,
        milestone,
        "refund-decided-" + request.id(),
        MailTemplate.REFUND_DECIDED,
        request.amountMinor(),
        Map.of("outcome", request.state().name()));
  }

  private static Map<String, Object> facts(RefundRequest request) {
    Map<String, Object> data = new HashMap<>();
    data.put("refundId", request.id());
    data.put("amountMinor", request.amountMinor());
    return data;
  }
}

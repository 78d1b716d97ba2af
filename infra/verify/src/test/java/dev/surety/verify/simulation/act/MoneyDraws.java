package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.Dice;
import dev.surety.verify.simulation.act.AnswerRefund.Answer;
import dev.surety.verify.simulation.act.MilestoneAct.Site;
import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.Person;
import dev.surety.verify.simulation.model.RefundModel;
import dev.surety.verify.simulation.model.ReleaseModel;
import dev.surety.verify.world.Caller;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Draws what moves a milestone's money: in, out, and back. */
record MoneyDraws(Casting casting) {
  private Dice dice() {
    return casting.dice();
  }

  Optional<Act> fund() {
    return casting
        .site("PLANNED")
        .map(
            at ->
                new Fund(
                    casting.one(at.contract(), Person.admin(at.contract().client())),
                    at,
                    Body.EMPTY.maybeOverloaded(dice()),
                    casting.ifMatch(at.milestone())));
  }

  Optional<Act> release() {
    return casting
        .site("APPROVED", "PARTIALLY_RELEASED")
        .map(
            at -> {
              OptionalLong amount = casting.part(at.milestone().held());
              return new Release(
                  casting.approver(at),
                  at,
                  amount,
                  casting.amount(amount, "").maybeOverloaded(dice()),
                  casting.ifMatch(at.milestone()));
            });
  }

  Optional<Act> requestRefund() {
    return casting
        .site("FUNDED", "CHANGES_REQUESTED", "APPROVED", "PARTIALLY_RELEASED")
        .map(
            at -> {
              OptionalLong amount = casting.part(at.milestone().held());
              return new RequestRefund(
                  casting.approver(at),
                  at,
                  amount,
                  casting.amount(amount, ", \"reason\": \"late\"").maybeOverloaded(dice()),
                  casting.ifMatch(at.milestone()));
            });
  }

  /** Mostly the request that waits, sometimes one that is answered. */
  Optional<Act> answerRefund() {
    boolean old = dice().oneIn(10);
    return casting
        .site(m -> old ? !m.refunds().isEmpty() : m.pendingRefund().isPresent())
        .filter(at -> !at.milestone().refunds().isEmpty())
        .map(at -> answerRefund(at, dice().of(at.milestone().refunds())));
  }

  private Act answerRefund(Site at, RefundModel any) {
    RefundModel refund = at.milestone().pendingRefund().orElse(any);
    Answer answer = dice().of(List.of(Answer.values()));
    Caller by =
        answer == Answer.WITHDRAWN
            ? casting.approver(at)
            : casting.admin(at.contract(), at.contract().provider());
    return new AnswerRefund(by, at, refund, answer, answer.body().maybeOverloaded(dice()));
  }

  Optional<Act> giveBack() {
    return casting
        .site(milestone -> !milestone.releases().isEmpty())
        .filter(at -> !at.milestone().releases().isEmpty())
        .map(
            at -> {
              ReleaseModel release = dice().of(at.milestone().releases());
              long kept = Math.max(1, release.kept());
              long amount = dice().oneIn(10) ? kept + 1 : dice().upTo(kept);
              return new GiveBack(
                  casting.admin(at.contract(), at.contract().provider()),
                  at,
                  release,
                  amount,
                  Body.amount(dice(), amount, "").maybeOverloaded(dice()));
            });
  }

  Optional<Act> grantCredit() {
    ContractModel contract = dice().of(casting.model().contracts());
    YearMonth month = YearMonth.from(casting.model().now().atZone(ZoneOffset.UTC));
    boolean begun = !dice().oneIn(15);
    String period = (begun ? month : month.plusMonths(1)).toString();
    GrantCredit.Grant grant =
        new GrantCredit.Grant(period, dice().upTo(dice().oneIn(10) ? 20_000 : 3_000), begun);
    return Optional.of(
        new GrantCredit(
            casting.admin(contract, contract.provider()),
            contract,
            grant,
            Body.amount(dice(), grant.amount(), grant.others()).maybeOverloaded(dice())));
  }
}

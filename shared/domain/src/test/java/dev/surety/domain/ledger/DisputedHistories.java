package dev.surety.domain.ledger;

import static dev.surety.domain.contract.Agreements.CLIENT;
import static dev.surety.domain.contract.Agreements.PROVIDER;

import dev.surety.domain.credit.CreditGrants;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Disputes;
import dev.surety.domain.dispute.Division;
import dev.surety.domain.ledger.BankHistories.Step;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.party.Side;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.refund.Refunds;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Credits, refunds and disputes in random histories. */
final class DisputedHistories {
  private DisputedHistories() {}

  static void attempt(Bank bank, Step step) {
    switch (step.attempt()) {
      case GRANT_CREDIT -> grant(bank, step.amountMinor());
      case GIVE_BACK -> giveBack(bank, step.amountMinor());
      case ASK_REFUND -> askRefund(bank, step);
      case ANSWER_YES -> refund(bank, (m, r) -> answer(bank, m, r, true));
      case ANSWER_NO -> refund(bank, (m, r) -> answer(bank, m, r, false));
      case REFUND_LAPSES -> {
        bank.wait(Duration.ofDays(8));
        refund(
            bank,
            (m, r) ->
                bank.commit(Refunds.lapse(bank.contract(), bank.agreement(), m, r, bank.now())));
      }
      case DISPUTE -> dispute(bank, step);
      case CALL_OFF -> open(bank, dispute -> callOff(bank, dispute));
      case RESOLVE -> open(bank, dispute -> resolve(bank, dispute, step.amountMinor()));
      case DISPUTE_LAPSES -> {
        bank.wait(Duration.ofDays(31));
        open(bank, dispute -> lapse(bank, dispute));
      }
      default -> throw new IllegalArgumentException(step.toString());
    }
  }

  private static void grant(Bank bank, long amount) {
    bank.commit(
        CreditGrants.grant(
            bank.contract(),
            bank.agreement(),
            bank.credits(),
            name(bank, "k"),
            PROVIDER,
            YearMonth.from(bank.now().atZone(ZoneOffset.UTC)),
            amount,
            "a bad week",
            bank.now()));
  }

  private static void giveBack(Bank bank, long amount) {
    bank.releases().stream()
        .filter(release -> release.keptMinor() > 0)
        .findFirst()
        .ifPresent(
            release ->
                bank.commit(
                    Releases.refund(
                        bank.contract(),
                        bank.agreement(),
                        bank.milestone(release.milestone()),
                        release,
                        Math.min(amount, release.keptMinor()),
                        "sorry")));
  }

  private static void askRefund(Bank bank, Step step) {
    bank.commit(
        Refunds.request(
            bank.contract(),
            bank.agreement(),
            bank.milestone(step.milestone()),
            name(bank, "f"),
            CLIENT,
            OptionalLong.of(step.amountMinor()),
            "late",
            bank.now()));
  }

  private interface Answer {
    void to(Milestone milestone, RefundRequest request);
  }

  private static void refund(Bank bank, Answer answer) {
    bank.openRefund().ifPresent(r -> answer.to(bank.milestone(r.milestone()), r));
  }

  private static void answer(Bank bank, Milestone milestone, RefundRequest asked, boolean yes) {
    bank.commit(
        Refunds.answer(bank.contract(), bank.agreement(), milestone, asked, yes, bank.now()));
  }

  private static void dispute(Bank bank, Step step) {
    bank.commit(
        Disputes.open(
            bank.contract(),
            bank.agreement(),
            bank.milestone(step.milestone()),
            name(bank, "x"),
            CLIENT,
            step.amountMinor() % 2 == 0 ? Side.CLIENT : Side.PROVIDER,
            "not as agreed",
            bank.now()));
  }

  private static void open(Bank bank, Consumer<Dispute> act) {
    bank.openDispute().ifPresent(act);
  }

  private static void callOff(Bank bank, Dispute dispute) {
    bank.commit(
        Disputes.cancel(
            bank.contract(),
            bank.agreement(),
            bank.milestone(dispute.milestone()),
            dispute,
            dispute.opened().side(),
            bank.now()));
  }

  private static void resolve(Bank bank, Dispute dispute, long amount) {
    long client = Math.min(amount, dispute.frozenMinor());
    bank.commit(
        Disputes.resolve(
            bank.contract(),
            bank.agreement(),
            bank.milestone(dispute.milestone()),
            dispute,
            CLIENT,
            new Division(client, dispute.frozenMinor() - client),
            bank.now()));
  }

  private static void lapse(Bank bank, Dispute dispute) {
    Milestone milestone = bank.milestone(dispute.milestone());
    bank.commit(Disputes.lapse(bank.contract(), bank.agreement(), milestone, dispute, bank.now()));
  }

  private static String name(Bank bank, String prefix) {
    return prefix + "_" + bank.books().entries().size();
  }
}

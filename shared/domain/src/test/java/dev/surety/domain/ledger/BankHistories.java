package dev.surety.domain.ledger;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.payment.Release;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.terms.PaymentTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random histories of two milestones: whatever is refused changes nothing. */
final class BankHistories {
  private BankHistories() {}

  /** What somebody tries. */
  enum Attempt {
    FUND,
    SUBMIT,
    WITHDRAW,
    REQUEST_CHANGES,
    APPROVE,
    RELEASE_PART,
    RELEASE_REST,
    END_HOLD,
    GRANT_CREDIT,
    GIVE_BACK,
    ASK_REFUND,
    ANSWER_YES,
    ANSWER_NO,
    REFUND_LAPSES,
    DISPUTE,
    CALL_OFF,
    RESOLVE,
    DISPUTE_LAPSES
  }

  /** What chance alone would rarely put together. */
  private static final List<List<Attempt>> QUARRELS =
      List.of(
          List.of(Attempt.DISPUTE, Attempt.CALL_OFF),
          List.of(Attempt.DISPUTE, Attempt.RESOLVE),
          List.of(Attempt.DISPUTE, Attempt.DISPUTE_LAPSES),
          List.of(Attempt.ASK_REFUND, Attempt.ANSWER_YES),
          List.of(Attempt.ASK_REFUND, Attempt.REFUND_LAPSES),
          List.of(Attempt.ASK_REFUND, Attempt.DISPUTE, Attempt.CALL_OFF),
          List.of(Attempt.END_HOLD, Attempt.GIVE_BACK));

  record Step(Attempt attempt, String milestone, long amountMinor) {}

  static Arbitrary<Bank> banks() {
    return Combinators.combine(
            steps(),
            Arbitraries.longs().between(80, 400),
            Arbitraries.integers().between(0, 1).map(days -> Duration.ofDays(days)),
            Arbitraries.of(0, 250, 10_000))
        .as(BankHistories::run);
  }

  /** Some way towards a payment, then anything at all, several times. */
  private static Arbitrary<List<Step>> steps() {
    Arbitrary<String> milestone = Arbitraries.of("M1", "M2");
    Arbitrary<Long> amount = Arbitraries.longs().between(1, 60);
    Arbitrary<Step> any =
        Combinators.combine(Arbitraries.of(Attempt.values()), milestone, amount).as(Step::new);
    Arbitrary<List<Step>> quarrel =
        Combinators.combine(Arbitraries.of(QUARRELS), milestone, amount)
            .as((acts, of, much) -> acts.stream().map(act -> new Step(act, of, much)).toList());
    return Combinators.combine(
            milestone,
            amount,
            Arbitraries.integers().between(0, usual("M1", 1).size()),
            Arbitraries.oneOf(any.list().ofSize(2), quarrel))
        .as(BankHistories::round)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(rounds -> rounds.stream().flatMap(List::stream).toList());
  }

  private static List<Step> usual(String milestone, long amount) {
    return List.of(
        new Step(Attempt.SUBMIT, milestone, 0),
        new Step(Attempt.APPROVE, milestone, 0),
        new Step(Attempt.GRANT_CREDIT, milestone, amount),
        new Step(Attempt.RELEASE_PART, milestone, amount),
        new Step(Attempt.END_HOLD, milestone, 0),
        new Step(Attempt.GIVE_BACK, milestone, amount),
        new Step(Attempt.RELEASE_REST, milestone, 0));
  }

  private static List<Step> round(String milestone, long amount, int length, List<Step> anything) {
    List<Step> round = new ArrayList<>(usual(milestone, amount).subList(0, length));
    round.addAll(anything);
    return round;
  }

  private static Bank run(List<Step> steps, long deposit, Duration hold, int feeBps) {
    PaymentTerms payment = Agreements.payment(false, hold, OptionalLong.empty(), feeBps);
    Bank bank =
        new Bank(
            Agreements.agreed()
                .payment(payment)
                .milestones(Agreements.milestone("M1", 100), Agreements.milestone("M2", 200)),
            deposit);
    attempt(bank, new Step(Attempt.FUND, "M1", 0));
    attempt(bank, new Step(Attempt.FUND, "M2", 0));
    steps.forEach(step -> attempt(bank, step));
    return bank;
  }

  private static void attempt(Bank bank, Step step) {
    Milestone milestone = bank.milestone(step.milestone());
    int revision = milestone.revision();
    switch (step.attempt()) {
      case FUND -> bank.commit(Milestones.fund(bank.contract(), milestone, Agreements.ACTIVATED));
      case SUBMIT ->
          bank.commit(
              Milestones.submit(
                  bank.contract(),
                  bank.agreement(),
                  milestone,
                  Agreements.PROVIDER,
                  List.of(new Evidence("Work", "https://work.example", "c".repeat(64))),
                  bank.now()));
      case WITHDRAW ->
          bank.commit(Milestones.withdrawSubmission(bank.agreement(), milestone, bank.now()));
      case REQUEST_CHANGES ->
          bank.commit(
              Milestones.requestChanges(bank.agreement(), milestone, revision, "no", bank.now()));
      case APPROVE ->
          bank.commit(
              Milestones.approve(
                  bank.agreement(),
                  milestone,
                  Agreements.CLIENT,
                  revision,
                  milestone.heldMinor(),
                  bank.now()));
      case RELEASE_PART -> release(bank, milestone, OptionalLong.of(step.amountMinor()));
      case RELEASE_REST -> release(bank, milestone, OptionalLong.empty());
      case END_HOLD ->
          bank.releases().stream()
              .filter(Release::held)
              .findFirst()
              .ifPresent(release -> bank.commit(Releases.endHold(release)));
      default -> DisputedHistories.attempt(bank, step);
    }
  }

  private static void release(Bank bank, Milestone milestone, OptionalLong asked) {
    String id = "r_" + bank.books().entries().size();
    bank.commit(
        Releases.release(
            bank.contract(), bank.agreement(), milestone, bank.credits(), id, asked, bank.now()));
  }
}

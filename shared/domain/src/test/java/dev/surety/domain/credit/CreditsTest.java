package dev.surety.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.credit.Credits.Application;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is owed, up to 15,000 a month: 15 percent of a base of 100,000. */
class CreditsTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

  private final Agreements agreed = Agreements.agreed();
  private final Credits none = Credits.none(Agreements.CONTRACT);

  @Test
  void isTakenFromTheOldestFirst() {
    Credits owed = granted(granted(granted(none, "a", 100), "b", 50), "c", 70);
    assertThat(owed.outstandingMinor()).isEqualTo(220);
    Credits once = owed.applied(owed.applications(120));
    assertThat(owed.applications(120))
        .containsExactly(new Application("a", 100), new Application("b", 20));
    assertThat(once.all())
        .extracting(Credit::state)
        .containsExactly(CreditState.APPLIED, CreditState.ASSESSED, CreditState.ASSESSED);
    assertThat(once.applications(100))
        .containsExactly(new Application("b", 30), new Application("c", 70));
    Credits all = once.applied(once.applications(100));
    assertThat(all.outstandingMinor()).isZero();
    assertThat(all.applications(0)).isEmpty();
    assertThat(all.assessedMinor(MARCH)).as("netted or not").isEqualTo(220);
    assertThat(all.version()).isEqualTo(owed.version() + 2);
  }

  @Test
  void moreThanIsOutstandingIsAFault() {
    Credits owed = granted(none, "a", 100);
    assertThatIllegalArgumentException().isThrownBy(() -> owed.applications(101));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> owed.applied(List.of(new Application("a", 101))));
  }

  @Test
  void aMonthIsCappedWhateverWasNettedOfIt() {
    Credits owed = granted(none, "a", 14_999);
    Credits netted = owed.applied(owed.applications(14_999));
    assertThat(Decisions.meaningFaults(grant(netted, "b", MARCH, 2)))
        .containsExactly("/amountMinor above_cap");
    Credits full = granted(netted, "b", 1);
    assertThat(Decisions.meaningFaults(grant(full, "c", MARCH, 1)))
        .containsExactly("/amountMinor above_cap");
    assertThat(Decisions.result(grant(full, "c", MARCH.plusMonths(1), 15_000)).outstandingMinor())
        .isEqualTo(15_000);
  }

  @Test
  void isForAMonthOfTheContractThatHasBegun() {
    assertThat(Decisions.meaningFaults(grant(none, "a", YearMonth.of(2026, 2), 1)))
        .containsExactly("/period period_outside");
    assertThat(Decisions.meaningFaults(grant(none, "a", YearMonth.of(2026, 6), 1)))
        .containsExactly("/period period_outside");
    Decisions.result(grant(none, "a", YearMonth.of(2026, 5), 1));
  }

  @Test
  void theMonthIsTheOneInTheContractsZone() {
    Agreements auckland = Agreements.agreed().zone("Pacific/Auckland");
    Instant alreadyJune = Instant.parse("2026-05-31T12:30:00Z");
    Decisions.result(
        grant(auckland, auckland.active(), none, "a", YearMonth.of(2026, 6), 1, alreadyJune));
  }

  @Test
  void isGrantedOnlyWhileTheContractLives() {
    Decision<Credit> early = grant(agreed, agreed.signed(), none, "a", MARCH, 1, NOW);
    assertThat(Decisions.refusal(early).code()).isEqualTo("contract_not_active");
  }

  @Test
  void thereIsAnEndToThem() {
    Credits owed = none;
    for (int i = 0; i < Credits.MOST; i++) {
      owed = granted(owed, "a" + i, 1);
    }
    assertThat(Decisions.refusal(grant(owed, "more", MARCH, 1)).code())
        .isEqualTo("too_many_credits");
  }

  private Credits granted(Credits credits, String id, long amount) {
    return (Credits) Decisions.changes(grant(credits, id, MARCH, amount)).entities().getFirst();
  }

  private Decision<Credit> grant(Credits credits, String id, YearMonth period, long amount) {
    return grant(agreed, agreed.active(), credits, id, period, amount, NOW);
  }

  private static Decision<Credit> grant(
      Agreements agreed,
      Contract contract,
      Credits credits,
      String id,
      YearMonth period,
      long amount,
      Instant now) {
    return CreditGrants.grant(
        contract,
        agreed.agreement(),
        credits,
        id,
        Agreements.PROVIDER,
        period,
        amount,
        "a bad week",
        now);
  }
}

package dev.surety.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money in: requested, then confirmed or failed, once. */
class DepositsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void aRequestMovesNothing() {
    Decision<Deposit> decision = requested();
    assertThat(Decisions.result(decision).state()).isEqualTo(DepositState.PENDING);
    assertThat(Decisions.changes(decision).transfers()).isEmpty();
  }

  @Test
  void aConfirmationBringsTheMoneyIn() {
    Decision<Deposit> decision = Deposits.confirm(Decisions.result(requested()));
    assertThat(Decisions.result(decision).state()).isEqualTo(DepositState.SETTLED);
    assertThat(Decisions.changes(decision).transfers())
        .containsExactly(
            new Transfer(
                "d_1.1",
                Act.DEPOSIT,
                "world:org_acme",
                "client:org_acme:available",
                500,
                "USD",
                "deposit/d_1"));
  }

  @Test
  void aFailureMovesNothing() {
    Decision<Deposit> decision = Deposits.fail(Decisions.result(requested()), "no funds");
    assertThat(Decisions.result(decision).state()).isEqualTo(DepositState.FAILED);
    assertThat(Decisions.changes(decision).transfers()).isEmpty();
    assertThat(Decisions.changes(decision).events().getFirst().data())
        .containsEntry("reason", "no funds");
  }

  @Test
  void nothingIsDecidedTwice() {
    Deposit settled = Decisions.result(Deposits.confirm(Decisions.result(requested())));
    Deposit failed = Decisions.result(Deposits.fail(Decisions.result(requested()), "no"));
    for (Deposit decided : List.of(settled, failed)) {
      Decisions.refusedInState(
          Deposits.confirm(decided), "deposit_decided", decided.state(), List.of());
      Decisions.refusedInState(
          Deposits.fail(decided, "again"), "deposit_decided", decided.state(), List.of());
    }
  }

  private static Decision<Deposit> requested() {
    return Deposits.request("d_1", "org_acme", 500, "USD", NOW);
  }
}

package dev.surety.domain.payment;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Money in, over the manual rail: requested by the organisation, confirmed by an operator. */
public final class Deposits {
  private Deposits() {}

  public static Decision<Deposit> request(
      String id, String org, long amountMinor, String currency, Instant now) {
    Deposit deposit = new Deposit(id, 1, org, amountMinor, currency, DepositState.PENDING, now);
    Map<String, Object> data = Map.of("amountMinor", amountMinor, "currency", currency);
    return Decision.accept(deposit, Changes.of(deposit, event("deposit.requested", data)));
  }

  /** The rail has the money: world to client.available. */
  public static Decision<Deposit> confirm(Deposit deposit) {
    if (deposit.state() != DepositState.PENDING) {
      return Decision.refuse(refusing(deposit));
    }
    Deposit next = deposit.becoming(DepositState.SETTLED);
    Transfer transfer =
        new Transfer(
            deposit.id() + ".1",
            Act.DEPOSIT,
            Accounts.world(deposit.org()),
            Accounts.clientAvailable(deposit.org()),
            deposit.amountMinor(),
            deposit.currency(),
            "deposit/" + deposit.id());
    return Decision.accept(
        next, Changes.of(next, event("deposit.settled", Map.of())).moving(List.of(transfer)));
  }

  public static Decision<Deposit> fail(Deposit deposit, String reason) {
    if (deposit.state() != DepositState.PENDING) {
      return Decision.refuse(refusing(deposit));
    }
    Deposit next = deposit.becoming(DepositState.FAILED);
    return Decision.accept(
        next, Changes.of(next, event("deposit.failed", Map.of("reason", reason))));
  }

  private static Refusal refusing(Deposit deposit) {
    return Refusal.state(
        deposit.state(), List.of(), "deposit_decided", "the deposit is " + deposit.state());
  }

  private static Event event(String type, Map<String, Object> data) {
    return new Event(type, "deposit", data);
  }
}

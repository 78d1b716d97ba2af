package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.Dice;
import dev.surety.verify.simulation.act.DecideOrder.Fate;
import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.OrderModel;
import dev.surety.verify.simulation.model.OrderModel.Kind;
import dev.surety.verify.simulation.model.Person;
import dev.surety.verify.world.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what goes in and out over the payment rail. */
record OrderDraws(Casting casting) {
  private Dice dice() {
    return casting.dice();
  }

  Optional<Act> deposit() {
    ContractModel contract = dice().of(casting.model().contracts());
    String org = dice().oneIn(20) ? contract.provider() : contract.client();
    long most = contract.milestones().stream().mapToLong(MilestoneModel::amount).max().orElse(1);
    return Optional.of(request(contract, org, Kind.DEPOSIT, dice().upTo(2 * most)));
  }

  Optional<Act> withdrawal() {
    ContractModel contract = dice().of(casting.model().contracts());
    return Optional.of(out(contract, contract.client(), Kind.WITHDRAWAL));
  }

  Optional<Act> payout() {
    ContractModel contract = dice().of(casting.model().contracts());
    return Optional.of(out(contract, contract.provider(), Kind.PAYOUT));
  }

  /** Mostly a part of what is there, sometimes a unit more than all of it. */
  private Act out(ContractModel contract, String org, Kind kind) {
    long there = casting.model().ledger().balance(kind.balance(org), contract.rules().currency());
    boolean tooMuch = there == 0 || dice().oneIn(8);
    return request(contract, org, kind, tooMuch ? there + 1 : dice().upTo(there));
  }

  private Act request(ContractModel contract, String org, Kind kind, long amount) {
    String currency = contract.rules().currency();
    Caller by = casting.admin(contract, org);
    Body body = Body.amount(dice(), amount, ", \"currency\": \"" + currency + "\"");
    if (dice().oneIn(50)) {
      body = new Body("{\"amountMinor\": 5, \"currency\": \"XQX\"}", false);
    }
    return new RequestOrder(by, kind, amount, currency, body.maybeOverloaded(dice()));
  }

  /** Mostly an order that waits. */
  Optional<Act> decide() {
    List<OrderModel> all = new ArrayList<>(casting.model().orders().values());
    boolean old = dice().oneIn(8);
    all.removeIf(order -> !old && !order.state.equals("PENDING"));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    OrderModel order = dice().of(all);
    boolean comesBack = order.kind().goesOut() && dice().oneIn(3);
    Fate fate = comesBack ? Fate.RETURN : dice().oneIn(8) ? Fate.FAIL : Fate.CONFIRM;
    Caller by =
        dice().oneIn(12)
            ? dice().of(List.of(Person.head(order.org()), Person.STRANGER))
            : Person.OPERATOR;
    return Optional.of(new DecideOrder(by, order, fate, fate.body().maybeOverloaded(dice())));
  }
}

package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.Dice;
import dev.surety.verify.simulation.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Draws what is asked next: mostly what makes sense, and sometimes what never may succeed. */
public final class Workload {
  private final Dice dice;
  private final List<Supplier<Optional<Act>>> draws = new ArrayList<>();

  public Workload(Dice dice, Model model) {
    this.dice = dice;
    Casting casting = new Casting(dice, model);
    work(new WorkDraws(casting));
    money(new MoneyDraws(casting));
    disputes(new DisputeDraws(casting));
    orders(new OrderDraws(casting));
  }

  private void work(WorkDraws work) {
    often(16, work::submit);
    often(2, work::withdrawSubmission);
    often(3, work::requestChanges);
    often(11, work::approve);
    often(1, work::suspendOrResume);
  }

  private void money(MoneyDraws money) {
    often(12, money::fund);
    often(12, money::release);
    often(4, money::requestRefund);
    often(4, money::answerRefund);
    often(3, money::giveBack);
    often(2, money::grantCredit);
  }

  private void disputes(DisputeDraws disputes) {
    often(4, disputes::open);
    often(2, disputes::cancel);
    often(3, disputes::offer);
    often(3, disputes::accept);
    often(2, disputes::resolve);
  }

  private void orders(OrderDraws orders) {
    often(7, orders::deposit);
    often(1, orders::withdrawal);
    often(2, orders::payout);
    often(9, orders::decide);
  }

  private void often(int weight, Supplier<Optional<Act>> draw) {
    for (int i = 0; i < weight; i++) {
      draws.add(draw);
    }
  }

  /** The next act; there always is one. */
  public Act next() {
    Optional<Act> drawn = Optional.empty();
    while (drawn.isEmpty()) {
      drawn = dice.of(draws).get();
    }
    return drawn.get();
  }
}

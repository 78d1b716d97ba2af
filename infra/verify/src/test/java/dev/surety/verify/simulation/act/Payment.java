package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.Ledger;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.PaymentRules;
import dev.surety.verify.simulation.model.ReleaseModel;
import java.math.BigInteger;

/**
 * How a gross amount out of escrow is divided (DOMAIN section 5): credit, fee, net.
 *
 * @param net what the provider receives
 */
record Payment(long gross, long credit, long fee, long net) {
  private static final BigInteger ALL = BigInteger.valueOf(10_000);

  static Payment of(long gross, ContractModel contract) {
    long credit = Math.min(contract.credits().outstanding(), gross);
    long fee =
        BigInteger.valueOf(gross - credit)
            .multiply(BigInteger.valueOf(contract.rules().feeBps()))
            .divide(ALL)
            .longValueExact();
    return new Payment(gross, credit, fee, gross - credit - fee);
  }

  /** Moves it, and sees to the hold's end. */
  void make(String id, Model model, ContractModel contract, MilestoneModel milestone) {
    Ledger ledger = model.ledger();
    PaymentRules rules = contract.rules();
    String escrow = contract.escrow(milestone);
    ledger.move(escrow, Ledger.client(contract.client()), credit, rules.currency());
    ledger.move(escrow, Ledger.fees(contract.provider()), fee, rules.currency());
    String available = Ledger.provider(contract.provider());
    String pending = Ledger.pending(contract.provider());
    ledger.move(escrow, rules.hold().isZero() ? available : pending, net, rules.currency());
    contract.credits().apply(credit);
    milestone.releases().add(new ReleaseModel(id, net));
    milestone.released += gross;
    milestone.settle("PARTIALLY_RELEASED");
    if (!rules.hold().isZero() && net > 0) {
      model.at(
          model.now().plus(rules.hold()),
          () -> ledger.move(pending, available, net, rules.currency()));
    }
  }
}

package dev.surety.domain.payment;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Milestone;
import java.util.ArrayList;
import java.util.List;

/** The legs of a release: credit, fee and net; a part of nothing moves nothing. */
final class ReleaseTransfers {
  private ReleaseTransfers() {}

  static List<Transfer> of(
      Contract contract, Milestone milestone, Settlement amounts, boolean held) {
    String provider = contract.agreedProvider();
    String net = held ? Accounts.providerPending(provider) : Accounts.providerAvailable(provider);
    String client = Accounts.clientAvailable(contract.client());
    List<Transfer> legs = new ArrayList<>();
    leg(legs, contract, milestone, Act.RELEASE_CREDIT, client, amounts.creditMinor());
    leg(legs, contract, milestone, Act.RELEASE_FEE, Accounts.fees(provider), amounts.feeMinor());
    leg(legs, contract, milestone, Act.RELEASE, net, amounts.netMinor());
    return legs;
  }

  private static void leg(
      List<Transfer> legs,
      Contract contract,
      Milestone milestone,
      Act act,
      String to,
      long amount) {
    if (amount > 0) {
      legs.add(
          milestone.transfer(
              legs.size() + 1,
              act,
              milestone.escrowAccount(),
              to,
              amount,
              contract.agreedCurrency()));
    }
  }

  static <T> List<T> joined(List<T> some, T more) {
    List<T> all = new ArrayList<>(some);
    all.add(more);
    return all;
  }
}

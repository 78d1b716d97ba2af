package dev.surety.domain.dispute;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Milestone;
import java.util.ArrayList;
import java.util.List;

/** The two legs of a division; a part of nothing moves nothing. */
final class DisputeTransfers {
  private DisputeTransfers() {}

  static List<Transfer> of(Contract contract, Milestone milestone, Division division) {
    List<Transfer> legs = new ArrayList<>();
    if (division.clientMinor() > 0) {
      legs.add(
          milestone.transfer(
              1,
              Act.RESOLVE_CLIENT,
              milestone.frozenAccount(),
              Accounts.clientAvailable(contract.client()),
              division.clientMinor(),
              contract.agreedCurrency()));
    }
    if (division.providerMinor() > 0) {
      legs.add(
          milestone.transfer(
              legs.size() + 1,
              Act.RESOLVE_PROVIDER,
              milestone.frozenAccount(),
              Accounts.providerAvailable(contract.agreedProvider()),
              division.providerMinor(),
              contract.agreedCurrency()));
    }
    return legs;
  }
}

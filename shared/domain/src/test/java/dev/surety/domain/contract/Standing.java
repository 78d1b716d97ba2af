package dev.surety.domain.contract;

import dev.surety.domain.decision.Decisions;
import dev.surety.domain.party.Side;

/** A contract in each state. */
public final class Standing {
  private Standing() {}

  public static Contract in(ContractState state) {
    Agreements agreed = Agreements.agreed();
    return switch (state) {
      case DRAFT -> Agreements.draft();
      case PROPOSED -> agreed.proposed();
      case SIGNED -> agreed.signed();
      case ACTIVE -> agreed.active();
      case SUSPENDED ->
          Decisions.result(
              Suspensions.suspend(
                  agreed.active(),
                  "k_1",
                  Agreements.CLIENT,
                  Side.CLIENT,
                  "a pause",
                  Agreements.ACTIVATED));
      case WITHDRAWN -> Decisions.result(Contracts.withdraw(Agreements.draft()));
      case DECLINED -> Decisions.result(Contracts.decline(agreed.proposed()));
      case TERMINATING, TERMINATED, COMPLETED, EXPIRED -> agreed.active().ended(state);
    };
  }
}

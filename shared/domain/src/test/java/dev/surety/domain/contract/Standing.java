package dev.surety.domain.contract;

import dev.surety.domain.decision.Decisions;
import dev.surety.domain.party.Side;
import java.time.Instant;

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
      case WITHDRAWN ->
          Decisions.result(Contracts.withdraw(Agreements.draft(), Agreements.ACTIVATED));
      case DECLINED -> Decisions.result(Contracts.decline(agreed.proposed(), Agreements.ACTIVATED));
      case TERMINATING -> agreed.terminating();
      case TERMINATED, COMPLETED -> agreed.active().ended(state, Agreements.ACTIVATED);
      case EXPIRED -> agreed.proposed().dropped(state);
    };
  }

  /** One that was active and is over since an instant. */
  public static Contract over(Instant since) {
    return Agreements.agreed().active().ended(ContractState.TERMINATED, since);
  }
}

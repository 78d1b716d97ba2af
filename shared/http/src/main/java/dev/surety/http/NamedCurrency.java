package dev.surety.http;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.util.Optional;

/**
 * The {@code currency} that may stand beside the amounts of a body about one contract. A contract
 * has one currency, so it need not be named; but another one is never taken for it.
 *
 * @param code as the body names it; empty if it does not
 */
public record NamedCurrency(Optional<String> code) {
  /** Reads it; what is no ISO 4217 currency is a fault of the body, at {@code /currency}. */
  public static NamedCurrency of(Reader body) {
    return new NamedCurrency(
        body.optionalParsed("currency", "an ISO 4217 currency", "", Names::currency));
  }

  /**
   * The decision, if it was made in the contract's currency: 422 {@code currency_differs}
   * otherwise, unless it is refused for a reason that is told sooner.
   */
  public <T> Decision<T> confirms(Contract contract, Decision<T> decision) {
    boolean toldSooner =
        decision instanceof Decision.Refused<T>(Refusal refusal)
            && refusal.kind() != Refusal.Kind.MEANING;
    return toldSooner
        ? decision
        : code.filter(named -> !named.equals(contract.currency()))
            .map(named -> Decision.<T>refuse(differs(named, contract)))
            .orElse(decision);
  }

  private static Refusal differs(String named, Contract contract) {
    String detail = "the contract is in " + contract.currency() + ", not in " + named;
    return Refusal.meaning(
        "currency_differs",
        "the amount is in another currency than the contract",
        new Fault("/currency", "currency_differs", detail));
  }
}

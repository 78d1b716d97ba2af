package dev.surety.contracts;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.dossier.Comparison;
import dev.surety.domain.dossier.Costs;
import dev.surety.domain.terms.Terms;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.json.Json;
import dev.surety.json.terms.TermsDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a dossier takes from the terms, drafted or agreed: the one currency, and the price. */
record DossierTerms(Optional<String> currency, Optional<Costs.Price> price) {
  private static final Set<String> PRICE =
      Set.of("/currency", "/priceMinor", "/startsOn", "/endsOn");

  static DossierTerms of(String contract, Snapshot found) {
    return found
        .find(new Ref.AgreementRef(contract))
        .map(Agreement::terms)
        .map(terms -> new DossierTerms(Optional.of(terms.currency()), price(terms)))
        .or(
            () ->
                found
                    .find(new Ref.DraftRef(contract))
                    .map(draft -> TermsDocument.read(Json.readOwn(draft.document())))
                    .map(DossierTerms::drafted))
        .orElseGet(() -> new DossierTerms(Optional.empty(), Optional.empty()));
  }

  /** A draft may still lack anything. */
  private static DossierTerms drafted(TermsDocument draft) {
    boolean priced = draft.proposalFaults().stream().map(Fault::pointer).noneMatch(PRICE::contains);
    Optional<String> currency =
        Optional.of(draft.terms().currency()).filter(text -> !text.isEmpty());
    return new DossierTerms(currency, priced ? price(draft.terms()) : Optional.empty());
  }

  private static Optional<Costs.Price> price(Terms terms) {
    return Optional.of(Costs.Price.of(terms));
  }

  /** What makes no sense in costs beside these terms. */
  List<Fault> faults(Costs costs) {
    List<Fault> faults = new ArrayList<>();
    currency
        .filter(agreed -> !agreed.equals(costs.currency()))
        .ifPresent(
            agreed ->
                faults.add(
                    new Fault(
                        "/costs/currency",
                        "currency_differs",
                        costs.currency() + " is not the terms' " + agreed)));
    try {
      Comparison.of(costs, price);
    } catch (ArithmeticException e) {
      faults.add(new Fault("/costs", "too_large", "a figure of a year " + e.getMessage()));
    }
    return faults;
  }

  /** The comparison, unless the terms have been changed so that there is none any more. */
  Optional<Comparison> comparison(Costs costs) {
    return faults(costs).isEmpty() ? Comparison.of(costs, price) : Optional.empty();
  }
}

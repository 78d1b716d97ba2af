package dev.surety.contracts;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.contract.Contracts;
import dev.surety.domain.contract.Draft;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Json;
import dev.surety.json.terms.HolidayResolution;
import dev.surety.json.terms.TermsDocument;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Freezes the terms under their hash, or names every gap. */
final class ProposeContract extends Act {
  /** With the dates of published holidays it must still fit into one item, of 400 KB at most. */
  private static final int LARGEST = 384 * 1024;

  private final HolidayResolution holidays;

  @Inject
  ProposeContract(HolidayResolution holidays) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/propose", Who.client())
            .reading(ContractRoute.DRAFT));
    this.holidays = holidays;
  }

  @Override
  public Decision<Answer> decide(Given given, Nothing body) {
    Contract contract = given.contract();
    Optional<Draft> draft = given.found().find(new Ref.DraftRef(contract.id()));
    if (draft.isEmpty() || contract.state() != ContractState.DRAFT) {
      return Decision.refuse(contract.refusing("not_a_draft", "it be proposed"));
    }
    HolidayResolution.Resolved resolved = holidays.resolve(Json.readOwn(draft.get().document()));
    TermsDocument document = TermsDocument.read(resolved.document());
    List<Fault> gaps = new ArrayList<>(document.proposalFaults());
    gaps.addAll(resolved.faults());
    if (!gaps.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("terms_incomplete", "the terms cannot be proposed yet", gaps));
    }
    if (document.canonical().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      return Decision.refuse(
          Refusal.meaning(
              "terms_too_large",
              "the terms with their published holidays are at most " + LARGEST + " bytes"));
    }
    Agreement agreement = document.agreement(contract.id(), 1);
    return Contracts.propose(contract, agreement)
        .map(c -> Answer.ok(ContractView.whole(c, agreement.document()), c));
  }
}

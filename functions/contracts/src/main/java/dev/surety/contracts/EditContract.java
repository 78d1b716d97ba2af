package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Contracts;
import dev.surety.domain.contract.Draft;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Json;
import dev.surety.json.MergePatch;
import dev.surety.json.Reader;
import dev.surety.json.terms.HolidayResolution;
import dev.surety.json.terms.TermsDocument;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Changes a draft's terms by a merge patch (RFC 7396). */
final class EditContract extends ContractCommand<JsonNode> {
  /** As one body: what was patched together must fit into one item as well. */
  private static final int LARGEST = 256 * 1024;

  @Inject
  EditContract() {
    super(
        ContractRoute.of("PATCH /v1/contracts/{contract}", Who.client())
            .reading(ContractRoute.DRAFT));
  }

  /** Reads terms that may be incomplete, but not wrong. */
  static TermsDocument document(Reader body) {
    TermsDocument document = TermsDocument.read(body.whole());
    document
        .draftFaults()
        .forEach(fault -> body.faults().add(fault.pointer(), fault.code(), fault.detail()));
    HolidayResolution.sent(body.whole())
        .forEach(fault -> body.faults().add(fault.pointer(), fault.code(), fault.detail()));
    return document;
  }

  @Override
  public JsonNode decode(Reader body) {
    document(body);
    return body.whole();
  }

  @Override
  public Decision<Answer> decide(Given given, JsonNode patch) {
    Contract contract = given.contract();
    Optional<Draft> draft = given.found().find(new Ref.DraftRef(contract.id()));
    if (draft.isEmpty()) {
      return Decision.refuse(contract.refusing("not_a_draft", "the terms be edited"));
    }
    Optional<Refusal> stolen = CreateContract.notYours(patch, contract.client());
    if (stolen.isPresent()) {
      return Decision.refuse(stolen.get());
    }
    JsonNode merged = MergePatch.apply(Json.readOwn(draft.get().document()), patch);
    String canonical = Json.canonical(((ObjectNode) merged).put("client", contract.client()));
    if (canonical.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      return Decision.refuse(
          Refusal.meaning("terms_too_large", "the terms are at most " + LARGEST + " bytes"));
    }
    String title = merged.path("title").asText("");
    return Contracts.edit(contract, draft.get(), title, canonical)
        .map(c -> Answer.ok(ContractView.whole(c, canonical), c));
  }
}

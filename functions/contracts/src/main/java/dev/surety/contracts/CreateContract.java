package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Contracts;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Ids;
import dev.surety.http.Answer;
import dev.surety.http.Command;
import dev.surety.http.Given;
import dev.surety.http.OrganisationRoute;
import dev.surety.http.Path;
import dev.surety.json.Json;
import dev.surety.json.Reader;
import dev.surety.json.terms.TermsDocument;
import jakarta.inject.Inject;
import java.util.Optional;

/** Drafts a contract; the principal's organisation becomes its client. */
final class CreateContract extends Command<TermsDocument> {
  private final Ids ids;

  @Inject
  CreateContract(Ids ids) {
    super(OrganisationRoute.of("POST /v1/contracts", Role.ADMIN));
    this.ids = ids;
  }

  @Override
  public TermsDocument decode(Reader body) {
    return EditContract.document(body);
  }

  @Override
  public String journal(Path path) {
    return ids.next("c");
  }

  @Override
  public Decision<Answer> decide(Given given, TermsDocument terms) {
    ObjectNode document = (ObjectNode) Json.readOwn(terms.canonical());
    Optional<Refusal> stolen = notYours(document, given.principal().org());
    if (stolen.isPresent()) {
      return Decision.refuse(stolen.get());
    }
    String canonical = Json.canonical(document.put("client", given.principal().org()));
    return Contracts.draft(
            given.journal(), given.principal(), terms.title(), canonical, given.now())
        .map(c -> Answer.created(ContractView.whole(c, canonical), c));
  }

  /** Terms are drafted for one's own organisation, whatever they say. */
  static Optional<Refusal> notYours(JsonNode document, String org) {
    String client = document.path("client").asText(org);
    return client.equals(org) || document.path("client").isNull()
        ? Optional.empty()
        : Optional.of(
            Refusal.meaning(
                "client_not_you",
                "you draft for your own organisation",
                new Fault("/client", "not_you", client + " is not " + org)));
  }
}

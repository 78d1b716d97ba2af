package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Obligation;
import dev.surety.domain.contract.Suspension;
import dev.surety.json.Json;
import java.time.Instant;

/** A contract as it is shown: its terms in their own words, and where it stands. */
final class ContractView {
  private ContractView() {}

  static ObjectNode whole(Contract contract, String document) {
    ObjectNode view = summary(contract);
    ObjectNode terms = (ObjectNode) Json.readOwn(document);
    terms.remove(java.util.List.of("id", "version", "state"));
    view.setAll(terms);
    return view;
  }

  static ObjectNode summary(Contract contract) {
    ObjectNode view =
        Json.object()
            .put("id", contract.id())
            .put("version", contract.version())
            .put("state", contract.state().name())
            .put("title", contract.title())
            .put("client", contract.client())
            .put("createdAt", contract.createdAt().toString());
    view.set("allowedActions", Json.tree(contract.state().allowedActions()));
    if (contract.provider() != null) {
      view.put("provider", contract.provider());
    }
    if (contract.termsHash() != null) {
      view.put("termsHash", contract.termsHash()).put("termsVersion", contract.termsVersion());
      view.set("signatures", signatures(contract));
    }
    if (contract.waitingAmendment() != null) {
      view.put("waitingAmendment", contract.waitingAmendment());
    }
    if (contract.activatedAt() != null) {
      view.put("activatedAt", contract.activatedAt().toString());
    }
    if (!contract.suspensions().isEmpty()) {
      ArrayNode suspensions = view.putArray("suspensions");
      contract.suspensions().forEach(s -> suspensions.add(suspension(s)));
    }
    return view;
  }

  private static ObjectNode suspension(Suspension suspension) {
    ObjectNode view =
        Json.object().put("from", suspension.from().toString()).put("reason", suspension.reason());
    Instant until = suspension.until();
    return until == null ? view : view.put("until", until.toString());
  }

  private static ObjectNode signatures(Contract contract) {
    ObjectNode signatures = Json.object();
    contract
        .signatures()
        .forEach(
            (side, s) ->
                signatures
                    .putObject(side.name())
                    .put("org", s.by().org())
                    .put("sub", s.by().sub())
                    .put("at", s.at().toString())
                    .put("termsHash", s.termsHash()));
    return signatures;
  }

  static JsonNode obligation(Obligation obligation) {
    ObjectNode view =
        Json.object()
            .put("id", obligation.plan().id())
            .put("kind", obligation.plan().kind().name())
            .put("owner", obligation.plan().owner().name())
            .put("what", obligation.plan().what())
            .put("mandatory", obligation.plan().mandatory())
            .put("state", obligation.state().name());
    if (obligation.evidence() != null) {
      view.put("evidence", obligation.evidence());
    }
    if (obligation.note() != null) {
      view.put("note", obligation.note());
    }
    return view;
  }
}

package dev.surety.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Course;
import dev.surety.domain.contract.Notice;
import dev.surety.domain.contract.Suspension;
import dev.surety.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
    course(view, contract.course());
    if (!contract.suspensions().isEmpty()) {
      ArrayNode suspensions = view.putArray("suspensions");
      contract.suspensions().forEach(s -> suspensions.add(suspension(s)));
    }
    return view;
  }

  private static void course(ObjectNode view, Course course) {
    put(view, "signBy", course.signBy());
    put(view, "signedAt", course.signedAt());
    put(view, "activatedAt", course.activatedAt());
    put(view, "monitoredUntil", course.monitoredUntil());
    Notice notice = course.notice();
    if (notice != null) {
      view.putObject("notice")
          .put("side", notice.side().name())
          .put("at", notice.at().toString())
          .put("endsAt", notice.endsAt().toString())
          .put("reason", notice.reason());
    }
    put(view, "endedAt", course.endedAt());
  }

  private static void put(ObjectNode view, String name, @Nullable Instant at) {
    if (at != null) {
      view.put(name, at.toString());
    }
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
}

package dev.surety.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Obligation.Answer;
import dev.surety.domain.obligation.Showing;
import dev.surety.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An obligation as it is shown. */
final class ObligationView {
  private ObligationView() {}

  static ObjectNode of(Obligation obligation, Contract contract) {
    ObjectNode view =
        Json.object()
            .put("id", obligation.id())
            .put("version", obligation.version())
            .put("kind", obligation.plan().kind().name())
            .put("owner", obligation.plan().owner().name())
            .put("what", obligation.plan().what())
            .put("mandatory", obligation.plan().mandatory())
            .put("form", obligation.plan().form().name())
            .put("state", obligation.state().name())
            .put("overdue", obligation.overdue());
    obligation.plan().phase().ifPresent(phase -> view.put("phase", phase));
    obligation.plan().every().ifPresent(rhythm -> view.put("every", rhythm.name()));
    put(view, "dueAt", obligation.dueAt());
    put(view, "note", obligation.note());
    Answer by = obligation.by();
    if (by != null) {
      view.putObject("answeredBy")
          .put("org", by.who().org())
          .put("sub", by.who().sub())
          .put("at", by.at().toString());
    }
    ArrayNode evidence = view.putArray("evidence");
    obligation.showings().forEach(showing -> evidence.add(showing(showing)));
    view.set("allowedActions", Json.tree(obligation.allowedActions(contract)));
    return view;
  }

  private static ObjectNode showing(Showing showing) {
    ObjectNode view = Json.object().put("evidence", showing.text());
    put(view, "uri", showing.uri());
    put(view, "sha256", showing.sha256());
    view.set("people", Json.tree(showing.people()));
    view.putObject("by").put("org", showing.by().org()).put("sub", showing.by().sub());
    return view.put("at", showing.at().toString());
  }

  private static void put(ObjectNode view, String name, @Nullable Object value) {
    Optional.ofNullable(value).ifPresent(v -> view.put(name, v.toString()));
  }
}

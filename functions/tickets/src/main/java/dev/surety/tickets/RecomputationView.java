package dev.surety.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.ticket.ClockChange;
import dev.surety.json.Json;
import org.jspecify.annotations.Nullable;

/** A recomputation as it is shown, and what it does to each clock. */
final class RecomputationView {
  private RecomputationView() {}

  static JsonNode of(Recomputation run) {
    ObjectNode view =
        Json.object()
            .put("id", run.id())
            .put("version", run.version())
            .put("kind", run.kind().name())
            .put("state", run.state().name())
            .put("termsVersion", run.termsVersion())
            .put("side", run.proposal().side().name())
            .put("reason", run.reason())
            .put("proposedAt", run.proposal().at().toString())
            .put("visited", run.visited())
            .put("changed", run.changed());
    view.putObject("proposedBy")
        .put("org", run.proposal().by().org())
        .put("sub", run.proposal().by().sub());
    view.set("allowedActions", Json.tree(run.state().allowedActions()));
    return view;
  }

  static JsonNode change(ClockChange change) {
    ObjectNode view =
        Json.object()
            .put("ticket", change.ticket())
            .put("clock", change.clock())
            .put("metric", change.metric())
            .put("effect", change.effect().name());
    text(view, "dueBefore", change.dueBefore());
    text(view, "dueAfter", change.dueAfter());
    text(view, "remainingBefore", change.leftBefore());
    text(view, "remainingAfter", change.leftAfter());
    return view;
  }

  private static void text(ObjectNode view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value.toString());
    }
  }
}

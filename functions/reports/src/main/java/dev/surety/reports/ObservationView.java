package dev.surety.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.attainment.Observation;
import dev.surety.json.Json;
import org.jspecify.annotations.Nullable;

/** An observation as it is shown. */
final class ObservationView {
  private ObservationView() {}

  static JsonNode of(Observation observation) {
    ObjectNode view =
        Json.object()
            .put("id", observation.id())
            .put("version", observation.version())
            .put("eventId", observation.eventId())
            .put("metric", observation.metric().name())
            .put("from", observation.from().toString())
            .put("to", observation.to().toString())
            .put("met", observation.met())
            .put("total", observation.total())
            .put("by", observation.by().org())
            .put("recordedAt", observation.recordedAt().toString());
    text(view, "note", observation.note());
    text(view, "replaces", observation.replaces());
    text(view, "replacedBy", observation.replacedBy());
    return view;
  }

  static void text(ObjectNode view, String name, @Nullable String text) {
    if (text != null) {
      view.put(name, text);
    }
  }
}

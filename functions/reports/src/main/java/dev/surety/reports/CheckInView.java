package dev.surety.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.checkin.CheckIn;
import dev.surety.domain.checkin.NewCheckIn;
import dev.surety.domain.party.Actor;
import dev.surety.json.Json;

/** A check-in as it is shown. */
final class CheckInView {
  private CheckInView() {}

  static ObjectNode of(CheckIn checkIn) {
    NewCheckIn said = checkIn.said();
    ObjectNode view =
        Json.object()
            .put("id", checkIn.id())
            .put("version", checkIn.version())
            .put("state", checkIn.state().name())
            .put("heldAt", said.heldAt().toString())
            .put("notes", said.notes())
            .put("side", checkIn.recorded().side().name())
            .put("recordedAt", checkIn.recorded().at().toString());
    said.stage().ifPresent(stage -> view.put("stage", stage.name()));
    view.set("attendees", Json.tree(said.attendees()));
    ArrayNode actions = view.putArray("actions");
    said.actions()
        .forEach(
            action ->
                actions
                    .addObject()
                    .put("what", action.what())
                    .put("owner", action.owner().name())
                    .put("dueOn", action.dueOn().toString()));
    actor(view.putObject("by"), checkIn.recorded().by());
    if (checkIn.confirmedBy() != null && checkIn.confirmedAt() != null) {
      actor(view.putObject("confirmedBy"), checkIn.confirmedBy());
      view.put("confirmedAt", checkIn.confirmedAt().toString());
    }
    view.set("allowedActions", Json.tree(checkIn.state().allowedActions()));
    return view;
  }

  private static void actor(ObjectNode view, Actor actor) {
    view.put("org", actor.org()).put("sub", actor.sub());
  }
}

package dev.surety.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.access.Access;
import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.Holder;
import dev.surety.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grant of access as it is shown. */
final class AccessView {
  private AccessView() {}

  /** As it is at an instant: expired then, whether or not that is recorded. */
  static ObjectNode of(AccessGrant stored, Instant now) {
    AccessGrant grant = stored.asOf(now);
    Access access = grant.access();
    ObjectNode view =
        Json.object()
            .put("id", stored.id())
            .put("version", stored.version())
            .put("state", grant.state().name())
            .put("side", grant.granted().side().name())
            .put("tool", access.tool())
            .put("level", access.level());
    view.set("holder", holder(access.holder()));
    view.set("backupHolder", holder(access.backup()));
    text(view, "purpose", access.purpose());
    text(view, "dataset", access.dataset());
    text(view, "obligation", access.obligation());
    at(view, "expiresAt", access.expiresAt());
    view.put("grantedBy", grant.granted().by().sub())
        .put("grantedAt", grant.granted().at().toString());
    AccessGrant.Receipt received = grant.received();
    if (received != null) {
      view.put("acknowledgedBy", received.by().sub());
      at(view, "acknowledgedAt", received.at());
    }
    AccessGrant.Ending ended = grant.ended();
    if (ended != null) {
      view.put("endedBy", ended.by().sub());
      text(view, "reason", ended.reason().isEmpty() ? null : ended.reason());
      at(view, "endedAt", ended.at());
    }
    view.set("allowedActions", Json.tree(grant.state().allowedActions()));
    return view;
  }

  private static ObjectNode holder(Holder holder) {
    ObjectNode view = Json.object().put("name", holder.name());
    text(view, "email", holder.email());
    return view;
  }

  private static void at(ObjectNode view, String name, @Nullable Instant at) {
    text(view, name, at == null ? null : at.toString());
  }

  private static void text(ObjectNode view, String name, @Nullable String text) {
    if (text != null) {
      view.put(name, text);
    }
  }
}

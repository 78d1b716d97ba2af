package dev.surety.governance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.serviceissue.Complaint;
import dev.surety.domain.serviceissue.IssueClock;
import dev.surety.domain.serviceissue.IssueEntry;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service issue as it is shown. */
final class IssueView {
  private IssueView() {}

  /** With all that was said, its clocks as they stand at an instant. */
  static ObjectNode of(ServiceIssue issue, Instant now) {
    ObjectNode view = summary(issue, now);
    view.put("description", issue.complaint().description());
    ArrayNode entries = view.putArray("entries");
    issue.entries().forEach(entry -> entries.add(entry(entry)));
    return view;
  }

  /** As it stands in a list: many with all that was said would not fit into one answer. */
  static ObjectNode summary(ServiceIssue issue, Instant now) {
    Complaint complaint = issue.complaint();
    ObjectNode view =
        Json.object()
            .put("id", issue.id())
            .put("version", issue.version())
            .put("state", issue.state().name())
            .put("side", issue.raised().side().name())
            .put("title", complaint.title())
            .put("severity", complaint.severity().name());
    if (complaint.about() != null) {
      view.put("about", complaint.about());
    }
    view.put("raisedBy", issue.raised().by().sub())
        .put("raisedAt", issue.raised().at().toString())
        .put("termsVersion", issue.termsVersion());
    ArrayNode clocks = view.putArray("clocks");
    issue.clocks().forEach(clock -> clocks.add(clock(clock, now)));
    view.set("allowedActions", Json.tree(issue.state().allowedActions()));
    return view;
  }

  private static ObjectNode clock(IssueClock clock, Instant now) {
    ObjectNode view =
        Json.object()
            .put("kind", clock.kind().name())
            .put("state", clock.state(now).name())
            .put("startedAt", clock.startedAt().toString())
            .put("dueAt", clock.dueAt().toString());
    at(view, "answeredAt", clock.answeredAt());
    at(view, "breachedAt", clock.breachedAt(now).orElse(null));
    at(view, "cancelledAt", clock.cancelledAt());
    return view;
  }

  private static ObjectNode entry(IssueEntry entry) {
    return Json.object()
        .put("kind", entry.kind().name())
        .put("by", entry.by().sub())
        .put("org", entry.by().org())
        .put("at", entry.at().toString())
        .put("text", entry.text());
  }

  private static void at(ObjectNode view, String name, @Nullable Instant at) {
    if (at != null) {
      view.put(name, at.toString());
    }
  }
}

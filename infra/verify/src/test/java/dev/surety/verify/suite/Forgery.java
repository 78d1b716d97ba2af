package dev.surety.verify.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.world.Export;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What somebody could do to an export, and how it comes out.
 *
 * @param check the check that no longer holds
 * @param named what it says of it
 */
record Forgery(String what, UnaryOperator<Export> deed, String check, String named) {

  private static Forgery changed(
      String what,
      Predicate<JsonNode> record,
      Consumer<ObjectNode> change,
      String check,
      String named) {
    return new Forgery(what, export -> export.with(record, change), check, named);
  }

  private static Forgery dropped(
      String what, Predicate<JsonNode> record, String check, String named) {
    return new Forgery(what, export -> export.without(record), check, named);
  }

  static List<Forgery> all() {
    return List.of(
        changed(
            "a fact in an event",
            is("event").and(r -> r.path("type").asText().equals("milestone.funded")),
            r -> ((ObjectNode) r.path("data")).put("amountMinor", 1),
            "chain",
            "hash"),
        dropped("a dropped event", is("event").and(r -> at(r, 7)), "chain", "event 8: sequence"),
        changed(
            "an event under another number",
            is("event").and(r -> at(r, 7)),
            r -> r.put("sequence", 1_000),
            "chain",
            "sequence"),
        changed(
            "an earlier head",
            is("header"),
            r -> ((ObjectNode) r.path("head")).put("sequence", 3),
            "chain",
            "header"),
        changed(
            "a word of the terms",
            is("terms"),
            r -> ((ObjectNode) r.path("document")).put("priceMinor", 1),
            "terms",
            "terms 1: termsHash"),
        changed(
            "other terms under the hash of other terms",
            is("contract"),
            r -> ((ObjectNode) r.at("/signatures/CLIENT")).put("termsHash", "0".repeat(64)),
            "signatures",
            "contract c_"),
        changed(
            "a contract's state",
            is("contract"),
            r -> r.put("state", "SUSPENDED"),
            "contract",
            "state is SUSPENDED"),
        changed(
            "an amendment that was never accepted",
            is("amendment").and(r -> r.path("state").asText().equals("REJECTED")),
            r -> r.put("state", "ACCEPTED"),
            "amendments",
            "amendment a_"),
        changed(
            "an amendment's document",
            is("amendment").and(r -> r.path("state").asText().equals("ACCEPTED")),
            r -> ((ObjectNode) r.path("document")).put("title", "Another"),
            "amendments",
            "termsHash"),
        changed(
            "an obligation's state",
            is("obligation").and(r -> r.path("state").asText().equals("OPEN")),
            r -> r.put("state", "CONFIRMED"),
            "obligations",
            "follows as OPEN"),
        changed(
            "an access that is still open",
            is("accessGrant"),
            r -> r.put("state", "GRANTED"),
            "access",
            "accessGrant g_"),
        changed(
            "an access to something else",
            is("accessGrant"),
            r -> r.put("level", "owner"),
            "access",
            "level is owner"),
        dropped("a dropped issue", is("serviceIssue"), "issues", "is not exported"),
        changed(
            "an issue that was answered in time",
            is("serviceIssue"),
            r -> ((ObjectNode) r.at("/clocks/0")).put("answeredAt", "2026-03-02T09:00:00Z"),
            "issues",
            "clocks is"),
        changed(
            "what was said to an issue",
            is("serviceIssue"),
            r -> ((ObjectNode) r.at("/entries/0")).put("text", "Never"),
            "issues",
            "entries is"),
        changed(
            "what was talked about",
            is("checkIn"),
            r -> r.put("notes", "Nothing"),
            "check-ins",
            "notes is Nothing"),
        changed(
            "a goal that both still agree on",
            is("goal"),
            r -> r.put("state", "DROPPED"),
            "goals",
            "state is DROPPED"),
        changed(
            "a goal with more time",
            is("goal"),
            r -> r.put("dueAt", "2030-01-01T00:00:00Z"),
            "goals",
            "dueAt is 2030"),
        changed(
            "a note on a goal",
            is("goalProgress"),
            r -> r.put("note", "Done"),
            "goal-progress",
            "note is Done"),
        changed(
            "a measured value",
            is("kpiObservation"),
            r -> r.put("numerator", 1),
            "kpis",
            "numerator is 1"),
        changed(
            "a better score", is("scoredReview"), r -> r.put("score", 1), "reviews", "score is 1"),
        changed(
            "money that nobody has to put in",
            is("milestone"),
            r -> r.put("shortMinor", 1),
            "milestones",
            "shortMinor is 1"),
        changed(
            "a milestone's state",
            is("milestone"),
            r -> r.put("state", "APPROVED"),
            "milestones",
            "milestone M1"),
        changed(
            "a milestone's money",
            is("milestone"),
            r -> r.put("refundedMinor", r.path("refundedMinor").asLong() + 1),
            "conserved",
            "milestone M1: refundedMinor"),
        changed(
            "a transfer that goes elsewhere",
            is("transfer"),
            r -> {
              String debit = r.path("debit").asText();
              r.put("debit", r.path("credit").asText()).put("credit", debit);
            },
            "transfers",
            "transfer c_"),
        dropped("a dropped transfer", is("transfer"), "transfers", "told of and not exported"),
        changed(
            "a balance",
            is("balance"),
            r -> r.put("amountMinor", r.path("amountMinor").asLong() + 1),
            "balances",
            "balance escrow:"),
        changed(
            "a release's fee",
            is("release"),
            r -> r.put("feeMinor", r.path("feeMinor").asLong() + 1),
            "releases",
            "release r_"),
        changed(
            "a refund's state",
            is("refund").and(r -> r.path("state").asText().equals("WITHDRAWN")),
            r -> r.put("state", "ACCEPTED"),
            "refunds",
            "follows as WITHDRAWN"),
        changed(
            "a dispute's division",
            is("dispute").and(r -> r.has("outcome")),
            r -> ((ObjectNode) r.path("outcome")).put("clientMinor", 0).put("providerMinor", 0),
            "disputes",
            "dispute x_"),
        changed(
            "an answer that nobody gave",
            is("ticket"),
            r -> clock(r, "RUNNING").put("state", "MET"),
            "clocks",
            "MET, but not answered"),
        changed(
            "a breach that was none",
            is("ticket"),
            r -> clock(r, "MET").put("state", "BREACHED"),
            "clocks",
            "BREACHED, but answered in time"),
        changed(
            "a clock that ends as nobody told",
            is("ticket"),
            r -> clock(r, "RUNNING").put("state", "CANCELLED"),
            "clock-effects",
            "follows as OPEN"),
        changed(
            "a promise that ends later than the terms say",
            is("ticket"),
            r -> clock(r, "RUNNING").put("dueAt", "2026-12-30T15:00:00Z"),
            "due-times",
            "follows as 2026-"),
        changed(
            "a longer promise",
            is("ticket"),
            r -> clock(r, "RUNNING").put("target", "PT17H"),
            "due-times",
            "follows as PT16H"),
        changed(
            "an answer at another time",
            is("ticket"),
            r -> ((ObjectNode) r.at("/events/0")).put("occurredAt", "2026-03-02T15:00:00Z"),
            "tickets",
            "ticket t_"),
        changed(
            "a count",
            is("observation"),
            r -> r.put("met", r.path("total").asLong()),
            "observations",
            "observation o_"),
        changed(
            "something unknown",
            is("observation"),
            r -> r.put("record", "blessing"),
            "complete",
            "unknown"),
        dropped("no end", is("trailer"), "complete", "trailer"));
  }

  private static Predicate<JsonNode> is(String type) {
    return record -> record.path("record").asText().equals(type);
  }

  private static boolean at(JsonNode event, int sequence) {
    return event.path("sequence").asInt() == sequence;
  }

  private static ObjectNode clock(JsonNode ticket, String state) {
    return ticket
        .path("clocks")
        .valueStream()
        .filter(clock -> clock.path("state").asText().equals(state))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }
}

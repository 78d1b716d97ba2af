package dev.surety.verify.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.verify.simulation.Dice;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Service;
import dev.surety.verify.world.Session;
import dev.surety.verify.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What two parties may do with a contract, at random and in no good order. */
final class History {
  private static final List<String> TYPES =
      List.of(
          "RESPONDED",
          "UPDATED",
          "RESOLVED",
          "PAUSED",
          "RESUMED",
          "CLIENT_MESSAGE",
          "REOPENED",
          "REPRIORITISED",
          "MERGED",
          "CLOSED");
  private static final List<String> PRIORITIES = List.of("HIGH", "NORMAL", "LOW");
  private static final List<String> ANSWERS = List.of("accept", "accept", "reject", "withdraw");
  private static final List<String> WORK =
      List.of("fund", "submit", "submit", "withdraw-submission", "request-changes", "approve");

  private final World world;
  private final Deal deal;
  private final Service service;
  private final Dice dice;
  private final Map<String, List<String>> ids = new HashMap<>();
  private int number;

  private History(World world, Deal deal, Dice dice) {
    this.world = world;
    this.deal = deal;
    this.service = new Service(world, deal);
    this.dice = dice;
  }

  /** A contract after so many steps; what was refused counts. */
  static Deal of(World world, long seed, int steps) {
    Dice dice = new Dice(seed);
    String terms =
        SampleTerms.with(
            t -> ((ObjectNode) t.path("serviceLevels")).set("targets", targets(1, 16)));
    Deal deal = Deal.drafted(world, terms).proposed().signed().activated().deposited(300_000);
    History history = new History(world, deal, dice);
    for (int step = 0; step < steps; step++) {
      world.clock().advance(Duration.ofSeconds(dice.upTo(2 * 3_600)));
      if (dice.oneIn(3)) {
        world.sweep();
      }
      history.step();
    }
    if (dice.oneIn(2)) {
      history.finish();
    }
    return deal;
  }

  /** Notice, and the end as soon as it is over, if nothing is left to decide. */
  private void finish() {
    post(deal.client(), "/terminate", "{\"reason\": \"leaving\"}");
    world.clock().advance(Duration.ofDays(31));
    world.sweep();
    for (String exit : List.of("x1", "x2", "x3")) {
      post(deal.client(), "/obligations/" + exit + "/waive", "{\"reason\": \"not needed\"}");
    }
    open();
    post(deal.client(), "/complete", "{}");
  }

  private static JsonNode targets(int first, int resolution) {
    return Json.readOwn(
        """
        [{"metric": "FIRST_RESPONSE", "priority": "HIGH", "within": "PT%dH", "calendar": "always"},
         {"metric": "FIRST_RESPONSE", "priority": "*", "within": "PT3H", "calendar": "office"},
         {"metric": "NEXT_RESPONSE", "priority": "*", "within": "PT90M", "calendar": "always"},
         {"metric": "UPDATE", "priority": "*", "within": "PT2H", "calendar": "office"},
         {"metric": "RESOLUTION", "priority": "*", "within": "PT%dH", "calendar": "office"}]
        """
            .formatted(first, resolution));
  }

  private void step() {
    switch (dice.below(20)) {
      case 0, 1, 2 -> open();
      case 3 -> confirm();
      case 4, 13, 14 -> service.answer(deal.client(), "/resume");
      case 5 -> service.suspend();
      case 6 -> amend();
      case 7 -> answer("/amendments/", "amendment");
      case 8 -> made("recomputation", post(side(), "/recomputations", "{\"reason\": \"newer\"}"));
      case 9 -> answer("/recomputations/", "recomputation");
      case 10 -> obligation();
      case 11 -> work();
      case 12 -> observe();
      case 15 -> end();
      case 16 -> access();
      case 17 -> issue();
      default -> log();
    }
  }

  private void open() {
    made(
        "ticket",
        post(
            deal.provider(),
            "/tickets",
            """
            {"eventId": "o%d", "subject": "A question", "priority": "%s", "channel": "forum",
             "openedAt": "%s"}
            """
                .formatted(++number, dice.of(PRIORITIES), past(60))));
  }

  private void log() {
    String type = dice.of(TYPES);
    String rest =
        switch (type) {
          case "PAUSED" -> ", \"reason\": \"WAITING_ON_CLIENT\"";
          case "REPRIORITISED" -> ", \"priority\": \"" + dice.of(PRIORITIES) + "\"";
          case "MERGED" -> ", \"into\": \"" + one("ticket") + "\"";
          default -> "";
        };
    String event = "e" + ++number;
    String at = dice.oneIn(2) ? past(1) : past(400);
    ids("event").add(event);
    service.log(side(), one("ticket"), event, type, ", \"occurredAt\": \"" + at + "\"" + rest);
  }

  private void confirm() {
    post(deal.client(), "/tickets/" + one("ticket") + "/events/" + one("event") + "/confirm", "{}");
  }

  private void amend() {
    int version = (int) deal.client().get(deal.at("")).whole("/termsVersion");
    ObjectNode changes = Json.object();
    changes.putObject("serviceLevels").set("targets", targets(1 + dice.below(3), 8 + version));
    made("amendment", service.propose(side(), version, Json.write(changes)));
  }

  private void answer(String path, String type) {
    service.answer(side(), path + one(type) + "/" + dice.of(ANSWERS));
  }

  private void obligation() {
    String at = "/obligations/" + dice.of(List.of("o1", "x1", "x2", "x3")) + "/";
    switch (dice.below(4)) {
      case 0 -> post(side(), at + "reject", "{\"reason\": \"not what was agreed\"}");
      case 1 -> post(side(), at + "evidence", "{\"evidence\": \"shown\"}");
      case 2 -> post(side(), at + "confirm", "{}");
      default -> post(side(), at + "waive", "{\"reason\": \"not needed\"}");
    }
  }

  private void access() {
    String expires = world.clock().instant().plus(Duration.ofDays(dice.upTo(20))).toString();
    String grant = "/access-grants/" + one("access");
    switch (dice.below(3)) {
      case 0 ->
          made(
              "access",
              post(
                  side(),
                  "/access-grants",
                  """
                  {"tool": "Forum", "level": "moderator", "holder": {"name": "Ben"},
                   "backupHolder": {"name": "Mia"}, "dataset": "members", "expiresAt": "%s"}
                  """
                      .formatted(expires)));
      case 1 -> post(side(), grant + "/acknowledge", "{}");
      default -> post(side(), grant + "/revoke", "{\"reason\": \"gone\"}");
    }
  }

  private void issue() {
    String dueAt = world.clock().instant().plus(Duration.ofDays(dice.upTo(9))).toString();
    String issue = "/issues/" + one("issue");
    switch (dice.below(6)) {
      case 0, 1 ->
          made(
              "issue",
              post(side(), "/issues", "{\"title\": \"Slow\", \"description\": \"Too slow\"}"));
      case 2 -> post(side(), issue + "/respond", "{\"text\": \"We see\"}");
      case 3 ->
          post(
              side(),
              issue + "/plan",
              "{\"text\": \"A shift\", \"dueAt\": \"%s\"}".formatted(dueAt));
      case 4 -> post(side(), issue + "/fulfil", "{\"evidence\": \"The roster\"}");
      default -> post(side(), issue + "/close", "{\"note\": \"done\"}");
    }
  }

  private void end() {
    switch (dice.below(4)) {
      case 0 -> post(side(), "/terminate", "{\"reason\": \"leaving\"}");
      case 1 -> post(side(), "/complete", "{}");
      default -> world.clock().advance(Duration.ofDays(dice.upTo(12)));
    }
  }

  private void work() {
    String milestone = dice.oneIn(3) ? "M2" : "M1";
    Reply shown = deal.milestone(milestone);
    String revision = "{\"revision\": " + shown.whole("/revision");
    String held = ", \"expectedAmountMinor\": " + shown.whole("/heldMinor") + "}";
    String at = "/milestones/" + milestone + "/";
    String act = dice.of(WORK);
    String body =
        switch (act) {
          case "submit" ->
              "{\"evidence\": [{\"title\": \"Work\", \"uri\": \"https://files.example/w\", \"sha256\": \"%s\"}]}"
                  .formatted("a".repeat(64));
          case "request-changes" -> revision + ", \"reason\": \"more\"}";
          case "approve" -> revision + held;
          default -> "{}";
        };
    post(
        act.startsWith("w") || act.equals("submit") ? deal.provider() : deal.client(),
        at + act,
        body);
    if (act.equals("approve")) {
      post(deal.client(), at + "releases", "{\"amountMinor\": 1000}");
    }
  }

  private void observe() {
    made(
        "observation",
        post(
            deal.provider(),
            "/observations",
            """
            {"eventId": "v%d", "metric": "AVAILABILITY", "from": "%s", "to": "%s", "met": 9,
             "total": 10%s}
            """
                .formatted(
                    ++number,
                    past(600),
                    past(1),
                    dice.oneIn(2) ? ", \"replaces\": \"" + one("observation") + "\"" : "")));
  }

  /** Up to so many minutes ago. */
  private String past(int minutes) {
    Instant at = world.clock().instant().minus(Duration.ofMinutes(dice.below(minutes)));
    return at.toString();
  }

  private Session side() {
    return dice.oneIn(2) ? deal.client() : deal.provider();
  }

  private Reply post(Session by, String rest, String body) {
    Reply reply = by.insist(deal.at(rest), body);
    if (reply.status() >= 500) {
      throw new AssertionError(rest + ": " + reply.raw());
    }
    return reply;
  }

  private void made(String type, Reply reply) {
    if (reply.ok()) {
      ids(type).add(reply.text("/id"));
    }
  }

  private List<String> ids(String type) {
    return ids.computeIfAbsent(type, _ -> new ArrayList<>());
  }

  /** One of those that were made, or none's. */
  private String one(String type) {
    return ids(type).isEmpty() ? "none" : dice.of(ids(type));
  }
}

package dev.surety.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What only the embedded stack has: the clock's hand, and the inbox. */
public final class Backstage {
  private final Wire wire;

  Backstage(Wire wire) {
    this.wire = wire;
  }

  /**
   * What the clock shows.
   *
   * @param ticks how many scheduled minutes ran to get there
   */
  public record Now(Instant at, boolean frozen, int ticks) {
    private static Now of(Reply reply) {
      if (!reply.accepted()) {
        throw new IllegalStateException("the clock said " + reply.brief() + " " + reply.body());
      }
      return new Now(
          Instant.parse(reply.text("now")),
          reply.body().path("frozen").asBoolean(),
          reply.body().path("ticks").asInt());
    }
  }

  public Now now() {
    return Now.of(wire.send("GET", "/local/clock", null, Map.of()));
  }

  /**
   * Moves the clock and stops it there, with everything that falls due on the way done and mailed.
   *
   * @throws IllegalStateException when the clock would go back
   */
  public Now moveTo(Instant at) {
    return set(Json.object().put("now", at.toString()).put("frozen", true));
  }

  /** Moves the clock on and stops it there. */
  public Now advance(Duration by) {
    return set(Json.object().put("advance", by.toString()).put("frozen", true));
  }

  /** Returns when everything committed so far is mailed; the clock stays where it is. */
  public Now settle() {
    return advance(Duration.ZERO);
  }

  /** Lets the clock run on from where it stands. */
  public void run() {
    set(Json.object().put("frozen", false));
  }

  /** Every accepted mail, the oldest first. */
  public List<SentMail> mails() {
    Reply reply = wire.send("GET", "/local/mail", null, Map.of());
    return reply.body().path("mails").valueStream().map(SentMail::of).toList().reversed();
  }

  private Now set(ObjectNode body) {
    return Now.of(wire.send("POST", "/local/clock", body, Map.of()));
  }

  /**
   * A mail in the inbox.
   *
   * @param template what it was marked with
   */
  public record SentMail(Instant at, String to, String subject, String text, String template) {
    private static SentMail of(JsonNode mail) {
      return new SentMail(
          Instant.parse(mail.path("at").asText()),
          String.join(", ", mail.path("to").valueStream().map(JsonNode::asText).toList()),
          mail.path("subject").asText(),
          mail.path("text").asText(),
          mail.path("tags").path("template").asText());
    }

    /** Whether it is about a contract: its link says so. */
    public boolean about(String contract) {
      return text.contains("/v1/contracts/" + contract);
    }
  }
}

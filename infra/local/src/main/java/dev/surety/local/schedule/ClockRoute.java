package dev.surety.local.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.local.clock.ClockRefused;
import dev.surety.local.clock.LocalClock;
import dev.surety.local.gateway.LocalRequest;
import dev.surety.local.gateway.LocalResponse;
import dev.surety.local.gateway.LocalRoute;
import dev.surety.local.schedule.Schedules.Jump;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * {@code GET /local/clock} reads the clock; POST sets it with {@code {"now": "...", "frozen":
 * true}} or moves it with {@code {"advance": "PT1H"}}, and answers when the schedules have followed
 * and everything they led to is out.
 */
public final class ClockRoute implements LocalRoute {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> MEMBERS = Set.of("now", "advance", "frozen");

  private final LocalClock clock;
  private final Schedules schedules;

  public ClockRoute(LocalClock clock, Schedules schedules) {
    this.clock = clock;
    this.schedules = schedules;
  }

  @Override
  public LocalResponse handle(LocalRequest request) {
    if (request.method().equals("GET")) {
      ObjectNode json = JSON.createObjectNode();
      json.put("now", clock.instant().toString()).put("frozen", clock.frozen());
      return LocalResponse.json(200, json.toString());
    }
    try {
      Jump jump = move(JSON.readTree(request.body()));
      ObjectNode json = JSON.createObjectNode();
      json.put("now", jump.now().toString())
          .put("frozen", jump.frozen())
          .put("ticks", jump.ticks());
      return LocalResponse.json(200, json.toString());
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return problem(400, "invalid_clock", String.valueOf(e.getMessage()));
    } catch (ClockRefused e) {
      return problem(422, "clock_refused", String.valueOf(e.getMessage()));
    }
  }

  private Jump move(JsonNode body) {
    if (!body.isObject() || body.isEmpty()) {
      throw new IllegalArgumentException("give now, advance or frozen");
    }
    body.fieldNames().forEachRemaining(ClockRoute::known);
    JsonNode frozen = body.path("frozen");
    if (!frozen.isMissingNode() && !frozen.isBoolean()) {
      throw new IllegalArgumentException("frozen is true or false");
    }
    if (body.has("now") && body.has("advance")) {
      throw new IllegalArgumentException("give either now or advance");
    }
    boolean stands = frozen.asBoolean(clock.frozen());
    if (body.has("advance")) {
      return schedules.advance(Duration.parse(body.path("advance").asText()), stands);
    }
    return body.has("now")
        ? schedules.jump(OffsetDateTime.parse(body.path("now").asText()).toInstant(), stands)
        : schedules.advance(Duration.ZERO, stands);
  }

  private static void known(String member) {
    if (!MEMBERS.contains(member)) {
      throw new IllegalArgumentException("unknown member " + member);
    }
  }

  private static LocalResponse problem(int status, String code, String detail) {
    ObjectNode json = JSON.createObjectNode();
    json.put("type", "about:blank").put("status", status).put("code", code).put("detail", detail);
    return new LocalResponse(status, "application/problem+json", json.toString());
  }
}

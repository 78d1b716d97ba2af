package dev.surety.local.recount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.Stack;
import dev.surety.local.StackOptions;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Person;
import dev.surety.local.recount.Walk.Settled;
import dev.surety.local.replay.Replay;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What the product reports of a replayed log is what the log says, counted minute by minute. */
class RecountTest {
  private static final Person CLIENT = Person.of("org_company", "cleo", "admin", "approver");
  private static final long AFTERMATH = 30L * 24 * 60;
  private static final int MOST_BREACHES_SHOWN = 100;

  @TempDir Path folder;

  @Test
  void aRoughLogAddsUp() throws IOException {
    List<String> log = RoughLog.of(20_160_327, 20);
    Path file = Files.write(folder.resolve("rough.csv"), log, StandardCharsets.UTF_8);
    List<Settled> settled = recount(log);
    assertThat(settled)
        .as("all that is to be compared")
        .anyMatch(s -> s.met() && s.paused() > 0)
        .anyMatch(s -> s.overrun() > 0 && s.paused() > 0)
        .anyMatch(s -> !s.answered());
    compare(settled, replayed(file));
  }

  @Test
  @EnabledIfEnvironmentVariable(
      named = "SURETY_INCIDENTS",
      matches = ".+",
      disabledReason = "SURETY_INCIDENTS names no incident log")
  void aRealLogAddsUp() throws IOException {
    Path file = Path.of(System.getenv("SURETY_INCIDENTS"));
    compare(recount(lines(file)), replayed(file));
  }

  private static void compare(List<Settled> settled, JsonNode sla) {
    assertThat(Figures.reported(sla)).isEqualTo(Figures.counted(settled));
    List<String> breaches =
        settled.stream().filter(s -> !s.met()).map(RecountTest::breach).sorted().toList();
    assertThat(sla.path("moreBreaches").asBoolean())
        .isEqualTo(breaches.size() > MOST_BREACHES_SHOWN);
    assertThat(sla.path("breaches").valueStream().map(RecountTest::breach).toList())
        .isNotEmpty()
        .allSatisfy(breach -> assertThat(breaches).contains(breach));
    if (breaches.size() <= MOST_BREACHES_SHOWN) {
      assertThat(sla.path("breaches").valueStream().map(RecountTest::breach))
          .containsExactlyInAnyOrderElementsOf(breaches);
    }
  }

  private static String breach(Settled settled) {
    return String.join(
        " ",
        settled.metric(),
        settled.priority(),
        instant(settled.breachedAt()),
        settled.answered() ? instant(settled.answeredAt()) : "");
  }

  private static String breach(JsonNode shown) {
    return String.join(
        " ",
        shown.path("metric").asText(),
        shown.path("priority").asText(),
        shown.path("dueAt").asText(),
        shown.path("answeredAt").asText(""));
  }

  private static String instant(long minute) {
    return Instant.ofEpochSecond(minute * 60).toString();
  }

  private static List<Settled> recount(List<String> log) {
    List<Incident> incidents = Incident.all(log);
    long last =
        incidents.stream()
            .flatMap(i -> i.steps().stream())
            .mapToLong(Incident.Step::minute)
            .max()
            .orElseThrow();
    return incidents.stream()
        .flatMap(i -> Promises.METRICS.stream().map(m -> Walk.of(m, i, last + AFTERMATH)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What {@code GET .../sla} says when all of the log has been replayed. */
  private static JsonNode replayed(Path file) {
    Replay replay = Replay.read(file, Integer.MAX_VALUE, false);
    Path root = Path.of(System.getProperty("surety.root"));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (Stack stack = Stack.start(StackOptions.inMemory(root).from(replay.begin()));
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        ApiClient api = new ApiClient(stack.baseUri())) {
      assertThat(replay.play(stack.baseUri(), out, out, false))
          .as(told.toString(StandardCharsets.UTF_8))
          .isTrue();
      String id =
          api.get(CLIENT, "/v1/contracts").body().path("contracts").path(0).path("id").asText();
      Instant from = replay.begin();
      Instant to = from.plusSeconds(400L * 24 * 60 * 60);
      return api.get(CLIENT, "/v1/contracts/" + id + "/sla?from=" + from + "&to=" + to).body();
    }
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        Stream<String> lines =
            new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8)).lines()) {
      return lines.toList();
    }
  }
}

package dev.surety.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.ticket.NaiveClocks.Happening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of RULES.md says what the clocks do. */
class RulesTableTest {
  private static final Map<String, List<Happening>> SITUATIONS =
      Map.of(
          "first asked", List.of(),
          "answered", List.of(at(10, EventType.RESPONDED)),
          "asked", asked(),
          "paused", List.of(at(10, EventType.RESPONDED), at(20, EventType.PAUSED)),
          "resolved", List.of(at(10, EventType.RESPONDED), at(20, EventType.RESOLVED)),
          "suspended", suspended(),
          "late", List.of());

  @TestFactory
  Stream<DynamicTest> everyLineHolds() throws IOException {
    return lines()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.get(0) + " on " + line.get(1),
                    () -> assertThat(effects(line)).isEqualTo(line.subList(2, 6))));
  }

  @Test
  void everyTypeOfEventHasItsLines() throws IOException {
    assertThat(lines().map(line -> EventType.valueOf(line.get(0))))
        .contains(EventType.values())
        .hasSizeGreaterThan(50);
  }

  private static Stream<List<String>> lines() throws IOException {
    return Files.readString(Path.of("RULES.md"))
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .filter(cells -> cells.size() == 8 && cells.get(1).matches("[A-Z_]+"))
        .map(cells -> cells.subList(1, 7));
  }

  private static List<String> effects(List<String> line) {
    List<Happening> before =
        Optional.ofNullable(SITUATIONS.get(line.get(1))).orElseThrow(AssertionError::new);
    List<Happening> after = new ArrayList<>(before);
    int minute = line.get(1).equals("late") ? 300 : 30;
    after.add(at(minute, EventType.valueOf(line.get(0))));
    List<Clock> was = NaiveClocksProperties.replayed(before, "HIGH");
    List<Clock> is = NaiveClocksProperties.replayed(after, "HIGH");
    return Stream.of(Metric.values())
        .map(metric -> effect(of(was, metric), of(is, metric)))
        .toList();
  }

  private static String effect(List<Clock> was, List<Clock> is) {
    boolean starts = is.size() > was.size();
    if (was.isEmpty()) {
      return starts ? "starts" : "-";
    }
    return effect(was.getLast(), is.get(was.size() - 1)) + (starts ? ", starts" : "");
  }

  private static String effect(Clock was, Clock is) {
    if (was.metAt() == null && is.metAt() != null) {
      return "stops";
    }
    if (was.state() != is.state() && is.state() == ClockState.CANCELLED) {
      return "cancels";
    }
    if (was.state() == ClockState.RUNNING && is.state() == ClockState.PAUSED) {
      return "pauses";
    }
    if (was.state() != is.state() && is.state() == ClockState.RUNNING) {
      return "resumes";
    }
    boolean same = was.priority().equals(is.priority()) && was.termsVersion() == is.termsVersion();
    return same ? "leaves" : "retargets";
  }

  private static List<Clock> of(List<Clock> clocks, Metric metric) {
    return clocks.stream().filter(c -> c.metric() == metric).toList();
  }

  private static List<Happening> asked() {
    return List.of(at(10, EventType.RESPONDED), at(20, EventType.CLIENT_MESSAGE));
  }

  private static List<Happening> suspended() {
    return Stream.concat(asked().stream(), Stream.of(at(25, EventType.SUSPENDED))).toList();
  }

  private static Happening at(int minute, EventType type) {
    return new Happening(minute, type, "m" + minute, "LOW", 2);
  }
}

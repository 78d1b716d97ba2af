package dev.surety.local.replay;

import static dev.surety.local.replay.IncidentState.ACTIVE;
import static dev.surety.local.replay.IncidentState.AWAITING_USER_INFO;
import static dev.surety.local.replay.IncidentState.CLOSED;
import static dev.surety.local.replay.IncidentState.NEW;
import static dev.surety.local.replay.IncidentState.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private static final Instant OPENED = Instant.parse("2016-03-01T08:00:00Z");

  private static Row row(long line, int minute, IncidentState state, String priority) {
    Instant at = OPENED.plusSeconds(60L * minute);
    return new Row(line, "INC1", state, priority, OPENED, at, "INC1", "phone");
  }

  private static List<String> told(Row... rows) {
    return Script.of(List.of(rows)).stream()
        .filter(move -> !move.calls().isEmpty())
        .map(move -> move.line() + " " + move.calls().stream().map(ScriptTest::name).toList())
        .toList();
  }

  private static String name(Call call) {
    return switch (call) {
      case Call.Open open -> "OPEN";
      case Call.Provider(String type, String reason) -> type;
      case Call.Client(String type, String priority) -> type;
    };
  }

  @Test
  void tellsEachChangeOnceAndInTime() {
    assertThat(
            told(
                row(2, 1, NEW, "LOW"),
                row(9, 60, CLOSED, "HIGH"),
                row(3, 5, AWAITING_USER_INFO, "LOW"),
                row(4, 6, AWAITING_USER_INFO, "HIGH"),
                row(5, 7, RESOLVED, "HIGH"),
                row(6, 7, CLOSED, "HIGH"),
                row(7, 8, ACTIVE, "HIGH"),
                row(8, 8, AWAITING_USER_INFO, "HIGH")))
        .containsExactly(
            "2 [OPEN]",
            "3 [RESPONDED, PAUSED]",
            "4 [REPRIORITISED]",
            "5 [RESUMED, RESOLVED]",
            "6 [CLOSED]",
            "7 [REOPENED]",
            "8 [PAUSED]",
            "9 [RESUMED, RESOLVED, CLOSED]");
  }

  @Test
  void idsSortAsTheFileDoes() {
    List<Move> moves = Script.of(List.of(row(99, 1, ACTIVE, "LOW"), row(100, 1, RESOLVED, "LOW")));
    assertThat(moves).extracting(move -> move.eventId(0)).isSorted().doesNotHaveDuplicates();
    assertThat(moves.getLast().eventId(0)).isLessThan(moves.getLast().eventId(1));
  }
}

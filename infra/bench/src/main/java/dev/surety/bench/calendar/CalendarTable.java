package dev.surety.bench.calendar;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The scores side by side, with ratios: the times alone are this machine's. */
final class CalendarTable {
  private record Row(String name, String benchmark, String comparedWith) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("due tomorrow", "suretyDueTomorrow", ""),
          new Row("due in ten years", "suretyDueTenYears", "suretyDueTomorrow"),
          new Row("elapsed over a day", "suretyElapsedDay", ""),
          new Row("elapsed over ten years", "suretyElapsedTenYears", "suretyElapsedDay"),
          new Row("first use: compile and due", "suretyFirstUse", ""),
          new Row("breaks, exceptions: tomorrow", "richDueTomorrow", ""),
          new Row("breaks, exceptions: ten years", "richDueTenYears", "richDueTomorrow"),
          new Row("jBPM: due tomorrow", "jbpmDueTomorrow", "suretyDueTomorrow"),
          new Row("jBPM: due in ten years", "jbpmDueTenYears", "suretyDueTenYears"),
          new Row("jBPM: first use", "jbpmFirstUse", "suretyFirstUse"));

  private final Map<String, Score> scores;
  private final PrintStream out;

  CalendarTable(Map<String, Score> scores, PrintStream out) {
    this.scores = scores;
    this.out = out;
  }

  void print() {
    out.printf(
        "%-30s %11s %11s %11s   %s%n",
        "", "ns, fastest", "ns, median", "bytes", "time, bytes compared");
    for (Row row : ROWS) {
      Score score = score(row.benchmark());
      out.printf(
          "%-30s %,11.0f %,11.0f %,11.0f   %s%n",
          row.name(), score.fastest(), score.median(), score.bytes(), ratio(row, score));
    }
  }

  /** How much more ten years cost than a day, in the worst of the pairs. */
  double apart() {
    return Math.max(
        Math.max(
            score("suretyDueTenYears").slowerThan(score("suretyDueTomorrow")),
            score("richDueTenYears").slowerThan(score("richDueTomorrow"))),
        score("suretyElapsedTenYears").slowerThan(score("suretyElapsedDay")));
  }

  private String ratio(Row row, Score score) {
    if (row.comparedWith().isEmpty()) {
      return "";
    }
    String other =
        ROWS.stream()
            .filter(each -> each.benchmark().equals(row.comparedWith()))
            .map(Row::name)
            .findFirst()
            .orElseThrow();
    Score base = score(row.comparedWith());
    return "%,.2fx, %,.2fx of %s".formatted(score.slowerThan(base), score.heavierThan(base), other);
  }

  private Score score(String benchmark) {
    Score score = scores.get(benchmark);
    if (score == null) {
      throw new IllegalStateException(benchmark + " was not measured");
    }
    return score;
  }
}

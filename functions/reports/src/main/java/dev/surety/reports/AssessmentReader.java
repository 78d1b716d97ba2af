package dev.surety.reports;

import dev.surety.domain.goal.Assessment;
import dev.surety.json.EvidenceReader;
import dev.surety.json.Reader;

/** Reads what the client thinks of a KPI or goal. */
final class AssessmentReader {
  /** In characters, of everything that people say about KPIs, goals and check-ins. */
  static final int LONGEST_TEXT = 2_000;

  private static final int BEST = 10;

  private AssessmentReader() {}

  static Assessment read(Reader body) {
    return new Assessment(
        (int) body.whole("score", 1, BEST),
        body.text("text", LONGEST_TEXT),
        EvidenceReader.read(body.atLeastOne("evidence")));
  }
}

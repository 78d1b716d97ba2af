package dev.surety.json;

import dev.surety.domain.milestone.Evidence;
import java.util.List;

/** Reads what shows something: where it is, and the hash that binds it. */
public final class EvidenceReader {
  private static final int MOST_EVIDENCE = 10;
  private static final int LONGEST_TITLE = 120;

  private EvidenceReader() {}

  /** The member {@code evidence}; empty if it is not there. */
  public static List<Evidence> read(Reader body) {
    return body.each("evidence", MOST_EVIDENCE, EvidenceReader::one);
  }

  private static Evidence one(Reader evidence) {
    Evidence read =
        new Evidence(
            evidence.text("title", LONGEST_TITLE),
            evidence.parsed("uri", "an absolute URI", "", Names::uri),
            evidence.parsed("sha256", "64 hex digits", "", Names::sha256));
    evidence.nothingElse();
    return read;
  }
}

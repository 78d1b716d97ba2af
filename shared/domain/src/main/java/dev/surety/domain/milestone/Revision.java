package dev.surety.domain.milestone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One submission of the work.
 *
 * @param number from 1
 * @param reviewEndsAt when the client's full review window ends
 * @param answer why changes were requested, if they were
 */
public record Revision(
    int number,
    List<Evidence> evidence,
    String submittedBy,
    Instant submittedAt,
    Instant reviewEndsAt,
    @Nullable String answer) {
  public Revision {
    evidence = List.copyOf(evidence);
  }

  Revision answered(String reason) {
    return new Revision(number, evidence, submittedBy, submittedAt, reviewEndsAt, reason);
  }
}

package dev.surety.domain.milestone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One submission of the work.
 *
 * @param number from 1
 * @param review the client's full window to answer it
 * @param answer why changes were requested, if they were
 */
public record Revision(
    int number,
    List<Evidence> evidence,
    String submittedBy,
    Instant submittedAt,
    Review review,
    @Nullable String answer) {
  public Revision {
    evidence = List.copyOf(evidence);
  }

  public Instant reviewEndsAt() {
    return review.endsAt();
  }

  Revision answered(String reason) {
    return new Revision(number, evidence, submittedBy, submittedAt, review, reason);
  }

  Revision with(Review next) {
    return new Revision(number, evidence, submittedBy, submittedAt, next, answer);
  }
}

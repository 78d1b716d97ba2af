package dev.surety.verify.simulation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The client's window for a submission, with what is on record about its warnings: silence is
 * judged by nothing else.
 */
public record Review(Instant endsAt, boolean silenceApproves, List<Warning> warnings) {
  /** How long before silence approves the last warning must have been sent. */
  private static final Duration NOTICE = Duration.ofHours(24);

  private static final int WARNINGS = 2;

  /**
   * A warning.
   *
   * @param lost whether it reached nobody
   */
  public record Warning(
      boolean mailed, boolean lost, Optional<Instant> sentAt, Optional<Instant> provedAt) {

    private boolean provedLongBefore(Instant now) {
      return sentAt.filter(at -> now.isAfter(at.plus(NOTICE))).isPresent()
          && provedAt.filter(now::isAfter).isPresent();
    }
  }

  /** With all of its time, and nothing proved. */
  static Review opened(PaymentRules rules, Instant now) {
    return new Review(now.plus(rules.reviewWindow()), rules.silenceApproves(), List.of());
  }

  /** Whether silence has approved: the window is over, and all warnings were in time. */
  boolean lapsedBy(Instant now) {
    return canLapse()
        && warnings.size() >= WARNINGS
        && now.isAfter(endsAt)
        && warnings.stream().allMatch(warning -> warning.provedLongBefore(now));
  }

  private boolean canLapse() {
    return silenceApproves && warnings.stream().noneMatch(Warning::lost);
  }

  /** After a standstill: with the time that was left, the day after a warning included. */
  Review later(Instant since, Instant now) {
    Instant left = endsAt;
    for (Warning warning : warnings) {
      Instant noticed = warning.sentAt().orElse(since).plus(NOTICE);
      if (canLapse() && warning.mailed() && noticed.isAfter(left)) {
        left = noticed;
      }
    }
    return new Review(left.plus(Duration.between(since, now)), silenceApproves, warnings);
  }

  /** With what the table has on record. */
  public Review recorded(List<Warning> onRecord) {
    return new Review(endsAt, silenceApproves, onRecord);
  }
}

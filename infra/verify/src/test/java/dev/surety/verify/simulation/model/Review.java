package dev.surety.verify.simulation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The client's window for a submission, with what is on record about its warnings.
 *
 * @param warnings of each warning when it was sent and when that was proved; nothing for one that
 *     is not proved
 */
public record Review(Instant endsAt, boolean silenceApproves, List<Optional<Proof>> warnings) {
  /** How long before silence approves the last warning must have been sent. */
  private static final Duration NOTICE = Duration.ofDays(1);

  /** That a warning was sent. */
  public record Proof(Instant sentAt, Instant provedAt) {}

  /** Whether silence has approved: the window is over, and both warnings were in time. */
  boolean lapsedBy(Instant now) {
    return silenceApproves
        && warnings.size() >= 2
        && now.isAfter(endsAt)
        && warnings.stream().allMatch(proof -> proof.filter(p -> longAgo(p, now)).isPresent());
  }

  private static boolean longAgo(Proof proof, Instant now) {
    return now.isAfter(proof.sentAt().plus(NOTICE)) && now.isAfter(proof.provedAt());
  }

  /** With all of its time, and nothing proved. */
  static Review opened(PaymentRules rules, Instant now) {
    return new Review(now.plus(rules.reviewWindow()), rules.silenceApproves(), List.of());
  }

  /** After a standstill: with the time that was left. */
  Review later(Duration standstill) {
    return new Review(endsAt.plus(standstill), silenceApproves, warnings);
  }

  /** With what the table has on record. */
  public Review proved(List<Optional<Proof>> recorded) {
    return new Review(endsAt, silenceApproves, recorded);
  }
}

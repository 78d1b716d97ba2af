package dev.surety.domain.milestone;

import dev.surety.domain.terms.PaymentTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The client's window to answer a submission, as it was agreed when the work was submitted.
 *
 * @param endsAt when the window ends; an answer at this instant is in time
 * @param silenceApproves whether both sides signed that no answer approves
 * @param warnings the earliest first
 * @param endTold whether it was told that the window ended without an answer
 */
public record Review(
    Instant endsAt, boolean silenceApproves, List<Warning> warnings, boolean endTold) {

  /** How long before silence approves the last warning must have been sent. */
  static final Duration NOTICE = Duration.ofHours(24);

  private static final Duration TICK = Duration.ofMillis(1);

  public Review {
    warnings = List.copyOf(warnings);
  }

  static Review opened(PaymentTerms terms, Instant now) {
    Instant ends = now.plus(terms.reviewWindow());
    List<Warning> warnings =
        terms.reminders().stream()
            .sorted(Comparator.reverseOrder())
            .map(before -> Warning.planned(before, latest(now, ends.minus(before))))
            .toList();
    boolean warned = warnings.size() >= PaymentTerms.WARNINGS_BEFORE_SILENCE;
    return new Review(ends, terms.silenceApproves() && warned, warnings, false);
  }

  /** Whether silence can still approve: it cannot once a warning reached nobody. */
  public boolean canLapse() {
    return silenceApproves && warnings.stream().noneMatch(Warning::lost);
  }

  /**
   * The last instant at which the client can still answer, if silence approves after it: the end of
   * the window, and never before every warning is proved and a day has passed since it was sent.
   */
  public Optional<Instant> lapsesAfter() {
    if (!canLapse() || !warnings.stream().allMatch(Warning::proved)) {
      return Optional.empty();
    }
    return warnings.stream()
        .flatMap(
            w ->
                Stream.of(
                    Objects.requireNonNull(w.sentAt()).plus(NOTICE),
                    Objects.requireNonNull(w.provedAt())))
        .reduce(Review::latest)
        .map(warned -> latest(endsAt, warned));
  }

  /** What a warning sent now promises; one that comes after the window gives a day at least. */
  Instant answerableUntil(Instant now) {
    return endsAt.isAfter(now) ? endsAt : now.plus(NOTICE);
  }

  boolean lapsedBy(Instant now) {
    return lapsesAfter().filter(now::isAfter).isPresent();
  }

  boolean endsUntoldBy(Instant now) {
    return !canLapse() && !endTold && now.isAfter(endsAt);
  }

  /** The earliest instant at which time alone changes something about it. */
  Optional<Instant> due() {
    List<Instant> all = new ArrayList<>();
    for (Warning warning : warnings) {
      if (warning.mailedAt() == null) {
        all.add(warning.at());
      } else if (warning.lookAt() != null && canLapse()) {
        all.add(warning.lookAt());
      }
    }
    lapsesAfter().ifPresent(at -> all.add(at.plus(TICK)));
    if (!canLapse() && !endTold) {
      all.add(endsAt.plus(TICK));
    }
    return all.stream().min(Comparator.naturalOrder());
  }

  Review with(Warning changed) {
    List<Warning> all =
        warnings.stream().map(w -> w.before().equals(changed.before()) ? changed : w).toList();
    return new Review(endsAt, silenceApproves, all, endTold);
  }

  /** Told that it ended without an answer; there is nothing left to warn of. */
  Review ended(Instant now) {
    List<Warning> all =
        warnings.stream().map(w -> w.mailedAt() == null ? w.dropped(now) : w).toList();
    return new Review(endsAt, silenceApproves, all, true);
  }

  /**
   * After a standstill: with the time that was left, the day after a warning included. A warning
   * that was not proved when it began counts as sent then, in favour of who has to answer.
   */
  Review later(Instant since, Instant now) {
    Duration standstill = Duration.between(since, now);
    Instant left =
        warnings.stream()
            .filter(w -> canLapse() && w.mailedAt() != null)
            .map(w -> w.sentAt() == null ? since : w.sentAt())
            .map(sent -> sent.plus(NOTICE))
            .reduce(endsAt, Review::latest);
    return new Review(
        left.plus(standstill),
        silenceApproves,
        warnings.stream().map(w -> w.later(standstill)).toList(),
        endTold);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package dev.surety.domain.terms;

import java.util.Optional;

/**
 * How an issue with the service is raised and closed.
 *
 * @param respondWithin how long the other side has to respond
 * @param planWithin how long it has, from the same instant, for a corrective plan
 * @param calendar the calendar in whose open time both count; none: elapsed time
 */
public record IssueTerms(Span respondWithin, Span planWithin, Optional<String> calendar) {
  /** What holds where the terms say nothing. */
  public static final IssueTerms DEFAULT =
      new IssueTerms(Span.parse("PT72H"), Span.parse("PT240H"), Optional.empty());
}

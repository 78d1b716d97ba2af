package dev.surety.domain.serviceissue;

import dev.surety.domain.party.Actor;
import java.time.Instant;

/** Something that was said about an issue. */
public record IssueEntry(Kind kind, Actor by, Instant at, String text) {
  /** What it was said as. */
  public enum Kind {
    RESPONSE,
    PLAN,
    /** What shows that the plan was carried out. */
    EVIDENCE,
    CLOSURE
  }
}

package dev.surety.domain.serviceissue;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import java.time.Instant;

/** Who says something about an issue, and on which side they stand. */
public record Speaker(Principal who, Side side) {
  IssueEntry entry(IssueEntry.Kind kind, Instant at, String text) {
    return new IssueEntry(kind, who.actor(), at, text);
  }
}

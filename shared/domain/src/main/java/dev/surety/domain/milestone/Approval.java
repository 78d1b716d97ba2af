package dev.surety.domain.milestone;

import dev.surety.domain.party.Actor;
import java.time.Instant;

/** One person's yes to a revision and its amount. */
public record Approval(Actor by, Instant at, int revision, long amountMinor) {}

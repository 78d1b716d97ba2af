package dev.surety.domain.dispute;

import dev.surety.domain.party.Actor;
import java.time.Instant;

/** How a dispute ended: who divided the money, and how. */
public record Outcome(Division division, Actor by, Instant at) {}

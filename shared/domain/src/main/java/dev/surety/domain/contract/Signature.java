package dev.surety.domain.contract;

import dev.surety.domain.party.Actor;
import java.time.Instant;

/** One side's yes to exactly the terms with this hash. */
public record Signature(Actor by, Instant at, String termsHash) {}

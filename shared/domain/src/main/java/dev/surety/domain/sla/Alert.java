package dev.surety.domain.sla;

import java.time.Instant;

/**
 * A threshold's instant on one clock.
 *
 * @param level the threshold's name
 * @param at when it is reached unless something happens first
 */
public record Alert(String level, Instant at) {}

package dev.surety.domain.ticket;

import java.time.Instant;

/**
 * An alert that was recorded, once.
 *
 * @param clock the clock's name
 * @param level the threshold's name
 * @param at the stored instant it stands for, however late the check ran
 */
public record Firing(String clock, String level, Instant at) {}

package dev.surety.domain.milestone;

import dev.surety.domain.party.Side;
import java.time.Instant;

/**
 * A dispute during which a milestone stands still.
 *
 * @param dispute its id
 * @param by who opened it
 * @param from where the milestone stood, and will stand again if the dispute is called off
 */
public record Standstill(String dispute, Side by, MilestoneState from, Instant since) {}

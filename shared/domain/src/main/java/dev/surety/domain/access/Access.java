package dev.surety.domain.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is granted.
 *
 * @param tool a tool of the side that grants
 * @param level what may be done with it, in the tool's words
 * @param backup who holds it too, for when the holder is away
 * @param purpose what for, if it is said
 * @param dataset the data that is reached with it, by its name in the terms; null for none
 * @param expiresAt the last instant at which it is open; null: until it is taken back
 * @param obligation the obligation that is met with it, by its id in the terms; null for none
 */
public record Access(
    String tool,
    String level,
    Holder holder,
    Holder backup,
    @Nullable String purpose,
    @Nullable String dataset,
    @Nullable Instant expiresAt,
    @Nullable String obligation) {}

package dev.surety.domain.contract;

import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import java.time.Instant;

/**
 * One side's word that it ends the contract.
 *
 * @param endsAt the last instant of the service, and of submitting work that was never submitted
 */
public record Notice(Side side, Actor by, Instant at, Instant endsAt, String reason) {}

package dev.surety.domain.dispute;

import dev.surety.domain.party.Proposal;

/**
 * One side's proposal how to divide the money; the other side can accept it.
 *
 * @param open false once the same side has made another one
 */
public record Offer(String id, Proposal proposal, Division division, boolean open) {
  Offer closed() {
    return new Offer(id, proposal, division, false);
  }
}

package dev.surety.domain.journal;

import dev.surety.domain.party.Actor;
import java.time.Instant;

/**
 * An event in its place in a journal.
 *
 * @param journal the contract's or deposit's id
 * @param sequence from 1, without gaps
 * @param at when it was committed
 * @param previousHash the hash of the entry before
 * @param hash SHA-256 over the previous hash and this entry, in lower-case hex
 */
public record Entry(
    String journal,
    long sequence,
    Instant at,
    Actor actor,
    Event event,
    String previousHash,
    String hash) {

  public Head head() {
    return new Head(journal, sequence, hash);
  }
}

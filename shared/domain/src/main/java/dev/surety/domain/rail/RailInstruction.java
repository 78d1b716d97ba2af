package dev.surety.domain.rail;

import dev.surety.domain.outbox.Outgoing;

/**
 * What a payment rail is asked to do, once the commit that caused it is done.
 *
 * @param id the id of the ledger's transfer that the order posts: the rail's idempotency key, the
 *     same however often the instruction is given
 * @param order the payment order, which the rail keeps as its reference
 * @param org whose money it is
 * @param rail the rail it is for, by name
 * @param account the organisation's account at the rail, such as Stripe's {@code acct_...}; empty
 *     if the organisation named none
 * @param amountMinor in minor units, above 0
 */
public record RailInstruction(
    String id,
    String order,
    OrderKind kind,
    String org,
    String rail,
    String account,
    long amountMinor,
    String currency)
    implements Outgoing {

  /** A person tells; any other rail is asked again, in case that what it told got lost. */
  @Override
  public boolean doneOnceAccepted() {
    return rail.equals(ManualRail.NAME);
  }

  @Override
  public boolean growsStale() {
    return false;
  }
}

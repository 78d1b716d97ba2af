package dev.surety.domain.payment;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;

/**
 * Money an organisation sends in. Counts only once the payment rail has confirmed it.
 *
 * @param amountMinor in minor units
 */
public record Deposit(
    String id,
    long version,
    String org,
    long amountMinor,
    String currency,
    DepositState state,
    Instant requestedAt)
    implements Entity {
  @Override
  public Ref.DepositRef ref() {
    return new Ref.DepositRef(id);
  }

  Deposit becoming(DepositState next) {
    return new Deposit(id, version + 1, org, amountMinor, currency, next, requestedAt);
  }
}

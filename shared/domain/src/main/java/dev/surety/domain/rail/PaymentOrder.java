package dev.surety.domain.rail;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that an organisation sends in or takes out. What goes out leaves the balance when it is
 * ordered, so that nobody spends it twice while the rail is at work; what comes in counts once the
 * rail has it.
 *
 * @param amountMinor in minor units, above 0
 * @param rail the rail that carries it out, by name
 * @param account the organisation's account at the rail; empty if it named none
 * @param reference the rail's own id, once it gave one
 * @param reason why it failed or came back
 */
public record PaymentOrder(
    String id,
    long version,
    OrderKind kind,
    String org,
    long amountMinor,
    String currency,
    String rail,
    String account,
    OrderState state,
    Instant requestedAt,
    @Nullable String reference,
    @Nullable String reason)
    implements Entity {
  @Override
  public Ref.PaymentOrderRef ref() {
    return new Ref.PaymentOrderRef(id);
  }

  public boolean pending() {
    return state == OrderState.PENDING;
  }

  RailInstruction instruction() {
    return new RailInstruction(transferId(1), id, kind, org, rail, account, amountMinor, currency);
  }

  String transferId(int number) {
    return id + "." + number;
  }

  PaymentOrder takenOn(String railReference) {
    return next(state, railReference, reason);
  }

  PaymentOrder settled(@Nullable String railReference) {
    return next(OrderState.SETTLED, railReference, null);
  }

  PaymentOrder becoming(OrderState to, @Nullable String why) {
    return next(to, reference, why);
  }

  private PaymentOrder next(OrderState to, @Nullable String railReference, @Nullable String why) {
    return new PaymentOrder(
        id,
        version + 1,
        kind,
        org,
        amountMinor,
        currency,
        rail,
        account,
        to,
        requestedAt,
        railReference,
        why);
  }
}

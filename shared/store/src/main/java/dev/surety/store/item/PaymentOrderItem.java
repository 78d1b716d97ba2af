package dev.surety.store.item;

import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.OrderState;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.rail.PendingOrder;

/** A payment order as it is stored, and its place in the list of those that wait. */
public final class PaymentOrderItem {
  private PaymentOrderItem() {}

  public static Fields write(PaymentOrder order) {
    return Fields.none()
        .with("id", order.id())
        .with("kind", order.kind())
        .with("org", order.org())
        .with("amountMinor", order.amountMinor())
        .with("currency", order.currency())
        .with("rail", order.rail())
        .with("account", order.account())
        .with("state", order.state())
        .with("requestedAt", order.requestedAt())
        .with("reference", order.reference())
        .with("reason", order.reason());
  }

  public static PaymentOrder read(Fields item, long version) {
    return new PaymentOrder(
        item.text("id"),
        version,
        item.constant("kind", OrderKind.class),
        item.text("org"),
        item.whole("amountMinor"),
        item.text("currency"),
        item.text("rail"),
        item.text("account"),
        item.constant("state", OrderState.class),
        item.instant("requestedAt"),
        item.textOrNull("reference"),
        item.textOrNull("reason"));
  }

  public static Fields write(PendingOrder pending) {
    return Fields.none().with("order", pending.order());
  }

  public static PendingOrder readPending(Fields item) {
    return new PendingOrder(item.text("order"));
  }
}

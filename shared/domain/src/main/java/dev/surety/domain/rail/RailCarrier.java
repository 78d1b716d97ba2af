package dev.surety.domain.rail;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.outbox.Carrier;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Carries instructions to the payment rail; what it answers decides the order they are for. */
public final class RailCarrier implements Carrier {
  private final PaymentRail rail;
  private final Store store;

  @Inject
  public RailCarrier(PaymentRail rail, Store store) {
    this.rail = rail;
    this.store = store;
  }

  @Override
  public Outcome carry(OutboxMessage message) {
    if (!(message.content() instanceof RailInstruction instruction)) {
      return new Outcome.Unavailable("no instruction: " + message.id());
    }
    Optional<PaymentOrder> order = store.read(List.of(order(message))).find(order(message));
    if (order.isPresent() && !order.get().pending()) {
      // decided by what the rail told by itself: there is nothing left to ask for
      return new Outcome.Settled(Objects.requireNonNullElse(order.get().reference(), ""));
    }
    if (!instruction.rail().equals(rail.name())) {
      return new Outcome.Unavailable(
          instruction.order() + " is for rail " + instruction.rail() + ", not " + rail.name());
    }
    return rail.carryOut(instruction, message.attempts());
  }

  @Override
  public List<Ref<?>> concerning(OutboxMessage message) {
    return List.of(order(message));
  }

  @Override
  public Changes following(OutboxMessage message, Outcome outcome, Snapshot found, Instant now) {
    return PaymentOrders.follow(found.get(order(message)), outcome);
  }

  private static Ref.PaymentOrderRef order(OutboxMessage message) {
    return new Ref.PaymentOrderRef(message.journal());
  }
}

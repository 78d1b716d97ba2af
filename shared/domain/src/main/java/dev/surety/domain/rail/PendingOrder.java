package dev.surety.domain.rail;

import dev.surety.domain.work.Projection;
import dev.surety.domain.work.Ref;

/** An order that waits for its rail, listed for whoever works the rail. */
public record PendingOrder(String order) implements Projection {
  @Override
  public Ref.PendingOrderRef ref() {
    return new Ref.PendingOrderRef(order);
  }
}

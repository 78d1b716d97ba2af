package dev.surety.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import dev.surety.domain.outbox.Carrier.Outcome;
import java.util.List;
import java.util.Optional;

/** Money out: from the platform's balance to a connected account, settled as soon as it is made. */
final class Transfers implements Lane {
  /** Lists of Stripe know what was written before, unlike its search. */
  @Override
  public Optional<Outcome> find(StripeClient stripe, Order order) throws StripeException {
    List<Transfer> found =
        stripe
            .v1()
            .transfers()
            .list(
                TransferListParams.builder()
                    .setTransferGroup(order.instruction().order())
                    .setLimit(10L)
                    .build())
            .getData();
    if (found == null) {
      return Optional.of(new Outcome.Unavailable("Stripe's list is incomplete"));
    }
    if (found.size() > 1) {
      return Optional.of(Lane.differs(order, found.size() + " transfers"));
    }
    return found.stream().findFirst().map(transfer -> judged(transfer, order));
  }

  @Override
  public Outcome create(StripeClient stripe, Order order, RequestOptions key)
      throws StripeException {
    TransferCreateParams asked =
        TransferCreateParams.builder()
            .setAmount(order.units())
            .setCurrency(order.currency())
            .setDestination(order.instruction().account())
            .setTransferGroup(order.instruction().order())
            .putAllMetadata(order.metadata())
            .build();
    return judged(stripe.v1().transfers().create(asked, key), order);
  }

  private static Outcome judged(Transfer transfer, Order order) {
    boolean asked =
        transfer.getId() != null
            && order.asks(transfer.getAmount(), transfer.getCurrency())
            && order.instruction().account().equals(transfer.getDestination())
            && order.marks(transfer.getMetadata());
    if (!asked) {
      return Lane.differs(
          order,
          "transfer %s of %s %s to %s"
              .formatted(
                  transfer.getId(),
                  transfer.getAmount(),
                  transfer.getCurrency(),
                  transfer.getDestination()));
    }
    return Boolean.TRUE.equals(transfer.getReversed())
        ? new Outcome.Refused("transfer " + transfer.getId() + " was reversed")
        : new Outcome.Settled(transfer.getId());
  }
}

package dev.surety.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentSearchParams;
import dev.surety.domain.outbox.Carrier.Outcome;
import java.util.List;
import java.util.Optional;

/** Money in: a payment intent that the client pays later, which a webhook then tells. */
final class Intents implements Lane {
  /**
   * There is no list by order. Search lags by a minute, in an outage by an hour or so, and an
   * idempotency key lives for a day: what the one does not know yet, the other still does.
   */
  @Override
  public Optional<Outcome> find(StripeClient stripe, Order order) throws StripeException {
    String query = "metadata['" + Order.TRANSFER + "']:'" + quoted(order.instruction().id()) + "'";
    List<PaymentIntent> data =
        stripe
            .v1()
            .paymentIntents()
            .search(PaymentIntentSearchParams.builder().setQuery(query).setLimit(10L).build())
            .getData();
    if (data == null) {
      return Optional.of(new Outcome.Unavailable("Stripe's search result is incomplete"));
    }
    List<PaymentIntent> found =
        data.stream().filter(intent -> order.marks(intent.getMetadata())).toList();
    if (found.size() > 1) {
      return Optional.of(Lane.differs(order, found.size() + " payment intents"));
    }
    return found.stream().findFirst().map(intent -> judged(intent, order));
  }

  @Override
  public Outcome create(StripeClient stripe, Order order, RequestOptions key)
      throws StripeException {
    PaymentIntentCreateParams asked =
        PaymentIntentCreateParams.builder()
            .setAmount(order.units())
            .setCurrency(order.currency())
            .setAutomaticPaymentMethods(
                PaymentIntentCreateParams.AutomaticPaymentMethods.builder()
                    .setEnabled(true)
                    .build())
            .putAllMetadata(order.metadata())
            .build();
    return judged(stripe.v1().paymentIntents().create(asked, key), order);
  }

  private static Outcome judged(PaymentIntent intent, Order order) {
    String id = intent.getId();
    boolean asked =
        id != null
            && order.asks(intent.getAmount(), intent.getCurrency())
            && order.marks(intent.getMetadata());
    if (!asked) {
      return Lane.differs(
          order,
          "payment intent %s of %s %s".formatted(id, intent.getAmount(), intent.getCurrency()));
    }
    return switch (String.valueOf(intent.getStatus())) {
      case "canceled" -> new Outcome.Refused("payment intent " + id + " was canceled");
      case "succeeded" ->
          order.asks(intent.getAmountReceived(), intent.getCurrency())
              ? new Outcome.Settled(id)
              : Lane.differs(
                  order, "payment intent %s received %s".formatted(id, intent.getAmountReceived()));
      default -> new Outcome.Accepted(id);
    };
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}

package dev.surety.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import dev.surety.domain.outbox.Carrier.Outcome;
import java.util.Optional;

/** The kind of object at Stripe that an order becomes. */
sealed interface Lane permits Transfers, Intents {
  /** What an order that was given before has become, if Stripe has it. */
  Optional<Outcome> find(StripeClient stripe, Order order) throws StripeException;

  /** Makes the object, once for each idempotency key. */
  Outcome create(StripeClient stripe, Order order, RequestOptions key) throws StripeException;

  /**
   * Something stands at Stripe under the order's name that is not what was asked for. Money may
   * have moved, so it is not refused; it is another amount or for somebody else, so it is not
   * settled: nothing is booked until a person has looked.
   */
  static Outcome differs(Order order, String what) {
    return new Outcome.Unavailable(
        "differs from what was asked for in order " + order.instruction().order() + ": " + what);
  }
}

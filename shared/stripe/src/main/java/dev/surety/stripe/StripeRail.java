package dev.surety.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import dev.surety.domain.outbox.Carrier.Outcome;
import dev.surety.domain.rail.PaymentRail;
import dev.surety.domain.rail.RailInstruction;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Stripe as a payment rail: money out is a transfer to the organisation's connected account, money
 * in a payment intent. The instruction's id is the idempotency key; because Stripe forgets keys
 * after a day, an order that was given before is looked for first.
 */
public final class StripeRail implements PaymentRail {
  /** What orders of this rail are stored with. */
  public static final String NAME = "stripe";

  private static final Pattern ACCOUNT = Pattern.compile("acct_[A-Za-z0-9]{1,64}");

  /** What the outbox tries in a day, after which the first key is forgotten. */
  private static final int MOST_KEYS = 32;

  private final Connection connection;

  public StripeRail(StripeSettings settings, Secrets secrets) {
    this.connection = new Connection(settings, secrets);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome carryOut(RailInstruction instruction, int attempt) {
    OptionalLong units = StripeAmounts.toStripe(instruction.amountMinor(), instruction.currency());
    if (units.isEmpty()) {
      return new Outcome.Refused(
          "Stripe cannot carry %d minor units of %s"
              .formatted(instruction.amountMinor(), instruction.currency()));
    }
    boolean out = instruction.kind().goesOut();
    if (out && !ACCOUNT.matcher(instruction.account()).matches()) {
      return new Outcome.Refused("no connected account at Stripe (acct_...) is named");
    }
    Order order = new Order(instruction, units.getAsLong());
    try {
      return given(out ? new Transfers() : new Intents(), order, attempt);
    } catch (Secrets.Unavailable e) {
      return new Outcome.Unavailable(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // the library does not survive every answer, an empty one for example
      return new Outcome.Unavailable("no readable answer from Stripe: " + Failures.causeOf(e));
    }
  }

  private Outcome given(Lane lane, Order order, int attempt) {
    StripeClient stripe = connection.client();
    if (attempt > 1) {
      try {
        Optional<Outcome> known = lane.find(stripe, order);
        if (known.isPresent()) {
          return known.get();
        }
      } catch (StripeException e) {
        return new Outcome.Unavailable(Failures.said(e));
      }
    }
    return created(lane, stripe, order);
  }

  /**
   * A shortage that Stripe only remembers is asked about again under the next key. The keys follow
   * from the id and are tried in order, each only once Stripe has said for good that the one before
   * it moved nothing: so two callers at once still meet at the same key.
   */
  private static Outcome created(Lane lane, StripeClient stripe, Order order) {
    for (int turn = 1; turn <= MOST_KEYS; turn++) {
      try {
        return lane.create(stripe, order, key(order, turn));
      } catch (StripeException e) {
        if (!Failures.rememberedShortage(e)) {
          return Failures.judged(e);
        }
      }
    }
    return new Outcome.Unavailable("Stripe's balance was too low " + MOST_KEYS + " times");
  }

  private static RequestOptions key(Order order, int turn) {
    String id = order.instruction().id();
    return RequestOptions.builder().setIdempotencyKey(turn == 1 ? id : id + "~" + turn).build();
  }
}

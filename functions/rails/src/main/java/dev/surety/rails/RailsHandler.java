package dev.surety.rails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.domain.outbox.Delivery;
import dev.surety.store.Backend;
import dev.surety.store.OutboxBatch;
import dev.surety.stripe.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Lambda's way into the payment rail: what the table's stream says is to be paid in or out. What
 * the rail does not take waits for the deadline mechanism.
 */
public final class RailsHandler implements RequestStreamHandler {
  private final Delivery delivery;

  /** As Lambda makes it. */
  public RailsHandler() {
    this(Backend.lambda());
  }

  private RailsHandler(Backend backend) {
    this(backend, Settings.parameters(backend));
  }

  /** As the embedded stack and the tests make it. */
  public RailsHandler(Backend backend, Secrets secrets) {
    this.delivery =
        DaggerRailsComponent.factory().create(backend, Settings.rail(backend, secrets)).delivery();
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    OutboxBatch.deliver(in, out, delivery::deliver, context.getLogger()::log);
  }
}

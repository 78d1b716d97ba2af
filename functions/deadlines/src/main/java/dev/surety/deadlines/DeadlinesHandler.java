package dev.surety.deadlines;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.domain.deadline.Sweep;
import dev.surety.json.Json;
import dev.surety.store.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lambda's way into the deadlines function. The schedule's own time is not used: what is due
 * depends on stored instants and the clock.
 */
public final class DeadlinesHandler implements RequestStreamHandler {
  /** Stops this long before Lambda would, in milliseconds: enough for a commit under way to end. */
  private static final int RESERVE_MILLIS = 5_000;

  private final Sweep sweep;

  /** As Lambda makes it. */
  public DeadlinesHandler() {
    this(Backend.lambda());
  }

  /** As the embedded stack and the tests make it. */
  public DeadlinesHandler(Backend backend) {
    this.sweep = DaggerDeadlinesComponent.factory().create(backend).sweep();
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Sweep.Report report = sweep.run(() -> context.getRemainingTimeInMillis() > RESERVE_MILLIS);
    String answer =
        Json.write(
            Json.object()
                .put("fired", report.fired())
                .put("left", report.left())
                .put("broken", report.broken().size()));
    if (report.fired() + report.left() > 0) {
      context.getLogger().log(answer);
    }
    report.broken().forEach(why -> context.getLogger().log("broken: " + why));
    out.write(answer.getBytes(StandardCharsets.UTF_8));
  }
}

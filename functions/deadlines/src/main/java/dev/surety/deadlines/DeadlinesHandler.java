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
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Lambda's way into the deadlines function. The schedule's own time is not used: what is due
 * depends on stored instants and the clock.
 */
public final class DeadlinesHandler implements RequestStreamHandler {
  /** Stops this long before Lambda would, in milliseconds: enough for a commit under way to end. */
  private static final int RESERVE_MILLIS = 5_000;

  private final Sweep sweep;
  private final InstantSource clock;
  private final Consumer<String> measures;

  /** As Lambda makes it: measures go where CloudWatch reads them, past the log's own format. */
  public DeadlinesHandler() {
    this(Backend.lambda(), System.out::println);
  }

  /** As the embedded stack makes it: nobody collects measures there. */
  public DeadlinesHandler(Backend backend) {
    this(backend, _ -> {});
  }

  DeadlinesHandler(Backend backend, Consumer<String> measures) {
    this.sweep = DaggerDeadlinesComponent.factory().create(backend).sweep();
    this.clock = backend.clock();
    this.measures = measures;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Instant began = clock.instant();
    Sweep.Report report = sweep.run(() -> context.getRemainingTimeInMillis() > RESERVE_MILLIS);
    String answer =
        Json.write(
            Json.object()
                .put("fired", report.fired())
                .put("left", report.left())
                .put("broken", report.broken().size())
                .put("oldestOverdueSeconds", Measures.overdue(report, began)));
    if (report.fired() + report.left() > 0) {
      context.getLogger().log(answer);
    }
    report.broken().forEach(why -> context.getLogger().log("broken: " + why));
    measures.accept(Json.write(Measures.of(report, began)));
    out.write(answer.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.surety.local.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.surety.local.function.LocalFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A function that is called every minute.
 *
 * @param function what is called
 * @param input the template's input; the Scheduler's time placeholder in it is filled in
 */
public record Schedule(LocalFunction function, String input) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int FRUITLESS_RUNS = 5;
  private static final int ATTEMPTS = 3;

  /** Calls the function for a minute, again and again while it says that work is left. */
  void run(Instant minute) {
    byte[] event =
        input
            .replace("<aws.scheduler.scheduled-time>", minute.toString())
            .getBytes(StandardCharsets.UTF_8);
    String last = "";
    int same = 0;
    while (same < FRUITLESS_RUNS) {
      byte[] answer = answer(event);
      if (left(answer) <= 0) {
        return;
      }
      // work that cannot be done now must not be tried for ever: the next minute comes
      String text = new String(answer, StandardCharsets.UTF_8);
      same = text.equals(last) ? same + 1 : 0;
      last = text;
    }
  }

  private byte[] answer(byte[] event) {
    for (int attempt = 1; ; attempt++) {
      try {
        return function.call(event);
      } catch (IOException | RuntimeException e) {
        // as Lambda does with an asynchronous event: twice more
        if (attempt == ATTEMPTS) {
          throw new IllegalStateException(function.id() + " failed: " + e.getMessage(), e);
        }
      }
    }
  }

  private long left(byte[] answer) {
    try {
      JsonNode node = JSON.readTree(answer);
      return node.path("left").asLong(0);
    } catch (IOException e) {
      throw new IllegalStateException(function.id() + " answered with something else than JSON", e);
    }
  }
}

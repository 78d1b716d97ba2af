package dev.surety.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.local.function.LocalFunction;
import dev.surety.local.template.StreamTrigger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Hands records to the function in order, as Lambda does: what fails is tried again from the first
 * failure on, a batch that throws is halved, and a record that fails every attempt is given up.
 */
final class Delivery {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_PAUSE_MILLIS = 200;

  private final StreamTrigger trigger;
  private final LocalFunction function;
  private final DeadLetters deadLetters;

  Delivery(StreamTrigger trigger, LocalFunction function, DeadLetters deadLetters) {
    this.trigger = trigger;
    this.function = function;
    this.deadLetters = deadLetters;
  }

  /**
   * Delivers all of it, or gives up single records.
   *
   * @param done told the sequence number up to which all is settled
   */
  void deliver(List<StreamRecord> records, Consumer<String> done) throws InterruptedException {
    int from = 0;
    int size = trigger.batchSize();
    int failures = 0;
    while (from < records.size()) {
      List<StreamRecord> batch = records.subList(from, Math.min(from + size, records.size()));
      int settled = call(batch);
      if (settled > 0) {
        done.accept(batch.get(settled - 1).sequence());
        failures = 0;
      }
      from += settled;
      if (settled == batch.size()) {
        size = trigger.batchSize();
        continue;
      }
      failures++;
      size = Math.max(1, batch.size() / 2);
      if (trigger.maximumRetries() >= 0 && failures > trigger.maximumRetries()) {
        deadLetters.add(records.get(from));
        done.accept(records.get(from).sequence());
        from++;
        failures = 0;
      } else {
        Thread.sleep(Math.min(5L << Math.min(failures, 10), LONGEST_PAUSE_MILLIS));
      }
    }
  }

  private int call(List<StreamRecord> batch) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    batch.forEach(each -> records.add(each.json()));
    try {
      byte[] answer = function.call(event.toString().getBytes(StandardCharsets.UTF_8));
      return trigger.reportsItemFailures() ? firstFailure(batch, answer) : batch.size();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static int firstFailure(List<StreamRecord> batch, byte[] answer) throws IOException {
    if (answer.length == 0) {
      return batch.size();
    }
    int first = batch.size();
    for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
      String sequence = failure.path("itemIdentifier").asText("");
      int index =
          IntStream.range(0, batch.size())
              .filter(i -> batch.get(i).sequence().equals(sequence))
              .findFirst()
              // Lambda: an identifier it did not send fails the whole batch
              .orElse(0);
      first = Math.min(first, index);
    }
    return first;
  }
}

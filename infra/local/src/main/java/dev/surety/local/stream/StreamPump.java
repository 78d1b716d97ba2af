package dev.surety.local.stream;

import dev.surety.local.function.LocalFunction;
import dev.surety.local.template.StreamTrigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Carries the table's stream to a function. Every record that passes the filter is delivered at
 * least once, in the order of its shard, across kills of the process.
 */
public final class StreamPump implements AutoCloseable {
  private static final long SHORTEST_REST_MILLIS = 4;
  private static final long LONGEST_REST_MILLIS = 128;

  private final String streamArn;
  private final FilterCriteria filter;
  private final Checkpoints checkpoints;
  private final DeadLetters deadLetters;
  private final Shards shards;
  private final Delivery delivery;
  private final Map<String, String> iterators = new HashMap<>();
  private List<String> open = List.of();

  private final Rounds rounds = new Rounds();
  private final Thread thread = Thread.ofVirtual().name("stream").unstarted(this::run);

  /**
   * @param function what the trigger calls
   * @param folder where checkpoints and dead letters are kept; empty for a stack in memory
   */
  public StreamPump(
      DynamoDbStreamsClient streams,
      String streamArn,
      StreamTrigger trigger,
      LocalFunction function,
      Optional<Path> folder) {
    this.streamArn = streamArn;
    this.filter = FilterCriteria.of(trigger.patterns());
    this.checkpoints = Checkpoints.of(streamArn, folder);
    this.deadLetters = new DeadLetters(folder);
    this.shards = new Shards(streams, streamArn, checkpoints);
    this.delivery = new Delivery(trigger, function, deadLetters);
  }

  /** Begins to deliver, after what was delivered before, or with the oldest record there is. */
  public void start() {
    thread.start();
  }

  /** What was given up. */
  public DeadLetters deadLetters() {
    return deadLetters;
  }

  /**
   * Waits until everything committed before this call has been delivered, with all that its
   * delivery led to.
   *
   * @throws IllegalStateException when that takes longer than the limit, or the pump is closed
   */
  public void drain(Duration limit) {
    rounds.awaitEmpty(limit);
  }

  private void run() {
    long rest = SHORTEST_REST_MILLIS;
    try {
      while (rounds.begin()) {
        boolean moved = roundSurvives();
        rounds.end(moved);
        rest = moved ? SHORTEST_REST_MILLIS : Math.min(rest * 2, LONGEST_REST_MILLIS);
        rounds.rest(moved ? 0 : rest);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean roundSurvives() throws InterruptedException {
    try {
      return round();
    } catch (RuntimeException e) {
      if (!rounds.closed()) {
        System.err.println("stream: " + e.getMessage());
        iterators.clear();
        open = List.of();
        rounds.rest(LONGEST_REST_MILLIS);
      }
      return true;
    }
  }

  private boolean round() throws InterruptedException {
    if (open.isEmpty()) {
      open = shards.open();
    }
    boolean moved = false;
    for (String shard : open) {
      moved |= pages(shard);
    }
    return moved;
  }

  private boolean pages(String shard) throws InterruptedException {
    boolean moved = false;
    while (!rounds.closed()) {
      String iterator = iterators.computeIfAbsent(shard, shards::iterator);
      GetRecordsResponse page = shards.read(iterator, shard);
      deliver(shard, page.records());
      moved |= page.hasRecords() && !page.records().isEmpty();
      if (page.nextShardIterator() == null) {
        checkpoints.delivered(shard, Checkpoints.END);
        iterators.remove(shard);
        open = List.of();
        return true;
      }
      iterators.put(shard, page.nextShardIterator());
      if (page.records().isEmpty()) {
        return moved;
      }
    }
    return true;
  }

  private void deliver(String shard, List<Record> records) throws InterruptedException {
    if (records.isEmpty()) {
      return;
    }
    List<StreamRecord> passing =
        records.stream()
            .map(each -> StreamRecord.of(each, streamArn))
            .filter(each -> filter.pass(each.json()))
            .toList();
    delivery.deliver(passing, sequence -> checkpoints.delivered(shard, sequence));
    checkpoints.delivered(shard, records.getLast().dynamodb().sequenceNumber());
  }

  /** Stops after the batch in hand. */
  @Override
  public void close() {
    rounds.close();
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

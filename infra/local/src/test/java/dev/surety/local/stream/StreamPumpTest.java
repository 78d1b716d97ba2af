package dev.surety.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.surety.local.dynamo.LocalDynamo;
import dev.surety.local.dynamo.TestTable;
import dev.surety.local.function.LocalFunction;
import dev.surety.local.function.TestFunction;
import dev.surety.local.template.StreamTrigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamPumpTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Map<String, String> PENDING = Map.of("kind", "OUTBOX", "state", "PENDING");
  private static final String FILTER =
      """
      {"eventName":["INSERT","MODIFY"],
       "dynamodb":{"NewImage":{"kind":{"S":["OUTBOX"]},"state":{"S":["PENDING"]}}}}
      """;

  @TempDir Path folder;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();

  private String take(String event) throws IOException {
    JsonNode json = JSON.readTree(event);
    events.add(json);
    json.path("Records").forEach(each -> seen.add(pk(each)));
    return "{\"batchItemFailures\":[]}";
  }

  private static String pk(JsonNode streamRecord) {
    return streamRecord.at("/dynamodb/Keys/pk/S").asText();
  }

  private static String failing(JsonNode streamRecord) {
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}"
        .formatted(streamRecord.at("/dynamodb/SequenceNumber").asText());
  }

  private StreamPump pump(LocalDynamo dynamo, LocalFunction function, Optional<Path> data) {
    String stream = dynamo.createIfMissing(TestTable.SPEC).latestStreamArn();
    StreamTrigger trigger = new StreamTrigger("Test", "Tested", List.of(FILTER), 3, 2, true);
    return new StreamPump(dynamo.streams(), stream, trigger, function, data);
  }

  @Test
  void deliversWhatPassesTheFilterInOrderAndInBatches() {
    try (LocalDynamo dynamo = LocalDynamo.inMemory();
        StreamPump pump = pump(dynamo, TestFunction.of(this::take), Optional.empty())) {
      TestTable.put(dynamo.client(), "other", Map.of("kind", "TICKET"));
      for (int i = 0; i < 7; i++) {
        TestTable.put(dynamo.client(), "m" + i, PENDING);
      }
      TestTable.put(dynamo.client(), "sent", Map.of("kind", "OUTBOX", "state", "SENT"));
      pump.start();
      pump.drain(LIMIT);
      assertThat(seen).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6");
      assertThat(events).hasSize(3);
    }
  }

  @Test
  void theEventHasLambdasShape() {
    try (LocalDynamo dynamo = LocalDynamo.inMemory();
        StreamPump pump = pump(dynamo, TestFunction.of(this::take), Optional.empty())) {
      pump.start();
      TestTable.put(dynamo.client(), "m", PENDING);
      pump.drain(LIMIT);
      JsonNode streamRecord = events.getFirst().path("Records").path(0);
      assertThat(streamRecord.properties().stream().map(Map.Entry::getKey))
          .containsExactlyInAnyOrder(
              "eventID",
              "eventName",
              "eventVersion",
              "eventSource",
              "awsRegion",
              "dynamodb",
              "eventSourceARN");
      assertThat(streamRecord.path("eventSource").asText()).isEqualTo("aws:dynamodb");
      assertThat(streamRecord.path("eventName").asText()).isEqualTo("INSERT");
      JsonNode change = streamRecord.path("dynamodb");
      assertThat(change.path("Keys").toString())
          .isEqualTo("{\"sk\":{\"S\":\"it\"},\"pk\":{\"S\":\"m\"}}");
      assertThat(change.at("/NewImage/state/S").asText()).isEqualTo("PENDING");
      assertThat(change.path("SequenceNumber").isTextual()).isTrue();
      assertThat(change.path("SizeBytes").isIntegralNumber()).isTrue();
      assertThat(change.path("ApproximateCreationDateTime").isNumber()).isTrue();
      assertThat(change.path("StreamViewType").asText()).isEqualTo("NEW_IMAGE");
    }
  }

  @Test
  void drainWaitsForWhatADeliveryItselfCommits() {
    try (LocalDynamo dynamo = LocalDynamo.inMemory();
        StreamPump pump =
            pump(
                dynamo,
                TestFunction.of(
                    event -> {
                      String answer = take(event);
                      if (seen.size() < 5) {
                        TestTable.put(dynamo.client(), "m" + seen.size(), PENDING);
                      }
                      return answer;
                    }),
                Optional.empty())) {
      pump.start();
      TestTable.put(dynamo.client(), "m0", PENDING);
      pump.drain(LIMIT);
      assertThat(seen).containsExactly("m0", "m1", "m2", "m3", "m4");
    }
  }

  @Test
  void retriesFromTheFirstFailureAndGivesARecordUpAfterItsAttempts() throws Exception {
    AtomicInteger failures = new AtomicInteger();
    try (LocalDynamo dynamo = LocalDynamo.onDisk(folder);
        StreamPump pump =
            pump(
                dynamo,
                TestFunction.of(
                    event -> {
                      take(event);
                      for (JsonNode each : JSON.readTree(event).path("Records")) {
                        if (pk(each).equals("bad")) {
                          failures.incrementAndGet();
                          return failing(each);
                        }
                      }
                      return "";
                    }),
                Optional.of(folder))) {
      for (String pk : List.of("a", "bad", "b")) {
        TestTable.put(dynamo.client(), pk, PENDING);
      }
      pump.start();
      pump.drain(LIMIT);
      assertThat(failures).hasValue(3);
      assertThat(seen).containsOnlyOnce("a").contains("b");
      assertThat(pump.deadLetters().list()).singleElement().matches(it -> pk(it).equals("bad"));
      assertThat(Files.readString(folder.resolve("stream-dead-letters.jsonl"))).contains("bad");
    }
  }

  @Test
  void aFunctionThatThrowsCostsOnlyTheRecordItThrowsFor() {
    try (LocalDynamo dynamo = LocalDynamo.inMemory();
        StreamPump pump =
            pump(
                dynamo,
                TestFunction.of(
                    event -> {
                      if (event.contains("\"bad\"")) {
                        throw new IllegalStateException("bad");
                      }
                      return take(event);
                    }),
                Optional.empty())) {
      for (String pk : List.of("a", "bad", "b", "c")) {
        TestTable.put(dynamo.client(), pk, PENDING);
      }
      pump.start();
      pump.drain(LIMIT);
      assertThat(seen).containsExactly("a", "b", "c");
      assertThat(pump.deadLetters().list()).hasSize(1);
    }
  }

  @Test
  void aPumpKilledDuringADeliveryDeliversAgainAndNothingTwiceThatWasSettled() {
    try (LocalDynamo dynamo = LocalDynamo.onDisk(folder)) {
      StreamPump killed =
          pump(
              dynamo,
              TestFunction.of(
                  event -> {
                    if (event.contains("\"m4\"")) {
                      // as if the process ended here: no answer, no checkpoint
                      Thread.currentThread().interrupt();
                      throw new IllegalStateException("killed");
                    }
                    return take(event);
                  }),
              Optional.of(folder));
      killed.start();
      for (int i = 0; i < 6; i++) {
        TestTable.put(dynamo.client(), "m" + i, PENDING);
      }
      assertThatThrownBy(() -> killed.drain(Duration.ofSeconds(2)))
          .hasMessageContaining("not delivered within");
      killed.close();
    }
    assertThat(seen).contains("m0").doesNotContain("m4");
    List<String> before = List.copyOf(seen);
    seen.clear();
    try (LocalDynamo dynamo = LocalDynamo.onDisk(folder);
        StreamPump restarted = pump(dynamo, TestFunction.of(this::take), Optional.of(folder))) {
      restarted.start();
      TestTable.put(dynamo.client(), "m6", PENDING);
      restarted.drain(LIMIT);
      assertThat(seen).contains("m4", "m5", "m6").doesNotContainAnyElementsOf(before);
    }
  }
}

package dev.surety.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Head;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Actor;
import dev.surety.domain.terms.Contact;
import dev.surety.domain.work.Commit;
import dev.surety.json.Json;
import dev.surety.json.JsonSeal;
import dev.surety.store.Backend;
import dev.surety.store.DynamoStore;
import dev.surety.store.Jitter;
import dev.surety.store.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run's answer and its one line of measures say the same, and what is left. */
class DeadlinesHandlerTest {
  private static final Instant CREATED = Instant.parse("2026-03-02T14:00:00Z");
  private static final int PLENTY_MILLIS = 30_000;

  private final FewItems database = new FewItems();
  private final List<String> lines = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private final LambdaLogger log =
      new LambdaLogger() {
        @Override
        public void log(String message) {
          logged.add(message);
        }

        @Override
        public void log(byte[] message) {
          throw new UnsupportedOperationException();
        }
      };

  @Test
  void aRunWithNothingDueSaysSoInItsMeasuresAndNotInTheLog() throws IOException {
    assertThat(run(CREATED, Integer.MAX_VALUE)).isEqualTo(Json.readOwn(report(0, 0, 0, 0)));
    assertThat(lines).containsExactly(measures(CREATED, 0, 0, 0, 0));
    assertThat(logged).isEmpty();
  }

  @Test
  void theLineIsWhatCloudWatchReadsMetricsFrom() throws IOException {
    messages(3);
    Instant now = CREATED.plus(Duration.ofMinutes(7));
    JsonNode report = run(now, Integer.MAX_VALUE);
    // handed out again two minutes after they were made: five minutes overdue
    assertThat(report).isEqualTo(Json.readOwn(report(3, 0, 0, 300)));
    assertThat(lines).containsExactly(measures(now, 3, 0, 0, 300));
    assertThat(logged).containsExactly(Json.write(report));
    JsonNode line = Json.readOwn(lines.getFirst());
    for (JsonNode metric : line.at("/_aws/CloudWatchMetrics/0/Metrics")) {
      assertThat(line.path(metric.path("Name").asText()).isNumber()).isTrue();
    }
  }

  @Test
  void whatThereIsNoTimeForIsTheBacklog() throws IOException {
    messages(5);
    Instant now = CREATED.plus(Duration.ofMinutes(3));
    assertThat(run(now, 2)).isEqualTo(Json.readOwn(report(2, 3, 0, 60)));
    assertThat(lines).containsExactly(measures(now, 2, 3, 0, 60));
    assertThat(run(now, Integer.MAX_VALUE)).isEqualTo(Json.readOwn(report(3, 0, 0, 60)));
  }

  @Test
  void whatCannotBeDoneIsCountedAndLoggedByName() throws IOException {
    messages(2);
    database.garble();
    JsonNode report = run(CREATED.plus(Duration.ofMinutes(2)), Integer.MAX_VALUE);
    assertThat(report).isEqualTo(Json.readOwn(report(0, 2, 2, 0)));
    assertThat(logged).hasSize(3);
    assertThat(logged.getLast()).startsWith("broken: OutboxRef[");
  }

  private JsonNode run(Instant now, int looks) throws IOException {
    AtomicInteger left = new AtomicInteger(looks);
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, _) ->
                    switch (method.getName()) {
                      case "getLogger" -> log;
                      case "getRemainingTimeInMillis" ->
                          left.getAndDecrement() > 0 ? PLENTY_MILLIS : 0;
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DeadlinesHandler(backend(now), lines::add)
        .handleRequest(new ByteArrayInputStream(new byte[0]), out, context);
    return Json.readOwn(out.toString(StandardCharsets.UTF_8));
  }

  private Backend backend(Instant now) {
    return new Backend(database, () -> now, Map.of("TABLE_NAME", "surety"));
  }

  /** Mails that nobody has taken up. */
  private void messages(int many) {
    Contact lead = new Contact("provider:lead", "Lead", "lead@modsq.example", false);
    List<Mail> mails =
        IntStream.range(0, many)
            .mapToObj(i -> new Mail("t_" + i, "100%", lead, MailTemplate.BREACH, Map.of()))
            .toList();
    new DynamoStore(new Table(backend(CREATED)), new JsonSeal(), new Jitter())
        .commit(
            new Commit(
                Head.start("c_1"),
                Actor.SYSTEM,
                CREATED,
                Changes.NONE.telling(mails),
                Optional.empty()));
  }

  private static String report(int fired, int left, int broken, int overdueSeconds) {
    return """
    {"fired": %d, "left": %d, "broken": %d, "oldestOverdueSeconds": %d}
    """
        .formatted(fired, left, broken, overdueSeconds);
  }

  private static String measures(Instant at, int fired, int left, int broken, int overdueSeconds) {
    return """
    {"_aws":{"Timestamp":%d,"CloudWatchMetrics":[{"Namespace":"Surety","Dimensions":[[]],\
    "Metrics":[{"Name":"DeadlinesFired","Unit":"Count"},\
    {"Name":"DeadlinesBacklog","Unit":"Count"},{"Name":"DeadlinesBroken","Unit":"Count"},\
    {"Name":"OldestOverdueSeconds","Unit":"Seconds"}]}]},\
    "DeadlinesFired":%d,"DeadlinesBacklog":%d,"DeadlinesBroken":%d,"OldestOverdueSeconds":%d}\
    """
        .formatted(at.toEpochMilli(), fired, left, broken, overdueSeconds);
  }
}

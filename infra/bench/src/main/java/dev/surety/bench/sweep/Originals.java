package dev.surety.bench.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.Stack;
import dev.surety.local.StackOptions;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import dev.surety.local.client.TermsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the product itself stores when contracts are signed and tickets opened through its API:
 * every item of the table.
 */
record Originals(List<Map<String, AttributeValue>> items) {
  /** When every ticket is opened. */
  static final Instant OPENED = Instant.parse("2016-03-01T10:00:00Z");

  /** A minute after the first response of every ticket was due. */
  static final Instant SWEPT = OPENED.plus(Duration.ofMinutes(61));

  private static final Person CLIENT = Person.of("org_company", "cleo", "admin", "approver");
  private static final Person PROVIDER = Person.of("org_desk", "dana", "admin", "agent");

  static Originals make(int contracts, int tickets) {
    Path root = Path.of(System.getProperty("surety.root", "."));
    try (Stack stack = Stack.start(StackOptions.inMemory(root).from(OPENED));
        ApiClient api = new ApiClient(stack.baseUri())) {
      for (int i = 0; i < contracts; i++) {
        String path = active(api);
        for (int ticket = i; ticket < tickets; ticket += contracts) {
          done(api.post(PROVIDER, path + "/tickets", ticket(ticket)));
        }
      }
      stack.drain();
      return new Originals(
          stack
              .dynamoDb()
              .scanPaginator(scan -> scan.tableName(stack.table()).consistentRead(true))
              .items()
              .stream()
              .toList());
    }
  }

  private static String active(ApiClient api) {
    ObjectNode terms = TermsFile.beside(Stack.class, "replay/terms.json");
    String path = "/v1/contracts/" + done(api.post(CLIENT, "/v1/contracts", terms)).text("id");
    String hash = done(api.post(CLIENT, path + "/propose", Json.object())).text("termsHash");
    for (Person each : List.of(CLIENT, PROVIDER)) {
      done(api.post(each, path + "/sign", Json.object().put("termsHash", hash)));
    }
    done(api.post(CLIENT, path + "/activate", Json.object()));
    return path;
  }

  private static ObjectNode ticket(int number) {
    return Json.object()
        .put("eventId", "incident-" + number)
        .put("subject", "Nobody can log in to the forum since this morning")
        .put("priority", "HIGH")
        .put("channel", "forum");
  }

  private static Reply done(Reply reply) {
    if (!reply.accepted()) {
      throw new IllegalStateException("unexpected answer: " + reply.brief());
    }
    return reply;
  }
}

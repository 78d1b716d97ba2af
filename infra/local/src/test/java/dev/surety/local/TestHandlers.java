package dev.surety.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.surety.store.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.ses.SesClient;

/** A small system of the same shape: promises with a due instant, mailed when they fall due. */
public final class TestHandlers {
  private static final JsonMapper JSON = new JsonMapper();

  private TestHandlers() {}

  private static void answer(OutputStream output, String json) throws IOException {
    output.write(json.getBytes(StandardCharsets.UTF_8));
  }

  private static AttributeValue s(String value) {
    return AttributeValue.fromS(value);
  }

  /** POST /v1/promises/{id}: due at the instant in the body. */
  public static final class Promises implements RequestStreamHandler {
    private final Backend backend;

    public Promises() {
      throw new IllegalStateException("not deployed");
    }

    public Promises(Backend backend) {
      this.backend = backend;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      JsonNode event = JSON.readTree(input);
      String id = event.at("/pathParameters/id").asText();
      Instant due = Instant.parse(event.path("body").asText());
      backend
          .dynamoDb()
          .putItem(
              it ->
                  it.tableName(backend.setting("TABLE_NAME"))
                      .item(
                          Map.of(
                              "pk", s(id),
                              "sk", s("promise"),
                              "dueShard", s("0"),
                              "dueAt", s(due.toString()))));
      answer(output, "{\"statusCode\":201,\"body\":\"{}\"}");
    }
  }

  /** Every minute: what is due becomes a mail that must go out. */
  public static final class Check implements RequestStreamHandler {
    private final Backend backend;

    public Check(Backend backend) {
      this.backend = backend;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      Instant.parse(JSON.readTree(input).path("scheduledTime").asText());
      String table = backend.setting("TABLE_NAME");
      var due =
          backend
              .dynamoDb()
              .query(
                  it ->
                      it.tableName(table)
                          .indexName("due-index")
                          .keyConditionExpression("dueShard = :s and dueAt <= :now")
                          .expressionAttributeValues(
                              Map.of(
                                  ":s", s("0"), ":now", s(backend.clock().instant().toString()))));
      for (var item : due.items()) {
        backend
            .dynamoDb()
            .putItem(
                it ->
                    it.tableName(table)
                        .item(
                            Map.of(
                                "pk", item.get("pk"),
                                "sk", s("promise"),
                                "kind", s("OUTBOX"),
                                "state", s("PENDING"))));
      }
      answer(output, "{\"left\":0}");
    }
  }

  /** The stream: mails. */
  public static final class Outbox implements RequestStreamHandler {
    private final Backend backend;
    private final SesClient ses;

    public Outbox(Backend backend, SesClient ses) {
      this.backend = backend;
      this.ses = ses;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      for (JsonNode each : JSON.readTree(input).path("Records")) {
        String id = each.at("/dynamodb/NewImage/pk/S").asText();
        ses.sendEmail(
            it ->
                it.source(backend.setting("MAIL_FROM"))
                    .configurationSetName(backend.setting("MAIL_CONFIGURATION_SET"))
                    .destination(to -> to.toAddresses("anna@acme.example"))
                    .message(
                        message ->
                            message
                                .subject(subject -> subject.data("Due: " + id))
                                .body(
                                    body ->
                                        body.text(
                                            text ->
                                                text.data(
                                                    backend.setting("BASE_URL") + "/" + id)))));
      }
      answer(output, "{\"batchItemFailures\":[]}");
    }
  }
}

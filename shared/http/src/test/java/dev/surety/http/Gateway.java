package dev.surety.http;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.work.Ref;
import dev.surety.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An API of three routes over a store in a map. */
final class Gateway {
  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final FakeStore store = new FakeStore();
  private final RenameContract rename = new RenameContract(RenameContract.ROUTE);
  private final Waits waits = new Waits();
  private final List<String> log = new ArrayList<>();
  private final Api api;

  /** With one draft, version 3, of org_acme for org_modsq, and more routes if a test needs them. */
  Gateway(Endpoint... more) {
    store.hold(RenameContract.in(ContractState.DRAFT));
    Set<Endpoint> all = new HashSet<>(Set.of(more));
    all.addAll(Set.of(rename, new RenameContract(RenameContract.PATCH), new ShowTitles("rows")));
    Commands commands = new Commands(store, () -> NOW, waits);
    api = new Api(all, commands, new Queries(store, () -> NOW), new Inquiries(store, () -> NOW));
  }

  /** What came back. */
  record Reply(int status, JsonNode headers, String text) {
    JsonNode body() {
      return Json.readOwn(text);
    }

    String code() {
      return body().path("code").asText();
    }

    String header(String name) {
      return headers.path(name).asText();
    }
  }

  Reply send(Event event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      byte[] in = event.json().getBytes(StandardCharsets.UTF_8);
      api.handle(new ByteArrayInputStream(in), out, new Silent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode reply = Json.readOwn(out.toString(StandardCharsets.UTF_8));
    return new Reply(
        reply.get("statusCode").asInt(), reply.get("headers"), reply.get("body").asText());
  }

  FakeStore store() {
    return store;
  }

  Api api() {
    return api;
  }

  /** The titles that were decided about, in order. */
  List<String> decided() {
    return rename.decided();
  }

  Waits waits() {
    return waits;
  }

  List<String> log() {
    return log;
  }

  String title() {
    Ref.ContractRef ref = new Ref.ContractRef("c_1");
    return store.read(List.of(ref)).get(ref).title();
  }

  /** A context of which only the log is used. */
  private final class Silent implements Context {
    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          log.add(message);
        }

        @Override
        public void log(byte[] message) {
          log.add(new String(message, StandardCharsets.UTF_8));
        }
      };
    }

    @Override
    public String getAwsRequestId() {
      return "request-1";
    }

    @Override
    public String getLogGroupName() {
      return "";
    }

    @Override
    public String getLogStreamName() {
      return "";
    }

    @Override
    public String getFunctionName() {
      return "";
    }

    @Override
    public String getFunctionVersion() {
      return "";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "";
    }

    @Override
    public CognitoIdentity getIdentity() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ClientContext getClientContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 10_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 512;
    }
  }
}

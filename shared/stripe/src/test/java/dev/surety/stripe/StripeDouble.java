package dev.surety.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.surety.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stripe as its documentation describes it, as far as a rail uses it: transfers, payment intents,
 * idempotency keys that remember their first answer, and the ways in which an answer gets lost.
 */
final class StripeDouble implements AutoCloseable {
  private static final Pattern SEARCHED = Pattern.compile("metadata\\['(.+?)']:'(.+)'");

  final List<Call> calls = new ArrayList<>();
  final List<ObjectNode> transfers = new ArrayList<>();
  final List<ObjectNode> intents = new ArrayList<>();
  final Map<String, Remembered> keys = new TreeMap<>();

  /** What the platform's balance covers, in Stripe's units. */
  long balance = Long.MAX_VALUE;

  /** What is said to every call instead of the truth. */
  Answer instead = Answer.THE_TRUTH;

  /** Does its work, but nobody is told. */
  boolean losesAnswers;

  /** Lists and searches do not know yet what was made. */
  boolean lags;

  private final HttpServer server;

  /** What arrived. */
  record Call(String method, String path, Map<String, String> form, Map<String, String> headers) {}

  /** What is answered; status 0 is the truth. */
  record Answer(int status, String body) {
    static final Answer THE_TRUTH = new Answer(0, "");

    static Answer error(int status, String type, String code, String param, String message) {
      ObjectNode error = Json.object().put("type", type).put("message", message);
      if (!code.isEmpty()) {
        error.put("code", code).put("doc_url", "https://stripe.com/docs/error-codes/" + code);
      }
      if (!param.isEmpty()) {
        error.put("param", param);
      }
      return new Answer(status, Json.write(Json.object().set("error", error)));
    }
  }

  /** What a key was first used for, and what was said then. */
  record Remembered(Map<String, String> form, Answer answer) {}

  StripeDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Call> posts() {
    return calls.stream().filter(call -> call.method().equals("POST")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = read(exchange);
      calls.add(call);
      boolean replayed = keys.containsKey(call.headers().getOrDefault("Idempotency-key", ""));
      Answer answer = instead.status() == 0 ? answer(call) : instead;
      if (losesAnswers) {
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.getResponseHeaders().add("Request-Id", "req_" + calls.size());
      if (replayed) {
        exchange.getResponseHeaders().add("Idempotent-Replayed", "true");
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Call read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> headers = new TreeMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Call(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        form(body.isEmpty() && query != null ? query : body),
        headers);
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new TreeMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        form.put(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private Answer answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "GET /v1/transfers" ->
          list(
              transfers.stream()
                  .filter(
                      transfer ->
                          transfer
                              .path("transfer_group")
                              .asText()
                              .equals(call.form().get("transfer_group")))
                  .toList());
      case "GET /v1/payment_intents/search" -> {
        Matcher query = SEARCHED.matcher(call.form().get("query"));
        yield query.matches()
            ? list(
                intents.stream()
                    .filter(
                        i -> i.at("/metadata/" + query.group(1)).asText().equals(query.group(2)))
                    .toList())
            : Answer.error(400, "invalid_request_error", "", "query", "bad query");
      }
      case "POST /v1/transfers", "POST /v1/payment_intents" -> once(call);
      default -> Answer.error(404, "invalid_request_error", "", "", "Unrecognized request URL");
    };
  }

  private Answer list(List<ObjectNode> found) {
    ObjectNode list = Json.object().put("object", "list").put("has_more", false);
    ArrayNode data = list.putArray("data");
    if (!lags) {
      found.forEach(data::add);
    }
    return new Answer(200, Json.write(list));
  }

  private Answer once(Call call) {
    Remembered known = keys.get(call.headers().get("Idempotency-key"));
    if (known == null) {
      Answer answer = made(call);
      keys.put(call.headers().get("Idempotency-key"), new Remembered(call.form(), answer));
      return answer;
    }
    return known.form().equals(call.form())
        ? known.answer()
        : Answer.error(
            400,
            "idempotency_error",
            "",
            "",
            "Keys for idempotent requests can only be used with the same parameters they were"
                + " first used with.");
  }

  private Answer made(Call call) {
    ObjectNode made = Json.object();
    long amount = Long.parseLong(call.form().get("amount"));
    ObjectNode metadata = made.putObject("metadata");
    call.form()
        .forEach(
            (name, value) -> {
              if (name.startsWith("metadata[")) {
                metadata.put(name.substring(9, name.length() - 1), value);
              }
            });
    made.put("amount", amount).put("currency", call.form().get("currency"));
    made.put("created", 1_678_043_844).put("livemode", false);
    return call.path().endsWith("transfers")
        ? transferred(made, amount, call.form())
        : intended(made);
  }

  private Answer transferred(ObjectNode made, long amount, Map<String, String> form) {
    if (amount > balance) {
      return Answer.error(
          400,
          "invalid_request_error",
          "balance_insufficient",
          "",
          "You have insufficient available funds in your Stripe account.");
    }
    made.put("id", "tr_" + (transfers.size() + 1)).put("object", "transfer");
    made.put("amount_reversed", 0).put("reversed", false);
    made.put("destination", form.get("destination"));
    made.put("transfer_group", form.get("transfer_group"));
    transfers.add(made);
    return new Answer(200, Json.write(made));
  }

  private Answer intended(ObjectNode made) {
    made.put("id", "pi_" + (intents.size() + 1)).put("object", "payment_intent");
    made.put("amount_received", 0).put("status", "requires_payment_method");
    made.put("client_secret", "pi_secret_that_must_not_leak");
    intents.add(made);
    return new Answer(200, Json.write(made));
  }
}

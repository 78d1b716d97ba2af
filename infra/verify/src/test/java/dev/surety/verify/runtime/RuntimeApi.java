package dev.surety.verify.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lambda's Runtime API (2018-06-01) as a function's runtime client sees it, on loopback. */
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";
  private static final Duration TIMEOUT = Duration.ofSeconds(50);

  /**
   * What the runtime client reported.
   *
   * @param kind the path below runtime/, without the request's id: response, error, init/error
   */
  record Report(String kind, String body) {}

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(BASE, this::answer);
    server.start();
  }

  /** For AWS_LAMBDA_RUNTIME_API. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Invokes the function; what it reported for this event, or on its start. */
  Report invoke(String event) throws InterruptedException, TimeoutException {
    events.add(event);
    Report report = reports.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    if (report == null) {
      throw new TimeoutException("the function reported nothing within " + TIMEOUT);
    }
    return report;
  }

  /** The function's process ended before it reported anything. */
  void ended(String output) {
    reports.add(new Report("ended", output));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(BASE.length());
      if (path.equals("invocation/next")) {
        next(exchange);
      } else {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String kind = path.replaceFirst("invocation/[^/]+/", "");
        reports.add(new Report(kind, new String(body, StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(202, -1);
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
      long deadline = System.currentTimeMillis() + TIMEOUT.toMillis();
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
      headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:eu-central-1:111122223333:function:surety-contracts:live");
      headers.set("Lambda-Runtime-Trace-Id", "Root=1-69a59b01-5f84a2c9d17b4e60a3f20001");
      headers.set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}

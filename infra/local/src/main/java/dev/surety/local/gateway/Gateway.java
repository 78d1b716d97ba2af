package dev.surety.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.surety.local.template.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP API on loopback: the template's routes in front of the functions' own handlers, and
 * beside them routes only the embedded stack has. Throttling and time limits are not imitated.
 */
public final class Gateway implements AutoCloseable {

  static {
    // Without it an answer waits some 40 ms for the caller's delayed acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Dispatch dispatch;
  private final InstantSource clock;
  private final Supplier<String> requestIds;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable HttpServer server;

  /**
   * @param handlers the handler of a function by its logical id; asked at each request, and called
   *     from several threads at once
   * @param clock gives the events their time
   */
  public Gateway(
      Template template,
      Function<String, RequestStreamHandler> handlers,
      JwtAuthorizer authorizer,
      InstantSource clock) {
    this(template, handlers, authorizer, clock, () -> UUID.randomUUID().toString());
  }

  Gateway(
      Template template,
      Function<String, RequestStreamHandler> handlers,
      JwtAuthorizer authorizer,
      InstantSource clock,
      Supplier<String> requestIds) {
    this.dispatch = new Dispatch(template, handlers, authorizer, clock);
    this.clock = clock;
    this.requestIds = requestIds;
  }

  /** Adds a route of the embedded stack's own; the path may have variables in braces. */
  public void local(String method, String path, LocalRoute handler) {
    dispatch.addLocal(method, path, handler);
  }

  /**
   * Listens.
   *
   * @param port 0 for any that is free
   * @return the port taken
   * @throws IOException when it is taken already
   */
  public synchronized int start(int port) throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    started.setExecutor(threads);
    started.createContext("/", this::serve);
    started.start();
    server = started;
    return started.getAddress().getPort();
  }

  /** Stops listening; requests under way have a second to end. */
  @Override
  public synchronized void close() {
    if (server != null) {
      server.stop(1);
    }
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String requestId = requestIds.get();
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    try (exchange) {
      Answer answer;
      try {
        answer = dispatch.answer(Request.read(exchange), requestId);
        Replies.prepare(exchange, answer, requestId);
      } catch (Throwable e) {
        // As Lambda's runtime does: no fault of a function may end the process or leave the caller
        // without an answer
        Faults.report(clock.instant(), what, requestId, e);
        answer = Answer.FAULT;
        Replies.prepare(exchange, answer, requestId);
      }
      Replies.send(exchange, answer);
    }
  }
}

package dev.surety.local;

import dev.surety.local.gateway.Gateway;
import dev.surety.local.gateway.LocalResponse;
import dev.surety.local.schedule.ClockRoute;
import dev.surety.local.ses.Inbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The HTTP API and the local routes; requests wait until the functions are there. */
final class FrontDoor {
  private FrontDoor() {}

  static Gateway of(Platform platform, CompletableFuture<Triggers> ready) {
    Gateway gateway =
        new Gateway(
            platform.template(),
            id -> ready.join().function(id).handler(),
            platform.tokens().authorizer(),
            platform.clock());
    gateway.local("GET", "/local/token", platform.tokens()::answer);
    gateway.local("GET", "/local/mail", new Inbox(platform.mails()));
    gateway.local(
        "GET",
        "/local/health",
        request -> {
          ready.join();
          return LocalResponse.json(200, "{\"status\":\"UP\"}");
        });
    for (String method : List.of("GET", "POST")) {
      gateway.local(
          method,
          "/local/clock",
          request -> {
            try {
              return new ClockRoute(platform.clock(), ready.join().schedules()).handle(request);
            } finally {
              platform.expireByClock();
            }
          });
    }
    return gateway;
  }

  static URI open(Gateway gateway, int port) {
    try {
      return URI.create("http://127.0.0.1:" + gateway.start(port));
    } catch (BindException e) {
      throw new StackRefused("port " + port + " is in use; give another one with --port", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

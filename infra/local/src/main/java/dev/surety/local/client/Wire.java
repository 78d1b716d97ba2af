package dev.surety.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP/1.1 to one base address. */
final class Wire implements AutoCloseable {
  // a clock that jumps over a year answers when everything on the way is mailed
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  Wire(URI base) {
    this.base = base;
  }

  Reply send(String method, String path, @Nullable JsonNode body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    if (body != null) {
      request.header("content-type", "application/json");
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(answer.statusCode(), json(answer.body()), answer.headers());
    } catch (IOException e) {
      throw new Unreachable("no answer from " + base + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted while waiting for " + base, e);
    }
  }

  private static JsonNode json(String text) {
    try {
      JsonNode node = Json.read(text);
      return node.isObject() ? node : Json.object();
    } catch (Json.Malformed e) {
      return Json.object();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

package dev.surety.verify.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.Surety;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Root;
import dev.surety.verify.world.Transport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code surety start} on a data folder, in a JVM of its own, called over HTTP. */
final class LiveStack implements Transport, AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Caller, String> tokens = new ConcurrentHashMap<>();
  private final Process process;
  private final URI base;

  private LiveStack(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  static LiveStack start(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsurety.root=" + Root.path(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Surety.class.getName(),
                "start",
                "--data",
                data.toString(),
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader banner = process.inputReader();
    for (String line = banner.readLine(); line != null; line = banner.readLine()) {
      if (line.strip().startsWith("API")) {
        return new LiveStack(process, URI.create(line.strip().split("\\s+", -1)[1]).resolve("/"));
      }
    }
    throw new IOException("the stack ended before it said where it is");
  }

  /** As {@code kill -9}; returns when it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Lets time pass; when this returns, all that fell due has been delivered. */
  void advance(String duration) throws IOException, InterruptedException {
    send("POST", "/local/clock", Map.of(), "{\"advance\": \"" + duration + "\"}").expect(200);
    tokens.clear();
  }

  /** Every accepted mail. */
  JsonNode mails() throws IOException, InterruptedException {
    return send("GET", "/local/mail", Map.of(), null).expect(200).json().path("mails");
  }

  @Override
  public Reply request(
      Caller caller,
      String method,
      String target,
      Map<String, String> headers,
      @Nullable String body) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("authorization", "Bearer " + tokens.computeIfAbsent(caller, this::token));
    all.put("content-type", "application/json");
    try {
      return send(method, target, all, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String token(Caller caller) {
    String query =
        "?org=%s&sub=%s&roles=%s"
            .formatted(caller.org(), caller.sub(), String.join(",", caller.roles()));
    try {
      return send("GET", "/local/token" + query, Map.of(), null).expect(200).text("/token");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply send(
      String method, String target, Map<String, String> headers, @Nullable String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(target))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    Map<String, String> first = new HashMap<>();
    answer.headers().map().forEach((name, values) -> first.put(name, values.getFirst()));
    return new Reply(answer.statusCode(), Map.copyOf(first), answer.body());
  }

  @Override
  public void close() {
    kill();
    http.close();
  }
}

package dev.surety.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.local.ses.Mail;
import dev.surety.local.template.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
  private static final Instant START = Instant.parse("2026-03-06T12:00:00Z");

  @TempDir Path root;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void writeTemplate() throws IOException {
    try (var text = getClass().getResourceAsStream("/promises-template.yaml")) {
      Files.write(root.resolve("template.yaml"), text.readAllBytes());
    }
  }

  @AfterEach
  void close() {
    http.close();
  }

  /** The test's own template keeps its promises under keys that the store does not know. */
  private static Stack start(StackOptions options) {
    return Stack.start(
        options,
        backend ->
            new EarliestDue(
                backend.dynamoDb(),
                Template.read(options.root().resolve("template.yaml")).table()));
  }

  private StackOptions onDisk() {
    return StackOptions.onDisk(root, root.resolve("data"), 0).from(START);
  }

  private String call(Stack stack, String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(stack.baseUri() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "text/plain");
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  private static String[] anna(Stack stack) {
    return new String[] {
      "Authorization", stack.tokens().issue("org_acme", "anna", List.of("admin")).token()
    };
  }

  @Test
  void aPromiseIsMailedWhenTheClockPassesItAndEverythingOutlivesTheStack() throws Exception {
    try (Stack stack = start(onDisk())) {
      assertThat(call(stack, "GET", "/local/health", "")).isEqualTo("200 {\"status\":\"UP\"}");
      assertThat(call(stack, "POST", "/v1/promises/p1", "2026-03-06T13:00:01Z")).startsWith("401");
      assertThat(call(stack, "POST", "/v1/promises/p1", "2026-03-06T13:00:01Z", anna(stack)))
          .startsWith("201");
      assertThat(call(stack, "POST", "/v1/promises/p2", "2026-04-01T00:00:00Z", anna(stack)))
          .startsWith("201");
      assertThat(call(stack, "POST", "/local/clock", "{\"advance\":\"PT2H\"}"))
          .isEqualTo("200 {\"now\":\"2026-03-06T14:00:00Z\",\"frozen\":true,\"ticks\":2}");
      Mail mail = stack.inbox().mails().getFirst();
      assertThat(mail.at()).isEqualTo("2026-03-06T13:01:00Z");
      assertThat(mail.subject()).isEqualTo("Due: p1");
      assertThat(mail.text()).isEqualTo(stack.baseUri() + "/p1");
      assertThat(call(stack, "GET", "/local/mail", "")).contains("Due: p1");
      assertThatThrownBy(() -> start(onDisk()))
          .isInstanceOf(StackRefused.class)
          .hasMessageContaining("is in use by another surety process");
    }
    try (Stack restarted = start(onDisk())) {
      assertThat(restarted.clock().instant()).isEqualTo("2026-03-06T14:00:00Z");
      restarted.drain();
      assertThat(restarted.inbox().mails()).hasSize(1);
      call(restarted, "POST", "/local/clock", "{\"now\":\"2026-04-02T00:00:00Z\"}");
      assertThat(restarted.inbox().mails())
          .extracting(Mail::subject)
          .containsExactly("Due: p1", "Due: p2");
      assertThat(restarted.deadLetters()).allMatch(it -> it.list().isEmpty());
    }
  }

  @Test
  void aPortInUseIsOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> start(StackOptions.inMemory(root).onPort(port)))
          .isInstanceOf(StackRefused.class)
          .hasMessage("port " + port + " is in use; give another one with --port");
      // what had been opened was closed again
      start(StackOptions.onDisk(root, root.resolve("data"), 0)).close();
      assertThatThrownBy(() -> start(onDisk().onPort(port))).isInstanceOf(StackRefused.class);
      start(onDisk()).close();
    }
  }

  @Test
  void aHandlerThatIsMissingIsNamed() throws Exception {
    Path template = root.resolve("template.yaml");
    Files.writeString(
        template, Files.readString(template).replace("TestHandlers$Check", "TestHandlers$Gone"));
    assertThatThrownBy(() -> start(StackOptions.inMemory(root)))
        .hasMessageContaining("CheckFunction")
        .hasMessageContaining("TestHandlers$Gone is not on the class path");
  }

  @Test
  void theCommandLineSaysWhatItDoesNotKnow() {
    Path folder = Path.of("anywhere");
    assertThat(StartCommand.options(List.of(), folder))
        .isEqualTo(
            new StackOptions(
                folder, Optional.of(folder.resolve(".surety")), 8080, Optional.empty()));
    assertThat(StartCommand.options(List.of("--memory", "--port", "0"), folder))
        .isEqualTo(StackOptions.inMemory(folder));
    for (List<String> bad :
        List.of(
            List.of("start", "--quick"),
            List.of("start", "--port"),
            List.of("start", "--port", "99999"),
            List.of("start", "--port", "http"))) {
      assertThat(errorsOf(bad)).startsWith("1 surety: ");
    }
    assertThat(errorsOf(List.of())).startsWith("2 usage: surety ");
    assertThat(errorsOf(List.of("dance"))).startsWith("2 usage: surety ");
  }

  private static String errorsOf(List<String> arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      return Surety.run(arguments) + " " + bytes.toString(StandardCharsets.UTF_8);
    } finally {
      System.setErr(before);
    }
  }
}

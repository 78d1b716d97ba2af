package dev.surety.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.surety.local.template.AuthorizerSpec;
import dev.surety.local.template.FunctionSpec;
import dev.surety.local.template.MailSpec;
import dev.surety.local.template.RouteSpec;
import dev.surety.local.template.TableSpec;
import dev.surety.local.template.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final AuthorizerSpec POOL =
      new AuthorizerSpec("Cognito", "https://issuer", List.of("app"));
  private static final DevelopmentTokens TOKENS = DevelopmentTokens.inMemory(POOL, () -> NOW);
  private static final String TOKEN = TOKENS.issue("org_acme", "ann", List.of("admin")).token();

  private final AtomicReference<RequestStreamHandler> handler = new AtomicReference<>();
  private final AtomicReference<@Nullable JsonNode> event = new AtomicReference<>();
  private final AtomicReference<@Nullable Context> context = new AtomicReference<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Gateway gateway =
      new Gateway(template(), id -> handler.get(), TOKENS.authorizer(), () -> NOW, () -> "id-1");
  private String base = "";

  @BeforeEach
  void start() throws IOException {
    answerWith("{\"statusCode\":200,\"body\":\"ok\"}");
    base = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + gateway.start(0);
  }

  @AfterEach
  void stop() {
    gateway.close();
    client.close();
  }

  @Test
  void aRequestReachesItsFunction() throws Exception {
    HttpResponse<String> response =
        send(
            to("/v1/things/a%20b+c?x=1&x=2")
                .header("Cookie", "a=1; b=2")
                .header("X-Many", "one")
                .header("X-Many", "two")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"n\":1}")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("ok");
    assertThat(response.headers().firstValue("apigw-requestid")).contains("id-1");
    JsonNode seen = event();
    assertThat(seen.path("routeKey").asText()).isEqualTo("POST /v1/things/{thing}");
    assertThat(seen.at("/pathParameters/thing").asText()).isEqualTo("a b+c");
    assertThat(seen.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
    assertThat(seen.path("cookies")).hasToString("[\"a=1\",\"b=2\"]");
    assertThat(seen.at("/headers/x-many").asText()).isEqualTo("one,two");
    assertThat(seen.at("/headers/cookie").isMissingNode()).isTrue();
    assertThat(seen.path("body").asText()).isEqualTo("{\"n\":1}");
    assertThat(seen.at("/requestContext/authorizer/jwt/claims/custom:org").asText())
        .isEqualTo("org_acme");
    assertThat(seen.at("/requestContext/timeEpoch").asLong()).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void theFunctionHasAContext() throws Exception {
    send(to("/v1/things/1").POST(BodyPublishers.noBody()));

    Context seen = context.get();
    assertThat(seen).isNotNull();
    if (seen != null) {
      assertThat(seen.getAwsRequestId()).isEqualTo("id-1");
      assertThat(seen.getFunctionName()).isEqualTo("ThingsFunction");
      assertThat(seen.getLogGroupName()).isEqualTo("/surety/things");
      assertThat(seen.getMemoryLimitInMB()).isEqualTo(1024);
      assertThat(seen.getRemainingTimeInMillis()).isBetween(1, 10_000);
    }
  }

  @Test
  void theAnswerGoesBackWhole() throws Exception {
    answerWith(
        """
        {"statusCode": 409, "headers": {"content-type": "application/problem+json", "etag": "\\"3\\""},
         "cookies": ["a=1", "b=2"], "body": "eyJjb2RlIjoieCJ9", "isBase64Encoded": true}
        """);

    HttpResponse<String> response = send(to("/v1/things"));

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(response.headers().firstValue("etag")).contains("\"3\"");
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    assertThat(response.body()).isEqualTo("{\"code\":\"x\"}");
  }

  @Test
  void anAnswerMayHaveNoBody() throws Exception {
    answerWith("{\"statusCode\":204}");

    assertThat(send(to("/v1/things")).statusCode()).isEqualTo(204);
  }

  @Test
  void whatIsNotRoutedIsNotFoundEvenWithoutAToken() throws Exception {
    for (String path : List.of("/", "/v1/things/", "/v1/things/1/more", "/v1/things/a%2Fb")) {
      HttpResponse<String> response = send(to(path).setHeader("Authorization", "none"));
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
    }
    assertThat(send(to("/v1/things").DELETE()).statusCode()).isEqualTo(404);
  }

  @Test
  void withoutATokenTheFunctionIsNotCalled() throws Exception {
    HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(base + "/v1/things")));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
    assertThat(event.get()).isNull();
  }

  @Test
  void aPublicRouteNeedsNoToken() throws Exception {
    HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(base + "/v1/public")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(event().at("/requestContext/authorizer").isMissingNode()).isTrue();
  }

  @Test
  void aFaultIsAnAnswerAndOneLine() throws Exception {
    handler.set(
        (input, output, context) -> {
          throw new IllegalStateException("two\nlines");
        });
    PrintStream before = System.err;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
    try {
      HttpResponse<String> response = send(to("/v1/things"));
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    } finally {
      System.setErr(before);
    }
    assertThat(lines.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("GET /v1/things", "id-1", "two lines", "GatewayTest");
  }

  @Test
  void anAnswerHttpDoesNotAllowIsAFault() throws Exception {
    answerWith("{\"statusCode\":200,\"headers\":{\"x\":\"a\\r\\nSet-Cookie: b=1\"}}");

    HttpResponse<String> response = send(to("/v1/things"));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void aBodyOverTenMegabytesIsTooLarge() throws Exception {
    HttpResponse<String> response =
        send(to("/v1/things/1").POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1])));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(event.get()).isNull();
  }

  @Test
  void localRoutesAreServedBesideAndAskForNoToken() throws Exception {
    gateway.local(
        "POST",
        "/local/echo/{word}",
        request ->
            LocalResponse.json(
                202,
                request.variables().get("word")
                    + request.parameter("q").orElse("?")
                    + request.body()));

    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(URI.create(base + "/local/echo/a?q=b"))
                .POST(BodyPublishers.ofString("c")));

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEqualTo("abc");
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + TOKEN);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(
        request.version(HttpClient.Version.HTTP_1_1).build(), BodyHandlers.ofString());
  }

  private JsonNode event() {
    JsonNode seen = event.get();
    assertThat(seen).isNotNull();
    return seen == null ? JSON.nullNode() : seen;
  }

  private void answerWith(String document) {
    handler.set(
        (input, output, invocation) -> {
          event.set(JSON.readTree(input));
          context.set(invocation);
          output.write(document.getBytes(StandardCharsets.UTF_8));
        });
  }

  private static Template template() {
    SequencedMap<String, FunctionSpec> functions = new LinkedHashMap<>();
    functions.put(
        "ThingsFunction",
        new FunctionSpec(
            "ThingsFunction",
            "dev.surety.Things",
            Map.of(),
            Duration.ofSeconds(10),
            1024,
            "/surety/things"));
    return new Template(
        functions,
        List.of(
            new RouteSpec("GET", "/v1/things", "ThingsFunction", "Cognito"),
            new RouteSpec("POST", "/v1/things/{thing}", "ThingsFunction", "Cognito"),
            new RouteSpec("GET", "/v1/public", "ThingsFunction", null)),
        Map.of("Cognito", POOL),
        List.of(),
        List.of(),
        new TableSpec("things", new TableSpec.Key("pk", "sk"), Map.of(), List.of(), null, null),
        new MailSpec("surety.example", "no-reply@surety.example", "set"));
  }
}

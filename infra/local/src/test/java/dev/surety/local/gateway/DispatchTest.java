package dev.surety.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.surety.local.template.RouteSpec;
import dev.surety.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The deployable template's routes, each through the gateway to the function it names. */
class DispatchTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));
  private static final Template TEMPLATE =
      Template.read(Path.of(System.getProperty("surety.root", "../..")).resolve("template.yaml"));
  private static final DevelopmentTokens TOKENS =
      DevelopmentTokens.inMemory(TEMPLATE.authorizers().values().iterator().next(), CLOCK);
  private static final String TOKEN = TOKENS.issue("org_acme", "ann", List.of("admin")).token();

  private final Dispatch dispatch =
      new Dispatch(
          TEMPLATE,
          id ->
              (input, output, context) -> {
                String route = new ObjectMapper().readTree(input).path("routeKey").asText();
                output.write(("\"" + id + " " + route + "\"").getBytes(StandardCharsets.UTF_8));
              },
          TOKENS.authorizer(),
          CLOCK);

  static List<RouteSpec> routes() {
    return TEMPLATE.routes();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyRouteReachesItsFunction(RouteSpec route) throws Exception {
    Answer answer =
        dispatch.answer(request(route, Map.of("authorization", "Bearer " + TOKEN)), "request-1");

    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(route.function() + " " + route.key());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void noRouteIsOpenButTheWebhookWhoseCallersSign(RouteSpec route) throws Exception {
    int status = route.key().equals("POST /v1/rails/stripe/events") ? 200 : 401;
    assertThat(dispatch.answer(request(route, Map.of()), "request-1").status()).isEqualTo(status);
  }

  @Test
  void aTokenRouteIsOneLineToAdd() throws Exception {
    dispatch.addLocal("GET", "/local/token", TOKENS::answer);
    RouteSpec token = new RouteSpec("GET", "/local/token", "", null);

    assertThat(dispatch.answer(request(token, Map.of()), "request-1").status()).isEqualTo(400);
  }

  private static Request request(RouteSpec route, Map<String, String> headers) {
    return new Request(
        route.method(),
        route.path().replaceAll("\\{\\w+}", "some-id"),
        "",
        headers,
        List.of(),
        "HTTP/1.1",
        "127.0.0.1",
        new byte[0]);
  }
}

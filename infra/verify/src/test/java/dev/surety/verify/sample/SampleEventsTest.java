package dev.surety.verify.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.template.RouteSpec;
import dev.surety.local.template.Template;
import dev.surety.verify.world.Ground;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleEventsTest {
  private final Template template = Ground.template();

  @Test
  void everySampleIsToldByTheStoryAndEveryAnswerIsTheOneDocumented() {
    assertThat(Samples.all().keySet()).containsExactlyElementsOf(Story.names());
    List<String> told = new ArrayList<>();
    try (World world = new World(LocalGround.open())) {
      new Story(world).tell(step -> told.add(step.sample()));
    }
    assertThat(told).hasSizeGreaterThanOrEqualTo(template.routes().size());
  }

  @Test
  void everyRouteHasASampleAndEverySampleARoute() {
    List<String> sampled =
        Samples.all().values().stream()
            .map(text -> Samples.json(text).path("routeKey").asText())
            .filter(key -> !key.isEmpty())
            .distinct()
            .toList();
    assertThat(sampled)
        .containsExactlyInAnyOrderElementsOf(
            template.routes().stream().map(RouteSpec::key).toList());
  }

  @Test
  void everyScheduleAndStreamHasASample() {
    assertThat(Samples.all().keySet().stream().filter(n -> n.startsWith("deadlines/")))
        .hasSameSizeAs(template.schedules());
    List<JsonNode> records =
        Samples.all().values().stream()
            .map(text -> Samples.json(text).at("/Records/0/dynamodb"))
            .filter(JsonNode::isObject)
            .toList();
    assertThat(records)
        .hasSameSizeAs(template.streams())
        .extracting(record -> record.at("/NewImage/kind/S").asText())
        .containsExactly("OUTBOX", "RAIL");
    assertThat(records)
        .allSatisfy(
            record -> {
              assertThat(record.at("/NewImage/state/S").asText()).isEqualTo("PENDING");
              assertThat(record.path("StreamViewType").asText())
                  .isEqualTo(template.table().streamView());
            });
  }

  static Stream<Map.Entry<String, String>> requests() {
    return Samples.all().entrySet().stream().filter(e -> e.getValue().contains("\"routeKey\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void aSampleIsWhatApiGatewaySends(Map.Entry<String, String> sample) {
    JsonNode event = Samples.json(sample.getValue());
    JsonNode context = event.path("requestContext");
    String path = event.path("routeKey").asText().split(" ", -1)[1];
    for (Map.Entry<String, JsonNode> variable : event.path("pathParameters").properties()) {
      path = path.replace("{" + variable.getKey() + "}", variable.getValue().asText());
    }
    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("rawPath").asText()).isEqualTo(path);
    assertThat(context.at("/http/path").asText()).isEqualTo(path);
    assertThat(context.path("routeKey")).isEqualTo(event.path("routeKey"));
    assertThat(context.at("/authorizer/jwt/claims")).allMatch(JsonNode::isTextual);
    assertThat(event.path("headers").path("content-length").asInt()).isEqualTo(length(event));
  }

  private static int length(JsonNode event) {
    String body = event.path("body").asText("");
    return event.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body).length
        : body.getBytes(StandardCharsets.UTF_8).length;
  }
}

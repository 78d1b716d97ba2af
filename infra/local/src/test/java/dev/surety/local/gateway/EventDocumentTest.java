package dev.surety.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.surety.local.template.RouteSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDocumentTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-02T09:05:07.123Z");

  @Test
  void aRequestBecomesThisEvent() throws Exception {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("sub", "ann");
    claims.put("cognito:groups", "[admin approver]");

    JsonNode event =
        event(
            new Request(
                "POST",
                "/v1/contracts/c 1/tickets",
                "tag=a&tag=b%20c&empty=&flag",
                Map.of(
                    "content-type", "application/json; charset=utf-8",
                    "host", "localhost:8080",
                    "user-agent", "curl/8",
                    "x-many", "one,two"),
                List.of("session=1", "theme=dark"),
                "HTTP/1.1",
                "127.0.0.1",
                "{\"subject\":\"Grüße\"}".getBytes(StandardCharsets.UTF_8)),
            claims);

    assertThat(event)
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "version": "2.0",
                  "routeKey": "POST /v1/contracts/{contract}/tickets",
                  "rawPath": "/v1/contracts/c 1/tickets",
                  "rawQueryString": "tag=a&tag=b%20c&empty=&flag",
                  "cookies": ["session=1", "theme=dark"],
                  "headers": {
                    "content-type": "application/json; charset=utf-8",
                    "host": "localhost:8080",
                    "user-agent": "curl/8",
                    "x-forwarded-for": "127.0.0.1",
                    "x-forwarded-proto": "http",
                    "x-many": "one,two"
                  },
                  "queryStringParameters": {"tag": "a,b c", "empty": "", "flag": ""},
                  "requestContext": {
                    "accountId": "000000000000",
                    "apiId": "local",
                    "authorizer": {
                      "jwt": {
                        "claims": {"sub": "ann", "cognito:groups": "[admin approver]"},
                        "scopes": null
                      }
                    },
                    "domainName": "localhost",
                    "domainPrefix": "local",
                    "http": {
                      "method": "POST",
                      "path": "/v1/contracts/c 1/tickets",
                      "protocol": "HTTP/1.1",
                      "sourceIp": "127.0.0.1",
                      "userAgent": "curl/8"
                    },
                    "requestId": "request-1",
                    "routeKey": "POST /v1/contracts/{contract}/tickets",
                    "stage": "$default",
                    "time": "02/Mar/2026:09:05:07 +0000",
                    "timeEpoch": 1772442307123
                  },
                  "pathParameters": {"contract": "c 1"},
                  "body": "{\\"subject\\":\\"Grüße\\"}",
                  "isBase64Encoded": false
                }
                """));
  }

  @Test
  void whatIsNotThereIsLeftOut() throws Exception {
    JsonNode event = event(request(Map.of(), ""), null);

    assertThat(event.has("cookies")).isFalse();
    assertThat(event.has("queryStringParameters")).isFalse();
    assertThat(event.has("body")).isFalse();
    assertThat(event.at("/requestContext/authorizer").isMissingNode()).isTrue();
    assertThat(event.path("rawQueryString").asText("absent")).isEmpty();
    assertThat(event.path("isBase64Encoded").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json,false",
    "Application/JSON;charset=utf-8,false",
    "text/csv,false",
    "application/xml,false",
    "application/merge-patch+json,true",
    "application/x-www-form-urlencoded,true",
    "application/octet-stream,true"
  })
  void onlyTextGoesAsText(String contentType, boolean encoded) throws Exception {
    JsonNode event = event(request(Map.of("content-type", contentType), "{}"), null);

    assertThat(event.path("isBase64Encoded").asBoolean()).isEqualTo(encoded);
    assertThat(event.path("body").asText()).isEqualTo(encoded ? "e30=" : "{}");
  }

  @Test
  void aBodyOfNoStatedTypeIsNoText() throws Exception {
    assertThat(event(request(Map.of(), "{}"), null).path("body").asText()).isEqualTo("e30=");
  }

  @Test
  void thoseWhoForwardedAreKept() throws Exception {
    JsonNode event = event(request(Map.of("x-forwarded-for", "10.0.0.1"), ""), null);

    assertThat(event.at("/headers/x-forwarded-for").asText()).isEqualTo("10.0.0.1, 127.0.0.1");
  }

  private static Request request(Map<String, String> headers, String body) {
    return new Request(
        "POST",
        "/v1/contracts/c1/tickets",
        "",
        headers,
        List.of(),
        "HTTP/1.1",
        "127.0.0.1",
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode event(Request request, @Nullable Map<String, String> claims)
      throws Exception {
    RouteSpec route =
        new RouteSpec("POST", "/v1/contracts/{contract}/tickets", "TicketsFunction", "Cognito");
    return JSON.readTree(
        EventDocument.of(request, route, Map.of("contract", "c 1"), claims, "request-1", NOW));
  }
}

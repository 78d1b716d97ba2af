package dev.surety.rails;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A call of the webhook: API Gateway's event (payload v2). */
record Hook(JsonNode event) {
  static Hook read(InputStream in) throws IOException {
    return new Hook(Json.readOwn(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
  }

  /** A header by its name in lower case, as API Gateway writes them; empty if it is missing. */
  String header(String name) {
    return event.path("headers").path(name).asText("");
  }

  /** The body to the letter: the signature is over it. */
  String body() {
    String body = event.path("body").asText("");
    return event.path("isBase64Encoded").asBoolean()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  String path() {
    return event.path("rawPath").asText("");
  }

  String traceId() {
    return event.at("/requestContext/requestId").asText("");
  }
}

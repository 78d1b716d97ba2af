package dev.surety.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what a function wrote into an answer, by payload format 2.0. */
final class AnswerReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Lambda's quota for a synchronous answer, in bytes. */
  private static final int LARGEST_OUTPUT = 6 * 1024 * 1024;

  private AnswerReader() {}

  /**
   * The answer.
   *
   * @throws IOException saying why API Gateway would not understand the output
   */
  static Answer read(byte[] output) throws IOException {
    if (output.length > LARGEST_OUTPUT) {
      throw new IOException("the answer has " + output.length + " bytes, Lambda allows 6 MB");
    }
    JsonNode answer = JSON.readTree(output);
    if (answer == null || answer.isMissingNode()) {
      throw new IOException("the function wrote no answer");
    }
    return answer.has("statusCode") ? full(answer) : bare(answer, output);
  }

  /** Anything without a status is a body that went well. */
  private static Answer bare(JsonNode answer, byte[] output) {
    byte[] body = answer.isTextual() ? answer.textValue().getBytes(StandardCharsets.UTF_8) : output;
    return new Answer(200, Map.of("content-type", "application/json"), List.of(), body);
  }

  private static Answer full(JsonNode answer) throws IOException {
    JsonNode status = answer.get("statusCode");
    if (!status.isInt() || status.intValue() < 200 || status.intValue() > 599) {
      throw new IOException("statusCode is not an HTTP status: " + status);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    answer
        .path("headers")
        .properties()
        .forEach(
            header ->
                headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText()));
    headers.putIfAbsent("content-type", "text/plain;charset=UTF-8");
    List<String> cookies = new ArrayList<>();
    answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    return new Answer(status.intValue(), headers, cookies, body(answer));
  }

  private static byte[] body(JsonNode answer) throws IOException {
    JsonNode body = answer.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return new byte[0];
    }
    if (!body.isTextual()) {
      throw new IOException("body is not a string: " + body.getNodeType());
    }
    return answer.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body.textValue())
        : body.textValue().getBytes(StandardCharsets.UTF_8);
  }
}

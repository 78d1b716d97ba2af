package dev.surety.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.stream.Collectors;

/**
 * What the API answered.
 *
 * @param body an empty object when the answer is no JSON
 */
public record Reply(int status, JsonNode body, HttpHeaders headers) {

  public boolean accepted() {
    return status / 100 == 2;
  }

  /** A member of the body as text; empty when it is not there. */
  public String text(String name) {
    return body.path(name).asText("");
  }

  /** A header's first value; empty when it is not there. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The version that was shown, for If-Match. */
  public String etag() {
    return header("etag");
  }

  /** Whether this is the remembered answer to a key that was used before. */
  public boolean replayed() {
    return header("idempotent-replayed").equals("true");
  }

  /**
   * The answer in a few words: status, and for a refusal its code and the pointers of its faults.
   */
  public String brief() {
    String code = text("code");
    String pointers =
        body.path("errors")
            .valueStream()
            .map(error -> error.path("pointer").asText() + " " + error.path("code").asText())
            .collect(Collectors.joining(", "));
    return status
        + (code.isEmpty() ? "" : " " + code)
        + (pointers.isEmpty() ? "" : ": " + pointers);
  }
}

package dev.surety.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Faults;
import dev.surety.json.Json;
import dev.surety.json.Reader;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request's body as it was read, with everything that is wrong with it.
 *
 * @param said what it says; a stand-in if it is wrong
 * @param unreadable set if it is no JSON at all
 */
record Body<B>(B said, JsonNode json, Optional<Problem> unreadable, Faults faults) {
  static <B> Body<B> of(Request request, Function<Reader, B> decode) {
    JsonNode json;
    Optional<Problem> unreadable = Optional.empty();
    try {
      json = request.json();
    } catch (Json.Malformed e) {
      json = Json.object();
      unreadable = Optional.of(Problem.of(400, "malformed_json", String.valueOf(e.getMessage())));
    }
    Faults faults = new Faults();
    Reader reader = new Reader(json, "", faults);
    B said = decode.apply(reader);
    reader.nothingElse();
    return new Body<>(said, json, unreadable, faults);
  }

  /** Every fault at once. */
  Optional<Problem> invalid() {
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.invalid("invalid_body", "the body is not what is expected", faults.all()));
  }
}

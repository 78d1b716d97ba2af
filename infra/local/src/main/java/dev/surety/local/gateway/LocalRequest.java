package dev.surety.local.gateway;

import java.util.Map;
import java.util.Optional;

/**
 * A request to a local route.
 *
 * @param method in upper case
 * @param path decoded
 * @param variables what the braces in the route's path stand for
 * @param query decoded; several values of one name joined by commas
 * @param headers names in lower case; several values of one name joined by commas
 * @param body as sent, read as UTF-8
 */
public record LocalRequest(
    String method,
    String path,
    Map<String, String> variables,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  /** A query parameter, unless it is absent or blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }
}

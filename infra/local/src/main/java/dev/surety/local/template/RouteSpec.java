package dev.surety.local.template;

import org.jspecify.annotations.Nullable;

/**
 * A route of the HTTP API.
 *
 * @param method in upper case, or {@code ANY}
 * @param path the path with its variables in braces
 * @param function the logical id of the function that answers
 * @param authorizer the name of the authorizer that guards it; null when the route is public
 */
public record RouteSpec(String method, String path, String function, @Nullable String authorizer) {

  /** The route as API Gateway names it, such as {@code GET /v1/contracts/{contract}}. */
  public String key() {
    return method + " " + path;
  }
}

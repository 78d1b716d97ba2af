package dev.surety.local.template;

import java.util.List;

/**
 * A JWT authorizer of the HTTP API.
 *
 * @param name as routes refer to it
 * @param issuer the only {@code iss} accepted
 * @param audience the values of {@code aud} (or {@code client_id}) accepted
 */
public record AuthorizerSpec(String name, String issuer, List<String> audience) {

  public AuthorizerSpec {
    audience = List.copyOf(audience);
  }
}

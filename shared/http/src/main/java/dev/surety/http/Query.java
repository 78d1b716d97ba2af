package dev.surety.http;

import java.util.Set;

/** A route that only shows something. */
public non-sealed interface Query extends Endpoint {
  /** The query parameters it knows; any other is refused. */
  default Set<String> parameters() {
    return Set.of();
  }

  /**
   * Shows it.
   *
   * @throws BadRequest if it cannot be answered as it was asked
   */
  Answer show(Given given) throws BadRequest;
}

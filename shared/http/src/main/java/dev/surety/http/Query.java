package dev.surety.http;

import java.util.Set;

/** A route that only shows something. */
public abstract non-sealed class Query extends Endpoint {
  protected Query(Route route) {
    super(route);
  }

  /** The query parameters it knows; any other is refused. */
  public Set<String> parameters() {
    return Set.of();
  }

  /**
   * Shows it.
   *
   * @throws BadRequest if it cannot be answered as it was asked
   */
  public abstract Answer show(Given given) throws BadRequest;
}

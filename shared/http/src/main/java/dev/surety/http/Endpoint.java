package dev.surety.http;

/** One route of the API, and what is done there. */
public abstract sealed class Endpoint permits Command, Inquiry, Query {
  private final Route route;

  Endpoint(Route route) {
    this.route = route;
  }

  final Route route() {
    return route;
  }
}

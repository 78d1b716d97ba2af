package dev.surety.local.gateway;

/** A route only the embedded stack has. Nothing authorises it: the listener is on loopback. */
@FunctionalInterface
public interface LocalRoute {

  /**
   * Answers a request.
   *
   * @throws Exception for a fault, which becomes a 500 and a line on standard error
   */
  LocalResponse handle(LocalRequest request) throws Exception;
}

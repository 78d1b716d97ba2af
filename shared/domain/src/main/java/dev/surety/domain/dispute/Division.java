package dev.surety.domain.dispute;

/**
 * How frozen money is divided, in minor units; both parts together are all of it.
 *
 * @param clientMinor what goes back to the client
 * @param providerMinor what the provider is paid
 */
public record Division(long clientMinor, long providerMinor) {
  private static final long ALL = 10_000;

  /** The parts by the client's share in basis points; half a unit goes to the client. */
  static Division byShare(long frozenMinor, int clientBps) {
    long whole = frozenMinor / ALL * clientBps;
    long rest = frozenMinor % ALL * clientBps;
    long client = whole + (2 * rest + ALL) / (2 * ALL);
    return new Division(client, frozenMinor - client);
  }

  boolean divides(long frozenMinor) {
    return clientMinor >= 0
        && clientMinor <= frozenMinor
        && providerMinor == frozenMinor - clientMinor;
  }
}

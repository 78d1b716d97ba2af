package dev.surety.domain.dispute;

import dev.surety.domain.money.Split;

/**
 * How frozen money is divided, in minor units; both parts together are all of it.
 *
 * @param clientMinor what goes back to the client
 * @param providerMinor what the provider is paid
 */
public record Division(long clientMinor, long providerMinor) {
  /** The parts by the client's share in basis points; a tie goes to the client. */
  static Division byShare(long frozenMinor, int clientBps) {
    long client = Split.clientShare(frozenMinor, clientBps);
    return new Division(client, frozenMinor - client);
  }

  boolean divides(long frozenMinor) {
    return clientMinor >= 0
        && clientMinor <= frozenMinor
        && providerMinor == frozenMinor - clientMinor;
  }
}

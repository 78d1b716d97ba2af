package dev.surety.domain.terms;

import java.util.List;

/**
 * What a missed service level costs.
 *
 * @param baseMinor what the tiers are a part of, in minor units
 * @param capBps the most a period can cost, in basis points of the base
 */
public record CreditTerms(long baseMinor, List<Tier> tiers, int capBps) {
  /** Attainment in [fromBps, toBps) costs creditBps of the base. */
  public record Tier(int fromBps, int toBps, int creditBps) {}

  public CreditTerms {
    tiers = List.copyOf(tiers);
  }
}

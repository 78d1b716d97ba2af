package dev.surety.json.terms;

import dev.surety.domain.money.Amounts;
import dev.surety.domain.terms.CreditTerms;
import dev.surety.json.Reader;
import java.util.List;

/** Reads the service-credit policy. */
final class CreditReader {
  private static final int ALL = 10_000;

  private enum PerIncident {
    LARGEST
  }

  private CreditReader() {}

  static CreditTerms read(Reader credits) {
    List<CreditTerms.Tier> tiers = credits.atLeastOne("tiers").each("tiers", CreditReader::tier);
    credits.optionalWhole("minimumMinor", 0, Amounts.LARGEST);
    credits.optionalWhole("earnBackAfter", 1, 120);
    credits.optionalOneOf("perIncident", PerIncident.class);
    CreditTerms terms =
        new CreditTerms(
            credits.minor("baseMinor", 0), tiers, (int) credits.whole("capBps", 0, ALL));
    credits.nothingElse();
    return terms;
  }

  private static CreditTerms.Tier tier(Reader tier) {
    CreditTerms.Tier read =
        new CreditTerms.Tier(
            (int) tier.whole("fromBps", 0, ALL),
            (int) tier.whole("toBps", 0, ALL),
            (int) tier.whole("creditBps", 0, ALL));
    tier.nothingElse();
    return read;
  }
}

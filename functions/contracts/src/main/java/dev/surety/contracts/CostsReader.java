package dev.surety.contracts;

import dev.surety.domain.dossier.Costs;
import dev.surety.domain.money.Amounts;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.util.OptionalLong;

/** Reads what the service costs in-house and outsourced, all in minor units of one currency. */
final class CostsReader {
  private static final int MOST_ROLES = 50;
  private static final int MOST_PEOPLE = 10_000;
  private static final int LONGEST_ROLE = 200;
  private static final int MOST_YEARS = 10;
  private static final int MOST_OVERHEAD_BPS = 100_000;

  private CostsReader() {}

  static Costs read(Reader costs) {
    Costs read =
        new Costs(
            costs.parsed("currency", "an ISO 4217 currency", "", Names::currency),
            Math.toIntExact(costs.optionalWhole("years", 1, MOST_YEARS).orElse(1L)),
            inHouse(costs.object("inHouse")),
            outsourced(costs.object("outsourced")));
    costs.nothingElse();
    return read;
  }

  private static Costs.InHouse inHouse(Reader own) {
    Costs.InHouse read =
        new Costs.InHouse(
            own.atLeastOne("salaries").each("salaries", MOST_ROLES, CostsReader::salary),
            own.minor("recruitingMinor", 0),
            own.minor("toolsMinor", 0),
            own.minor("trainingMinor", 0),
            Math.toIntExact(own.optionalWhole("overheadBps", 0, MOST_OVERHEAD_BPS).orElse(0L)));
    own.nothingElse();
    return read;
  }

  private static Costs.Salary salary(Reader salary) {
    Costs.Salary read =
        new Costs.Salary(
            salary.text("role", LONGEST_ROLE),
            (int) salary.whole("count", 1, MOST_PEOPLE),
            salary.minor("yearlyMinor", 0));
    salary.nothingElse();
    return read;
  }

  private static Costs.Outsourced outsourced(Reader bought) {
    Costs.Outsourced read =
        new Costs.Outsourced(
            bought
                .optionalWhole("feesMinor", 0, Amounts.LARGEST)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()),
            bought.minor("transitionMinor", 0),
            bought.minor("managementMinor", 0),
            bought.minor("toolsMinor", 0));
    bought.nothingElse();
    return read;
  }
}

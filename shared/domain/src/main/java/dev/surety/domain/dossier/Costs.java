package dev.surety.domain.dossier;

import dev.surety.domain.terms.Terms;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the service would cost in-house and what it costs outsourced, in minor units of one
 * currency. Recruiting and the transition are paid once; all else is paid each year.
 *
 * @param years over which what is paid once is spread
 */
public record Costs(String currency, int years, InHouse inHouse, Outsourced outsourced) {

  /**
   * With people of one's own.
   *
   * @param overheadBps what comes on top of the salaries, in basis points of them
   */
  public record InHouse(
      List<Salary> salaries,
      long recruitingMinor,
      long toolsMinor,
      long trainingMinor,
      int overheadBps) {
    public InHouse {
      salaries = List.copyOf(salaries);
    }
  }

  /** So many people in a role, each paid so much a year. */
  public record Salary(String role, int count, long yearlyMinor) {}

  /**
   * With the provider.
   *
   * @param fees a year; what the terms' price comes to in a year if it is not given
   */
  public record Outsourced(
      OptionalLong fees, long transitionMinor, long managementMinor, long toolsMinor) {}

  /** What agreed terms say about the price. */
  public record Price(String currency, long priceMinor, LocalDate startsOn, LocalDate endsOn) {
    private static final long YEAR = 365;

    public static Price of(Terms terms) {
      return new Price(terms.currency(), terms.priceMinor(), terms.startsOn(), terms.endsOn());
    }

    /** The price of 365 days, rounded half up; both the first and the last day are paid. */
    BigInteger yearly() {
      long days = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
      return Rounding.halfUp(
          BigInteger.valueOf(priceMinor).multiply(BigInteger.valueOf(YEAR)), days);
    }
  }

  /** The fees of a year, given or else from a price in the same currency that has a time. */
  Optional<BigInteger> yearlyFees(Optional<Price> price) {
    return outsourced.fees().isPresent()
        ? Optional.of(BigInteger.valueOf(outsourced.fees().getAsLong()))
        : price
            .filter(p -> p.currency().equals(currency) && !p.endsOn().isBefore(p.startsOn()))
            .map(Price::yearly);
  }
}

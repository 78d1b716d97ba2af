package dev.surety.domain.dossier;

import dev.surety.domain.money.Amounts;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the service costs a year in-house and outsourced, line by line, in minor units.
 *
 * @param differenceMinor what outsourcing saves a year; below 0 if it costs more
 * @param differenceBps the same in basis points of the cost in-house, cut off; none of nothing
 */
public record Comparison(
    List<Line> inHouse,
    List<Line> outsourced,
    long inHouseMinor,
    long outsourcedMinor,
    long differenceMinor,
    OptionalLong differenceBps) {
  private static final BigInteger ALL = BigInteger.valueOf(10_000);
  private static final BigInteger MOST = BigInteger.valueOf(Amounts.LARGEST);

  public Comparison {
    inHouse = List.copyOf(inHouse);
    outsourced = List.copyOf(outsourced);
  }

  /** One cost of a year. */
  public record Line(String name, long yearlyMinor) {}

  /**
   * Compares both.
   *
   * @return empty if nobody says what the provider's fees are
   * @throws ArithmeticException if a figure is above 2^53 - 1
   */
  public static Optional<Comparison> of(Costs costs, Optional<Costs.Price> price) {
    return costs.yearlyFees(price).map(fees -> of(inHouse(costs), outsourced(costs, fees)));
  }

  private static Comparison of(List<Line> inHouse, List<Line> outsourced) {
    BigInteger own = sum(inHouse);
    BigInteger bought = sum(outsourced);
    BigInteger saved = own.subtract(bought);
    return new Comparison(
        inHouse,
        outsourced,
        exact(own),
        exact(bought),
        exact(saved),
        own.signum() == 0
            ? OptionalLong.empty()
            : OptionalLong.of(exact(saved.multiply(ALL).divide(own))));
  }

  private static List<Line> inHouse(Costs costs) {
    Costs.InHouse own = costs.inHouse();
    BigInteger salaries =
        own.salaries().stream()
            .map(s -> BigInteger.valueOf(s.yearlyMinor()).multiply(BigInteger.valueOf(s.count())))
            .reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger overhead =
        Rounding.halfUp(salaries.multiply(BigInteger.valueOf(own.overheadBps())), ALL.longValue());
    return List.of(
        line("salaries", salaries),
        line("overhead", overhead),
        line("recruiting", spread(own.recruitingMinor(), costs)),
        line("tools", BigInteger.valueOf(own.toolsMinor())),
        line("training", BigInteger.valueOf(own.trainingMinor())));
  }

  private static List<Line> outsourced(Costs costs, BigInteger fees) {
    Costs.Outsourced bought = costs.outsourced();
    return List.of(
        line("fees", fees),
        line("transition", spread(bought.transitionMinor(), costs)),
        line("management", BigInteger.valueOf(bought.managementMinor())),
        line("tools", BigInteger.valueOf(bought.toolsMinor())));
  }

  private static BigInteger spread(long onceMinor, Costs costs) {
    return Rounding.halfUp(BigInteger.valueOf(onceMinor), costs.years());
  }

  private static Line line(String name, BigInteger yearlyMinor) {
    return new Line(name, exact(yearlyMinor));
  }

  private static BigInteger sum(List<Line> lines) {
    return lines.stream()
        .map(line -> BigInteger.valueOf(line.yearlyMinor()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static long exact(BigInteger figure) {
    if (figure.abs().compareTo(MOST) > 0) {
      throw new ArithmeticException(figure + " is beyond " + MOST);
    }
    return figure.longValueExact();
  }
}

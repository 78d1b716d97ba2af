package dev.surety.domain.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount so that the parts sum to it exactly (largest remainder): every part is its
 * quota rounded down, and the units that are left go one each to the largest remainders, the
 * earlier part first where they are equal. No part is a whole unit away from its quota.
 */
public final class Split {
  private static final BigInteger BASIS_POINTS = BigInteger.valueOf(10_000);

  private Split() {}

  /**
   * Parts that differ by one minor unit at the most, the greater ones first.
   *
   * @param amountMinor from 0 to {@link Amounts#LARGEST}
   * @throws IllegalArgumentException if there is no part, or no such amount
   */
  public static List<Long> equal(long amountMinor, int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("nothing is divided into " + parts + " parts");
    }
    return weighted(amountMinor, Collections.nCopies(parts, 1L));
  }

  /**
   * Parts in proportion to their weights; a weight of 0 gets nothing.
   *
   * @param amountMinor from 0 to {@link Amounts#LARGEST}
   * @param weights from 0, and one of them above it
   * @throws IllegalArgumentException if the weights or the amount are none
   */
  public static List<Long> weighted(long amountMinor, List<Long> weights) {
    BigInteger amount = checked(amountMinor);
    BigInteger whole = sum(weights);
    List<Long> parts = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    long left = amountMinor;
    for (long weight : weights) {
      BigInteger[] quota = amount.multiply(BigInteger.valueOf(weight)).divideAndRemainder(whole);
      parts.add(quota[0].longValueExact());
      remainders.add(quota[1]);
      left -= parts.getLast();
    }
    // the sort is stable, which is what gives a tie to the earlier part
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get).reversed())
        .limit(left)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return List.copyOf(parts);
  }

  /**
   * The client's part of an amount that is divided with the provider: rounded half up, so that a
   * tie goes to the client. The provider's part is the rest.
   *
   * @param amountMinor from 0 to {@link Amounts#LARGEST}
   * @param clientBps from 0 to 10,000
   * @throws IllegalArgumentException if the share or the amount is none
   */
  public static long clientShare(long amountMinor, int clientBps) {
    if (clientBps < 0 || clientBps > 10_000) {
      throw new IllegalArgumentException("not a share: " + clientBps + " basis points");
    }
    return checked(amountMinor)
        .multiply(BigInteger.valueOf(clientBps))
        .add(BASIS_POINTS.shiftRight(1))
        .divide(BASIS_POINTS)
        .longValueExact();
  }

  private static BigInteger checked(long amountMinor) {
    if (amountMinor < 0 || amountMinor > Amounts.LARGEST) {
      throw new IllegalArgumentException("amount out of range: " + amountMinor);
    }
    return BigInteger.valueOf(amountMinor);
  }

  private static BigInteger sum(List<Long> weights) {
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("a weight below 0: " + weight);
      }
      sum = sum.add(BigInteger.valueOf(weight));
    }
    if (sum.signum() == 0) {
      throw new IllegalArgumentException("no weight above 0 among " + weights);
    }
    return sum;
  }
}

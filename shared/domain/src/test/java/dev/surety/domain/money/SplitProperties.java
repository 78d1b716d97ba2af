package dev.surety.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Nothing is lost, nothing is made, and nobody is a unit away from what is due. */
class SplitProperties {
  private static final long LARGEST = Amounts.LARGEST;

  @Provide
  Arbitrary<List<Long>> weights() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(0, 5),
            Arbitraries.longs().between(0, 10_000),
            Arbitraries.longs().between(0, Long.MAX_VALUE))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(all -> all.stream().anyMatch(w -> w > 0));
  }

  @Property(tries = 1_000)
  void thePartsSumToTheAmountAndNoneIsBelowZero(
      @ForAll @LongRange(max = LARGEST) long amount, @ForAll("weights") List<Long> weights) {
    List<Long> parts = Split.weighted(amount, weights);
    assertThat(parts).hasSameSizeAs(weights).allMatch(part -> part >= 0);
    assertThat(parts.stream().mapToLong(part -> part).sum()).isEqualTo(amount);
  }

  @Property(tries = 1_000)
  void noPartIsAWholeUnitAwayFromItsExactQuota(
      @ForAll @LongRange(max = LARGEST) long amount, @ForAll("weights") List<Long> weights) {
    BigInteger whole = sum(weights);
    List<Long> parts = Split.weighted(amount, weights);
    for (int i = 0; i < parts.size(); i++) {
      BigInteger exact = big(amount).multiply(big(weights.get(i)));
      BigInteger off = big(parts.get(i)).multiply(whole).subtract(exact).abs();
      assertThat(off).isLessThan(whole);
    }
  }

  @Property(tries = 1_000)
  void theUnitsLeftGoToTheLargestRemaindersAndOfEqualOnesToTheEarlier(
      @ForAll @LongRange(max = LARGEST) long amount, @ForAll("weights") List<Long> weights) {
    BigInteger whole = sum(weights);
    List<Long> parts = Split.weighted(amount, weights);
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < parts.size(); j++) {
        BigInteger[] mine = big(amount).multiply(big(weights.get(i))).divideAndRemainder(whole);
        BigInteger[] theirs = big(amount).multiply(big(weights.get(j))).divideAndRemainder(whole);
        boolean rounded = parts.get(i) > mine[0].longValueExact();
        boolean theyRounded = parts.get(j) > theirs[0].longValueExact();
        int order = mine[1].compareTo(theirs[1]);
        if (order > 0 || (order == 0 && i < j)) {
          assertThat(rounded || !theyRounded).as("%s before %s of %s", i, j, parts).isTrue();
        }
      }
    }
  }

  @Property(tries = 500)
  void equalWeightsGetPartsThatDifferByOneAndTheEarlierHasIt(
      @ForAll @LongRange(max = LARGEST) long amount,
      @ForAll("weights") List<Long> weights,
      @ForAll @LongRange(max = Integer.MAX_VALUE) long weight) {
    List<Long> twins = new ArrayList<>(weights);
    twins.addFirst(weight);
    twins.addLast(weight);
    List<Long> parts = Split.weighted(amount, twins);
    assertThat(parts.getFirst() - parts.getLast()).isBetween(0L, 1L);
  }

  @Property(tries = 500)
  void anotherOrderOfTheWeightsMovesAtMostAUnitOfAnyPart(
      @ForAll @LongRange(max = LARGEST) long amount,
      @ForAll("weights") List<Long> weights,
      @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, weights.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    List<Long> parts = Split.weighted(amount, weights);
    List<Long> moved = Split.weighted(amount, order.stream().map(weights::get).toList());
    for (int i = 0; i < moved.size(); i++) {
      assertThat(Math.abs(moved.get(i) - parts.get(order.get(i)))).isLessThanOrEqualTo(1);
    }
    assertThat(moved.stream().mapToLong(part -> part).sum()).isEqualTo(amount);
  }

  @Property(tries = 500)
  void onlyTheProportionOfTheWeightsCounts(
      @ForAll @LongRange(max = LARGEST) long amount,
      @ForAll("weights") List<Long> weights,
      @ForAll @IntRange(min = 1, max = 1_000) int scale) {
    List<Long> small = weights.stream().map(w -> w % 1_000_000_007L).toList();
    if (small.stream().anyMatch(w -> w > 0)) {
      assertThat(Split.weighted(amount, small.stream().map(w -> w * scale).toList()))
          .isEqualTo(Split.weighted(amount, small));
    }
  }

  @Property(tries = 500)
  void aWholeMultipleOfTheWeightsIsDividedAsTheyAre(
      @ForAll("weights") List<Long> weights, @ForAll @IntRange(max = 1_000) int times) {
    List<Long> small = weights.stream().map(w -> w % 1_000_000L).toList();
    long sum = small.stream().mapToLong(w -> w).sum();
    if (sum > 0) {
      assertThat(Split.weighted(sum * times, small))
          .isEqualTo(small.stream().map(w -> w * times).toList());
    }
  }

  @Property(tries = 500)
  void equalPartsFallByOneUnitAtMostAndOnlyOnce(
      @ForAll @LongRange(max = LARGEST) long amount,
      @ForAll @IntRange(min = 1, max = 300) int parts) {
    List<Long> all = Split.equal(amount, parts);
    assertThat(all).hasSize(parts).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(all.getFirst() - all.getLast()).isBetween(0L, 1L);
    assertThat(all.stream().mapToLong(part -> part).sum()).isEqualTo(amount);
  }

  @Property(tries = 1_000)
  void theClientsShareIsTheNearestUnitAndATieGoesToTheClient(
      @ForAll @LongRange(max = LARGEST) long amount,
      @ForAll @IntRange(max = 10_000) int clientBps) {
    long client = Split.clientShare(amount, clientBps);
    BigInteger exact = big(amount).multiply(big(clientBps));
    BigInteger over = big(client).multiply(big(10_000)).subtract(exact);
    assertThat(over).isGreaterThan(big(-5_000)).isLessThanOrEqualTo(big(5_000));
    assertThat(client).isBetween(0L, amount);
  }

  @Property(tries = 500)
  void theClientsShareIsTheFirstPartOfTheSameSplit(
      @ForAll @LongRange(max = LARGEST) long amount,
      @ForAll @IntRange(max = 10_000) int clientBps) {
    assertThat(Split.weighted(amount, List.of((long) clientBps, 10_000L - clientBps)).getFirst())
        .isEqualTo(Split.clientShare(amount, clientBps));
  }

  private static BigInteger sum(List<Long> weights) {
    return weights.stream().map(SplitProperties::big).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }
}

package dev.surety.domain.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.sla.Standard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What a period's figures add up to, whatever was measured. */
class AttainmentProperties {
  private static final List<ToLongFunction<Attainment>> COUNTS =
      List.of(
          Attainment::total,
          Attainment::met,
          Attainment::breached,
          Attainment::unanswered,
          Attainment::contested,
          a -> a.taken().toMillis(),
          a -> a.paused().toMillis(),
          a -> a.overrun().toMillis());

  @Provide
  Arbitrary<List<Measurement>> clocks() {
    return Facts.some();
  }

  @Property(tries = 300)
  void prioritiesAddUpToTheMetric(@ForAll("clocks") List<Measurement> clocks) {
    List<Attainment> all = score(clocks);
    for (Attainment whole : all) {
      if (whole.priority().equals("*")) {
        List<Attainment> parts =
            all.stream()
                .filter(a -> a.metric() == whole.metric() && !a.priority().equals("*"))
                .toList();
        for (ToLongFunction<Attainment> count : COUNTS) {
          assertThat(parts.stream().mapToLong(count).sum()).isEqualTo(count.applyAsLong(whole));
        }
      }
    }
    assertThat(
            all.stream().filter(a -> a.priority().equals("*")).mapToLong(Attainment::total).sum())
        .isEqualTo(clocks.size());
  }

  @Property(tries = 300)
  void aPeriodSplitInTwoAddsUpToTheWhole(
      @ForAll("clocks") List<Measurement> clocks, @ForAll @IntRange(max = 1_440) int minute) {
    Instant split = Facts.START.plus(Duration.ofMinutes(minute));
    List<Attainment> before =
        score(clocks.stream().filter(m -> m.dueAt().isBefore(split)).toList());
    List<Attainment> after =
        score(clocks.stream().filter(m -> !m.dueAt().isBefore(split)).toList());
    for (Attainment whole : score(clocks)) {
      for (ToLongFunction<Attainment> count : COUNTS) {
        assertThat(count(before, whole, count) + count(after, whole, count))
            .isEqualTo(count.applyAsLong(whole));
      }
    }
  }

  @Property(tries = 200)
  void theOrderDoesNotMatter(@ForAll("clocks") List<Measurement> clocks, @ForAll long seed) {
    List<Measurement> shuffled = new ArrayList<>(clocks);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(score(shuffled)).isEqualTo(score(clocks));
  }

  @Property(tries = 300)
  void everyFigureIsWhatCountingOneByOneGives(@ForAll("clocks") List<Measurement> clocks) {
    for (Attainment row : score(clocks)) {
      List<Measurement> mine = new ArrayList<>();
      for (Measurement m : clocks) {
        boolean counts = row.priority().equals("*") || row.priority().equals(m.priority());
        if (m.metric() == row.metric() && counts) {
          mine.add(m);
        }
      }
      NaiveCount naive = NaiveCount.of(mine);
      assertThat(row.total()).isEqualTo(mine.size());
      assertThat(row.met()).isEqualTo(naive.met());
      assertThat(row.bps().orElseThrow()).isEqualTo(naive.bps());
      assertThat(row.median()).isEqualTo(naive.atLeast(50));
      assertThat(row.p95()).isEqualTo(naive.atLeast(95));
      assertThat(row.longestOverrun()).isEqualTo(naive.longestOverrun());
      assertThat(row.pauseShareBps()).isEqualTo(naive.pauseShareBps());
    }
  }

  @Property(tries = 1_000)
  void aShareIsCutOffAndComparedExactly(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long one,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long other,
      @ForAll @IntRange(max = 10_000) int target) {
    Share share = new Share(Math.min(one, other), other);
    BigDecimal exact = BigDecimal.valueOf(share.part()).movePointRight(4);
    BigDecimal whole = BigDecimal.valueOf(share.whole());
    assertThat(share.bps()).hasValue(exact.divide(whole, 0, RoundingMode.FLOOR).intValueExact());
    assertThat(share.reaches(target))
        .isEqualTo(exact.compareTo(whole.multiply(BigDecimal.valueOf(target))) >= 0);
  }

  private static List<Attainment> score(List<Measurement> clocks) {
    return Scorecard.of(clocks, Map.of(), List.<Standard>of());
  }

  private static long count(
      List<Attainment> some, Attainment like, ToLongFunction<Attainment> count) {
    return some.stream()
        .filter(a -> a.metric() == like.metric() && a.priority().equals(like.priority()))
        .mapToLong(count)
        .sum();
  }
}

package dev.surety.domain.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Frozen money is divided to the unit. */
class DivisionProperties {
  private static final long LARGEST = (1L << 53) - 1;

  @Property(tries = 1_000)
  void aShareIsRoundedHalfUpForTheClientAndNothingIsLost(
      @ForAll @LongRange(min = 1, max = LARGEST) long frozen,
      @ForAll @IntRange(min = 0, max = 10_000) int clientBps) {
    Division division = Division.byShare(frozen, clientBps);
    long exact =
        BigDecimal.valueOf(frozen)
            .multiply(BigDecimal.valueOf(clientBps))
            .movePointLeft(4)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    assertThat(division.clientMinor()).isEqualTo(exact);
    assertThat(division.providerMinor()).isEqualTo(frozen - exact).isNotNegative();
    assertThat(division.divides(frozen)).isTrue();
    assertThat(division.divides(frozen - 1)).isFalse();
    assertThat(division.divides(frozen + 1)).isFalse();
  }

  @Example
  void aTieIsTheClients() {
    assertThat(Division.byShare(1, 5_000)).isEqualTo(new Division(1, 0));
    assertThat(Division.byShare(101, 5_000)).isEqualTo(new Division(51, 50));
    assertThat(Division.byShare(1, 4_999)).isEqualTo(new Division(0, 1));
    assertThat(Division.byShare(100, 0)).isEqualTo(new Division(0, 100));
    assertThat(Division.byShare(100, 10_000)).isEqualTo(new Division(100, 0));
  }

  @Example
  void aNegativePartDividesNothing() {
    assertThat(new Division(-1, 101).divides(100)).isFalse();
    assertThat(new Division(101, -1).divides(100)).isFalse();
    assertThat(new Division(Long.MIN_VALUE, Long.MIN_VALUE + 100).divides(100)).isFalse();
  }
}

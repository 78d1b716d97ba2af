package dev.surety.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.money.Amounts;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Every release is divided without a rest (I4). */
class SettlementProperties {
  private static final long LARGEST = (1L << 53) - 1;

  @Property(tries = 500)
  void grossIsCreditAndFeeAndNet(
      @ForAll @LongRange(min = 1, max = LARGEST) long gross,
      @ForAll @LongRange(min = 0, max = LARGEST) long credit,
      @ForAll @IntRange(min = 0, max = 10_000) int feeBps) {
    Settlement settlement = Settlement.of(gross, credit, feeBps);
    assertThat(settlement.grossMinor()).isEqualTo(gross);
    assertThat(settlement.creditMinor() + settlement.feeMinor() + settlement.netMinor())
        .isEqualTo(gross);
    assertThat(settlement.creditMinor()).isEqualTo(Math.min(gross, credit));
    assertThat(settlement.feeMinor()).isBetween(0L, gross - settlement.creditMinor());
    assertThat(settlement.netMinor()).isNotNegative();
  }

  @Property(tries = 500)
  void aShareIsRoundedDownByLessThanAUnit(
      @ForAll @LongRange(min = 0, max = 900_000_000_000L) long amount,
      @ForAll @IntRange(min = 0, max = 10_000) int basisPoints) {
    long exactTimes = amount * basisPoints;
    assertThat(Amounts.floorShare(amount, basisPoints) * 10_000)
        .isBetween(exactTimes - 9_999, exactTimes);
  }

  @Example
  void amountsReadWithTheirCurrencysDigits() {
    assertThat(Amounts.readable(125_000, "USD")).isEqualTo("USD 1,250.00");
    assertThat(Amounts.readable(12_330, "JPY")).isEqualTo("JPY 12,330");
    assertThat(Amounts.readable(1, "BHD")).isEqualTo("BHD 0.001");
    assertThat(Amounts.isCurrency("XXX")).isFalse();
    assertThat(Amounts.isCurrency("usd")).isFalse();
    assertThat(Amounts.isCurrency("EUR")).isTrue();
  }
}

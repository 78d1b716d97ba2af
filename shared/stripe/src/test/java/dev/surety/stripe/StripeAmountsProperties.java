package dev.surety.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.money.Amounts;
import java.util.Currency;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** No amount changes on its way to Stripe and back. */
class StripeAmountsProperties {
  @Provide
  Arbitrary<String> currencies() {
    return Arbitraries.of(
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(Amounts::isCurrency)
            .sorted()
            .toList());
  }

  @Property(tries = 5_000)
  void thereAndBackIsTheSameOrRefused(
      @ForAll("currencies") String currency,
      @ForAll @LongRange(min = 1, max = Amounts.LARGEST) long amountMinor) {
    OptionalLong units = StripeAmounts.toStripe(amountMinor, currency);
    if (units.isPresent()) {
      assertThat(StripeAmounts.toMinor(units.getAsLong(), currency)).hasValue(amountMinor);
    }
  }

  @Property(tries = 2_000)
  void backAndThereIsTheSame(
      @ForAll("currencies") String currency,
      @ForAll @LongRange(min = 1, max = Amounts.LARGEST) long units) {
    OptionalLong minor = StripeAmounts.toMinor(units, currency);
    OptionalLong again =
        minor.isEmpty() ? minor : StripeAmounts.toStripe(minor.getAsLong(), currency);
    if (again.isPresent()) {
      assertThat(again).hasValue(units);
    }
  }

  @Property(tries = 500)
  void everyCurrencyOfTwoDecimalsIsTakenAsItIs(
      @ForAll("currencies") String currency, @ForAll @LongRange(min = 1) long amountMinor) {
    if (Currency.getInstance(currency).getDefaultFractionDigits() == 2
        && !currency.equals("MGA")
        && amountMinor <= Amounts.LARGEST) {
      assertThat(StripeAmounts.toStripe(amountMinor, currency)).hasValue(amountMinor);
    }
  }

  @Example
  void quirksOfStripeAreKnown() {
    is("USD", 1_050, 1_050);
    is("JPY", 500, 500);
    is("HUF", 1_045, 1_045);
    is("TWD", 80_045, 80_045);
    is("ISK", 5, 500);
    is("UGX", 5, 500);
    is("MGA", 500, 5);
    is("BHD", 5_120, 5_120);
    refused("MGA", 501);
    refused("KWD", 5_124);
    refused("IQD", 1_000);
    refused("CLF", 10_000);
    refused("USD", 0);
    refused("USD", -1);
    refused("XXX", 100);
    refused("usd", 100);
    refused("", 100);
  }

  @Example
  void noMinorUnitsComeOfPartsOfThem() {
    assertThat(StripeAmounts.toMinor(550, "ISK")).isEmpty();
    assertThat(StripeAmounts.toMinor(Long.MAX_VALUE, "MGA")).isEmpty();
    assertThat(StripeAmounts.toMinor(0, "USD")).isEmpty();
  }

  private static void is(String currency, long amountMinor, long units) {
    assertThat(StripeAmounts.toStripe(amountMinor, currency)).hasValue(units);
    assertThat(StripeAmounts.toMinor(units, currency)).hasValue(amountMinor);
  }

  private static void refused(String currency, long amountMinor) {
    assertThat(StripeAmounts.toStripe(amountMinor, currency)).isEmpty();
  }
}

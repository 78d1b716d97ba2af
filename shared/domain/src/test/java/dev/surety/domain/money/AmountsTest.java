package dev.surety.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                | JPY | JPY 0",
        "1                | JPY | JPY 1",
        "12330            | JPY | JPY 12,330",
        "9007199254740991 | JPY | JPY 9,007,199,254,740,991",
        "0                | USD | USD 0.00",
        "5                | USD | USD 0.05",
        "125000           | USD | USD 1,250.00",
        "9007199254740991 | USD | USD 90,071,992,547,409.91",
        "-1250            | USD | USD -12.50",
        "0                | BHD | BHD 0.000",
        "1                | BHD | BHD 0.001",
        "1234567          | BHD | BHD 1,234.567",
        "9007199254740991 | BHD | BHD 9,007,199,254,740.991"
      })
  void anAmountReadsWithItsCurrencysOwnDigits(long minor, String currency, String text) {
    assertThat(Amounts.readable(minor, currency)).isEqualTo(text);
  }

  @Test
  void anAmountReadsTheSameWhereverItIsRead() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("de-CH-u-nu-deva"));
      assertThat(Amounts.readable(125_000, "USD")).isEqualTo("USD 1,250.00");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "KRW", "USD", "EUR", "BHD", "KWD", "TND"})
  void aCurrencyHasMinorUnitsOfItsOwn(String code) {
    assertThat(Amounts.isCurrency(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "usd", "US", "USDX", "XXX", "XAU", "XDR", "ABC", "US D"})
  void goldAndNothingAreNoCurrency(String code) {
    assertThat(Amounts.isCurrency(code)).isFalse();
  }

  @Test
  void aShareIsRoundedDownAndNeverOverflows() {
    assertThat(Amounts.floorShare(9_999, 1)).isZero();
    assertThat(Amounts.floorShare(Amounts.LARGEST, 10_000)).isEqualTo(Amounts.LARGEST);
    assertThat(Amounts.floorShare(Amounts.LARGEST, 9_999)).isEqualTo(9_006_298_534_815_516L);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Amounts.floorShare(Long.MAX_VALUE, Integer.MAX_VALUE));
  }
}

package dev.surety.local.demo;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Writes amounts in minor units with the decimals that their currency has. */
record Coin(String currency) {
  /** Such as {@code USD 1,250.00}. */
  String named(long minor) {
    return currency + " " + plain(minor);
  }

  /** Such as {@code 1,250.00}. */
  String plain(long minor) {
    return written("", minor);
  }

  /** Such as {@code +1,250.00}; empty for nothing. */
  String signed(long minor) {
    return minor == 0 ? "" : written("+", minor);
  }

  private String written(String sign, long minor) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    String format = "%" + sign + ",." + digits + "f";
    return String.format(Locale.ROOT, format, BigDecimal.valueOf(minor, digits));
  }
}

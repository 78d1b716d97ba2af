package dev.surety.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in a form of their own. */
class NamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "org_acme", "provider:duty", "M1", "a.b-c_d:e", "0"})
  void namesAreLettersDigitsAndAFewMarks(String text) {
    assertThat(Names.checked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "_a", "-a", ":a", "a b", "a/b", "a#b", "a|b", "\u00e4", "a\n"})
  void anythingElseIsNoName(String text) {
    refused(Names::checked, text);
  }

  @Test
  void namesAreAtMostEightyCharacters() {
    assertThat(Names.checked("a".repeat(80))).hasSize(80);
    refused(Names::checked, "a".repeat(81));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example",
        "first.last+tag@mail.example.org",
        "o'brien@mail-1.example.org",
        "a@xn--bcher-kva.example",
        "a@b.xn--p1ai"
      })
  void addressesThatCanBeWrittenTo(String text) {
    assertThat(Names.email(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a@b",
        "@b.example",
        "a@b.e",
        "a b@c.example",
        "a@b.example\r\nBcc: x@y.example",
        "A <a@b.example>",
        "a@b.example,c@d.example",
        "\"a b\"@c.example",
        "m\u00fcller@b.example",
        "a@b\u00fccher.example",
        ".a@b.example",
        "a.@b.example",
        "a..b@c.example",
        "a(b)@c.example",
        "a@b..example",
        "a@.b.example",
        "a@-b.example",
        "a@b-.example",
        "a@b.example.",
        "a@b_c.example",
        "a@127.0.0.1",
        "a@b.example\n"
      })
  void addressesThatCannot(String text) {
    refused(Names::email, text);
  }

  @Test
  void addressesAreAsLongAsMailServersTake() {
    String domain = ("d".repeat(63) + ".").repeat(3);
    assertThat(Names.email("a".repeat(64) + "@b.example")).hasSize(74);
    refused(Names::email, "a".repeat(65) + "@b.example");
    assertThat(Names.email("a".repeat(54) + "@" + domain + "example")).hasSize(254);
    refused(Names::email, "a".repeat(55) + "@" + domain + "example");
    refused(Names::email, "a@" + "d".repeat(64) + ".example");
  }

  @Test
  void instantsKeepMillisecondsAndLoseTheirOffset() {
    assertThat(Names.instant("2026-03-06T16:30:00.123987-05:00"))
        .isEqualTo(Instant.parse("2026-03-06T21:30:00.123Z"));
    refused(Names::instant, "2026-03-06T16:30:00");
    refused(Names::instant, "2026-03-06");
    refused(Names::instant, "2026-02-30T00:00:00Z");
  }

  @Test
  void durationsAreNotNegativeAndTargetsAboveZero() {
    assertThat(Names.duration("PT0S")).isEqualTo(Duration.ZERO);
    assertThat(Names.target("PT0.001S")).isEqualTo(Duration.ofMillis(1));
    refused(Names::duration, "-PT1S");
    refused(Names::duration, "P1M");
    refused(Names::target, "PT0S");
    refused(Names::target, "PT0.0001S");
  }

  @Test
  void spansAreAtMostTenYearsEitherWay() {
    assertThat(Names.span("-P3653D")).isEqualTo(Duration.ofDays(-3_653));
    refused(Names::span, "-P3653DT0.001S");
    refused(Names::span, "PT9223372036854775807S");
    refused(Names::span, "PT-9223372036854775808S");
  }

  @Test
  void durationsAreAtMostTenYears() {
    assertThat(Names.duration("P3653D")).isEqualTo(Duration.ofDays(3_653));
    refused(Names::duration, "P3653DT0.001S");
    refused(Names::target, "P3654D");
    refused(Names::duration, "PT9223372036854775807S");
    refused(Names::duration, "PT9223372036854775808S");
  }

  @Test
  void currenciesHashesAndAddresses() {
    assertThat(Names.currency("JPY")).isEqualTo("JPY");
    refused(Names::currency, "usd");
    refused(Names::currency, "XXX");
    assertThat(Names.sha256("0123456789abcdef".repeat(4))).hasSize(64);
    refused(Names::sha256, "0123456789ABCDEF".repeat(4));
    refused(Names::sha256, "0".repeat(63));
    assertThat(Names.uri("https://work.example/a?b#c")).endsWith("#c");
    refused(Names::uri, "/relative");
    refused(Names::uri, "https://work.example/a b");
    refused(Names::uri, "https://work.example/" + "a".repeat(2_000));
  }

  private static void refused(Function<String, ?> parser, String text) {
    assertThatThrownBy(() -> parser.apply(text))
        .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
  }
}

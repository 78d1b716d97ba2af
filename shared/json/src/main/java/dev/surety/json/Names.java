package dev.surety.json;

import dev.surety.domain.money.Amounts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.regex.Pattern;

/**
 * Texts in a form of their own. Each parser throws IllegalArgumentException or DateTimeException.
 */
public final class Names {
  /** What {@link #zone} reads, for people. */
  public static final String ZONE = "an IANA time zone such as Europe/Berlin, or UTC,";

  private static final Duration LONGEST = Duration.ofDays(3_653);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /** What SES takes without quoting or encoding; a domain's own script is written as xn--. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?=[^@]{1,64}@)(?=.{1,254}$)%1$s(?:\\.%1$s)*@(?:%2$s\\.)+(?=[A-Za-z][A-Za-z0-9-])%2$s"
              .formatted(ATOM, LABEL));

  private Names() {}

  /** Ids and other names that become parts of keys, accounts and paths. */
  public static String checked(String text) {
    return matching(NAME, text);
  }

  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  public static String email(String text) {
    return matching(EMAIL, text);
  }

  /** An instant to the millisecond, with any offset. */
  public static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * An IANA zone. An offset is none: it would be an hour wrong for half of the year without anybody
   * having said so; only UTC is meant to be without seasons.
   */
  public static ZoneId zone(String text) {
    ZoneId zone = ZoneId.of(text);
    boolean utc = zone.normalized().equals(ZoneOffset.UTC);
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(text)
        || (zone.getRules().isFixedOffset() && !utc)) {
      throw new IllegalArgumentException(text);
    }
    return zone;
  }

  /** A length of time from zero to ten years, such as {@code PT1H}. */
  public static Duration duration(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("out of range");
    }
    return duration;
  }

  /** A length of time of at most ten years, forward or backward, in whole milliseconds. */
  public static Duration span(String text) {
    Duration span = Duration.parse(text);
    boolean tooLong = span.compareTo(LONGEST) > 0 || span.compareTo(LONGEST.negated()) < 0;
    if (tooLong || span.toNanosPart() % 1_000_000 != 0) {
      throw new IllegalArgumentException("out of range");
    }
    return span;
  }

  /** A length of time above zero, in whole milliseconds. */
  public static Duration target(String text) {
    Duration duration = duration(text);
    if (duration.isZero() || duration.toNanosPart() % 1_000_000 != 0) {
      throw new IllegalArgumentException("no target");
    }
    return duration;
  }

  /** An absolute URI of at most 500 characters. */
  public static String uri(String text) {
    if (text.length() > 500 || !URI.create(text).isAbsolute()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /** A SHA-256 hash in lower-case hex. */
  public static String sha256(String text) {
    return matching(SHA256, text);
  }

  /** An ISO 4217 currency code. */
  public static String currency(String text) {
    if (!Amounts.isCurrency(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String matching(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}

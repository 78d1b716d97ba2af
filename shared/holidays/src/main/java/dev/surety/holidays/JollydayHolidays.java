package dev.surety.holidays;

import dev.surety.domain.calendar.PublishedHolidays;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Names no class of the library itself: a function starts without it, and most contracts name no
 * published calendar.
 */
final class JollydayHolidays implements PublishedHolidays {
  @Inject
  JollydayHolidays() {}

  @Override
  public String source() {
    try (InputStream in = JollydayHolidays.class.getResourceAsStream("source.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, "source.properties"));
      return properties.getProperty("source", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Answer between(String code, int firstYear, int lastYear) {
    return PublishedCalendar.of(code)
        .<Answer>map(calendar -> calendar.between(firstYear, lastYear))
        .orElseGet(() -> new Answer.UnknownCode(NearCodes.of(code)));
  }
}

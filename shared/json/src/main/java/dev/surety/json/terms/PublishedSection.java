package dev.surety.json.terms;

import dev.surety.json.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads which published holidays a calendar names, and the dates once they were written in. */
final class PublishedSection {
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}(-[A-Za-z0-9]{1,10}){0,3}");

  private PublishedSection() {}

  /** The dates to be closed on; none as long as nothing was resolved. */
  static Set<LocalDate> read(Reader calendar) {
    calendar.optionalParsed(
        HolidayResolution.NAMED,
        "a country such as US, or a part of one such as US-NY,",
        "",
        PublishedSection::code);
    Set<LocalDate> dates = new HashSet<>();
    calendar.optionalObject(HolidayResolution.RESOLVED).ifPresent(s -> section(s, dates));
    return dates;
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private static String code(String text) {
    if (!isCode(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static void section(Reader section, Set<LocalDate> dates) {
    section.text("source");
    section.parsed("from", "a date", LocalDate.EPOCH, LocalDate::parse);
    section.parsed("to", "a date", LocalDate.EPOCH, LocalDate::parse);
    Reader named = section.object("dates");
    named.entries(
        (date, name) -> {
          try {
            dates.add(LocalDate.parse(date));
          } catch (DateTimeException e) {
            named.faults().add(named.at(date), "malformed", "a date is expected, not " + date);
          }
          if (!name.isTextual()) {
            named.faults().add(named.at(date), "not_text", "the holiday's name is expected");
          }
        });
    section.nothingElse();
  }
}

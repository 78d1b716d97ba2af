package dev.surety.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.surety.domain.calendar.PublishedHolidays.Answer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One country or part of one.
 *
 * @param parts the subdivisions down to it, as the library names them; none for the whole country
 */
record PublishedCalendar(HolidayManager country, List<String> parts) {
  // The library's own text where it has no name for a day.
  private static final String NAMELESS = "undefined";

  static Optional<PublishedCalendar> of(String code) {
    List<String> levels = levels(code);
    if (!countries().contains(levels.getFirst().toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    PublishedCalendar calendar =
        new PublishedCalendar(
            HolidayManager.getInstance(ManagerParameters.create(levels.getFirst())),
            levels.subList(1, levels.size()));
    return calendar.exists() ? Optional.of(calendar) : Optional.empty();
  }

  static List<String> levels(String code) {
    return Arrays.asList(code.toLowerCase(Locale.ROOT).split("-", -1));
  }

  /** ISO 3166 codes; stock exchanges and the like are in the data too, and no countries. */
  static Collection<String> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code -> code.length() == 2)
        .toList();
  }

  /** The subdivisions of the country, or of a part of it; empty if there is no such part. */
  static Collection<String> within(String country, List<String> parts) {
    Map<String, CalendarHierarchy> level =
        HolidayManager.getInstance(ManagerParameters.create(country))
            .getCalendarHierarchy()
            .getChildren();
    for (String part : parts) {
      CalendarHierarchy below = level.get(part);
      level = below == null ? Map.of() : below.getChildren();
    }
    return level.keySet();
  }

  // The library itself answers for the country where it does not know the part.
  private boolean exists() {
    String name = country.getCalendarHierarchy().getId();
    return parts.isEmpty()
        || within(name, parts.subList(0, parts.size() - 1)).contains(parts.getLast());
  }

  Answer between(int firstYear, int lastYear) {
    SortedMap<LocalDate, TreeSet<String>> names = new TreeMap<>();
    try {
      // A substitute day may lie in the year before or after its holiday.
      for (int year = firstYear - 1; year <= lastYear + 1; year++) {
        for (Holiday holiday : country.getHolidays(Year.of(year), parts.toArray(String[]::new))) {
          LocalDate date = holiday.getDate();
          boolean asked = date.getYear() >= firstYear && date.getYear() <= lastYear;
          if (asked && holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
            names.computeIfAbsent(date, _ -> new TreeSet<>()).add(name(holiday));
          }
        }
      }
    } catch (DateTimeException e) {
      return new Answer.UnknownYears();
    }
    SortedMap<LocalDate, String> joined = new TreeMap<>();
    names.forEach((date, all) -> joined.put(date, String.join(" / ", all)));
    return new Answer.Dates(joined);
  }

  private static String name(Holiday holiday) {
    String name = holiday.getDescription(Locale.ROOT);
    return name.isBlank() || name.equals(NAMELESS) ? "Public holiday" : name;
  }
}

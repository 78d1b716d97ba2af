package dev.surety.domain.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds every contradiction of a {@link CalendarSpec}. */
final class CalendarFaults {
  private final List<CalendarFault> found = new ArrayList<>();

  private CalendarFaults() {}

  static List<CalendarFault> of(CalendarSpec spec) {
    CalendarFaults faults = new CalendarFaults();
    if (spec.alwaysOpen()) {
      faults.alwaysOpen(spec);
      return List.copyOf(faults.found);
    }
    spec.weekly()
        .forEach((day, hours) -> faults.windows("/weekly/" + day.name().substring(0, 3), hours));
    faults.dates("/holidays", spec.holidays());
    faults.dates("/exceptions", spec.exceptions().keySet());
    spec.exceptions().forEach((date, hours) -> faults.windows("/exceptions/" + date, hours));
    faults.dates("/breaks", spec.breaks().keySet());
    spec.breaks().forEach((date, hours) -> faults.windows("/breaks/" + date, hours));
    if (faults.found.isEmpty()) {
      faults.openings(spec);
    }
    return List.copyOf(faults.found);
  }

  private void alwaysOpen(CalendarSpec spec) {
    Map<String, Boolean> restricted =
        new TreeMap<>(
            Map.of(
                "/weekly", !spec.weekly().isEmpty(),
                "/holidays", !spec.holidays().isEmpty(),
                "/yearlyHolidays", !spec.yearlyHolidays().isEmpty(),
                "/exceptions", !spec.exceptions().isEmpty(),
                "/breaks", !spec.breaks().isEmpty()));
    restricted.forEach(
        (pointer, named) -> {
          if (named) {
            String what = pointer.substring(1);
            add(pointer, "always_open_contradicts", "what is always open has no " + what);
          }
        });
  }

  private void windows(String pointer, List<Window> windows) {
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      String at = pointer + "/" + i;
      if (window.fromSecond() == window.toSecond()) {
        add(at, "window_empty", window + " opens and closes at the same time");
      } else if (window.fromSecond() > window.toSecond()) {
        add(at, "window_reversed", window + " closes before it opens; split it at 24:00");
      } else {
        overlaps(at, window, windows.subList(0, i));
      }
    }
  }

  private void overlaps(String pointer, Window window, List<Window> earlier) {
    for (Window other : earlier) {
      if (window.overlaps(other)) {
        add(pointer, "windows_overlap", window + " overlaps " + other);
        return;
      }
    }
  }

  private void dates(String pointer, Collection<LocalDate> dates) {
    LocalDate first = Horizon.FIRST.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate end = Horizon.LAST.atOffset(ZoneOffset.UTC).toLocalDate();
    for (LocalDate date : dates) {
      if (date.isBefore(first) || !date.isBefore(end)) {
        String range = "from %s until %s".formatted(first, end);
        String at = pointer.equals("/holidays") ? pointer : pointer + "/" + date;
        add(at, "date_out_of_range", date + " is outside the dates a calendar covers, " + range);
      }
    }
  }

  private void openings(CalendarSpec spec) {
    AgreedHours hours = AgreedHours.of(spec);
    if (hours.weekSeconds() > 0) {
      return;
    }
    ZonedHours zoned = new ZonedHours(spec.zone().getRules(), hours);
    if (hours.dated().stream().allMatch(date -> zoned.secondsOn(date.toEpochDay()) == 0)) {
      String week = hours.closedWeek().toLowerCase(Locale.ROOT);
      add("/weekly", "never_open", "not open on any date: " + week + ", no exceptional date opens");
    }
  }

  private void add(String pointer, String code, String detail) {
    found.add(new CalendarFault(pointer, code, detail));
  }
}

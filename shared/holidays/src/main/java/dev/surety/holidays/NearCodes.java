package dev.surety.holidays;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant with a code that is not there. */
final class NearCodes {
  private NearCodes() {}

  /**
   * The subdivisions of the longest part of the code that is there, or that part itself where it
   * has none; without any such part, the countries that share a letter in its place.
   */
  static List<String> of(String code) {
    List<String> levels = PublishedCalendar.levels(code);
    for (int known = levels.size() - 1; known > 0; known--) {
      String parent = upper(String.join("-", levels.subList(0, known)));
      if (PublishedCalendar.of(parent).isPresent()) {
        Collection<String> below =
            PublishedCalendar.within(levels.getFirst(), levels.subList(1, known));
        return below.isEmpty()
            ? List.of(parent)
            : below.stream().map(part -> parent + "-" + upper(part)).sorted().toList();
      }
    }
    String country = upper(levels.getFirst());
    return PublishedCalendar.countries().stream()
        .filter(other -> close(other, country))
        .sorted()
        .toList();
  }

  private static boolean close(String other, String country) {
    return country.startsWith(other.substring(0, 1))
        || (country.length() == 2 && country.endsWith(other.substring(1)));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}

package dev.surety.domain.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Public holidays by country and region, as somebody publishes them. Asked once, when terms are
 * frozen: what it said is written into them, and nothing that counts time ever asks again.
 */
public interface PublishedHolidays {
  /** Whose data it is, with its version, such as {@code jollyday 2.19.0}. */
  String source();

  /**
   * The public holidays of whole years; the same for the same source, whatever the machine's
   * language and zone.
   *
   * @param code an ISO 3166 country, or a part of one such as {@code US-NY}; in any case
   * @param firstYear from January 1st of this year
   * @param lastYear to December 31st of this year
   */
  Answer between(String code, int firstYear, int lastYear);

  /** What is published. */
  sealed interface Answer {
    /**
     * The dates on which it is closed, substitute days included.
     *
     * @param names what each date is, in English
     */
    record Dates(SortedMap<LocalDate, String> names) implements Answer {
      public Dates {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
      }
    }

    /**
     * There is no such country or part of it.
     *
     * @param near codes that may have been meant, in order
     */
    record UnknownCode(List<String> near) implements Answer {}

    /** Nobody can say it yet of all these years, such as of a moon calendar's in the far future. */
    record UnknownYears() implements Answer {}
  }
}

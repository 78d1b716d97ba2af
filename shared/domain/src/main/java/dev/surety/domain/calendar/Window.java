package dev.surety.domain.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One opening of a day, half-open {@code [from, to)}. A window may be empty or reversed, as written
 * by a person; {@link CalendarSpec#faults()} names those.
 *
 * @param fromSecond opening, in seconds of the day, 0 to 86400
 * @param toSecond closing, in seconds of the day, 0 to 86400; 86400 is 24:00
 */
public record Window(int fromSecond, int toSecond) {
  static final int DAY = 86_400;

  private static final Pattern TIME =
      Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])(?::([0-5][0-9]))?");

  /**
   * Refuses seconds that are not in a day.
   *
   * @throws IllegalArgumentException if an edge is below 0 or above 86400
   */
  public Window {
    if (fromSecond < 0 || fromSecond > DAY || toSecond < 0 || toSecond > DAY) {
      throw new IllegalArgumentException(
          "window " + fromSecond + " to " + toSecond + ": not within the 86400 seconds of a day");
    }
  }

  /**
   * Reads {@code HH:mm} or {@code HH:mm:ss}, up to {@code 24:00}.
   *
   * @throws IllegalArgumentException naming the text that is no time of day
   */
  public static Window of(String from, String to) {
    return new Window(second(from), second(to));
  }

  private static int second(String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      int hour = Integer.parseInt(time.group(1));
      int minute = Integer.parseInt(time.group(2));
      int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
      int ofDay = hour * 3600 + minute * 60 + second;
      if (ofDay <= DAY) {
        return ofDay;
      }
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not a time of day: expected HH:mm or HH:mm:ss, at most 24:00");
  }

  boolean overlaps(Window other) {
    return fromSecond < other.toSecond && other.fromSecond < toSecond;
  }

  /** The window as people write it, such as {@code 09:00-12:30}. */
  @Override
  public String toString() {
    return time(fromSecond) + "-" + time(toSecond);
  }

  private static String time(int second) {
    String minutes = "%02d:%02d".formatted(second / 3600, second / 60 % 60);
    return second % 60 == 0 ? minutes : minutes + ":%02d".formatted(second % 60);
  }
}

package dev.surety.local.recount;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A log with all that makes real ones hard, around Easter and the clock change of 2016. */
final class RoughLog {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm");
  private static final long BEGIN = minute("2016-03-23T16:00");
  private static final int DAYS = 6;
  private static final String[] OPEN = {
    "New", "Active", "Active", "Awaiting User Info", "Awaiting User Info", "Awaiting Vendor"
  };
  private static final String[] PRIORITIES = {
    "1 - Critical", "2 - High", "3 - Moderate", "4 - Low"
  };
  // several updates a minute, the targets themselves, a night, a weekend
  private static final int[] GAPS = {
    0, 0, 1, 29, 30, 31, 60, 180, 240, 300, 480, 900, 1_440, 4_000
  };

  private final Random random;
  private final List<String> rows = new ArrayList<>();

  private RoughLog(long seed) {
    random = new Random(seed);
  }

  static List<String> of(long seed, int incidents) {
    RoughLog log = new RoughLog(seed);
    for (int i = 1; i <= incidents; i++) {
      log.incident("INC%04d".formatted(i));
    }
    return Stream.concat(
            Stream.of("number,incident_state,priority,opened_at,contact_type,sys_updated_at"),
            log.rows.stream())
        .toList();
  }

  private static long minute(String local) {
    return LocalDateTime.parse(local).toEpochSecond(ZoneOffset.UTC) / 60;
  }

  private static String time(long minute) {
    return TIME.format(LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC));
  }

  private void incident(String number) {
    long opened = BEGIN + random.nextInt(DAYS * 24 * 60);
    long at = opened;
    String priority = any(PRIORITIES);
    List<String> own = new ArrayList<>();
    own.add(row(number, chance(80) ? "New" : any(OPEN), priority, opened, at));
    int lives = chance(40) ? 2 : 1;
    boolean abandoned = chance(15);
    for (int life = 1; life <= lives; life++) {
      for (int i = random.nextInt(5); i > 0; i--) {
        at += GAPS[random.nextInt(GAPS.length)];
        priority = chance(30) ? any(PRIORITIES) : priority;
        own.add(row(number, any(OPEN), priority, opened, at));
      }
      at += GAPS[random.nextInt(GAPS.length)];
      if (chance(90) && !(abandoned && life == lives)) {
        own.add(row(number, "Resolved", priority, opened, at));
        priority = chance(50) ? any(PRIORITIES) : priority;
      }
    }
    if (!abandoned) {
      close(own, number, priority, opened, at);
    }
    spoil(own, number, priority, opened, at);
    if (chance(40)) {
      // told late: the rows of a minute stay in their order
      own.add(0, own.remove(own.size() - 1));
    }
    // incidents overlap in the file
    int where = random.nextInt(rows.size() + 1);
    rows.addAll(where, own);
  }

  private void close(List<String> own, String number, String priority, long opened, long at) {
    if (chance(75)) {
      long closed = at + 1 + random.nextInt(3_000);
      own.add(row(number, "Closed", priority, opened, closed));
      if (chance(20)) {
        own.add(row(number, any(OPEN), any(PRIORITIES), opened, closed + random.nextInt(60)));
        own.add(row(number, "Resolved", priority, opened, closed + 200));
      }
    }
  }

  private void spoil(List<String> own, String number, String priority, long opened, long at) {
    if (chance(30)) {
      own.add(row(number, "Active", priority, opened, opened - 1));
      own.add(row(number, "-100", priority, opened, at));
      own.add(row(number, "Active", "?", opened, at));
      own.add("%s,Resolved,%s,?,Phone,%s".formatted(number, priority, time(at)));
      own.add("%s,Resolved,%s,%s,Phone,?".formatted(number, priority, time(opened)));
    }
  }

  private static String row(String number, String state, String priority, long opened, long at) {
    return String.join(",", number, state, priority, time(opened), "Phone", time(at));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String any(String[] some) {
    return some[random.nextInt(some.length)];
  }
}

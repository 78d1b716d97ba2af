package dev.surety.local.demo;

import dev.surety.local.client.Backstage.SentMail;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A working week that the clock goes through, and the mails that come in on the way. */
final class Week {
  private static final ZoneId OFFICE = ZoneId.of("America/New_York");
  private static final Set<String> ALERTS = Set.of("WARNING", "BREACH", "ESCALATION");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(OFFICE);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final Scene scene;
  private final ZonedDateTime monday;
  private int seen;

  /**
   * The first whole week from now on.
   *
   * @param now Monday, nine in the office, is not before it
   */
  Week(Scene scene, Instant now) {
    this.scene = scene;
    ZonedDateTime nine =
        now.atZone(OFFICE).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(NINE);
    this.monday = nine.toInstant().isBefore(now) ? nine.plusWeeks(1) : nine;
  }

  /** An instant such as {@code TUE 16:30}, as the office's clock shows it. */
  Instant on(String when) {
    String[] parts = when.split(" ", -1);
    int day =
        Stream.of(DayOfWeek.values())
            .map(each -> each.name().substring(0, parts[0].length()))
            .toList()
            .indexOf(parts[0]);
    return monday.plusDays(day).with(LocalTime.parse(parts[1])).toInstant();
  }

  /** Moves the clock there, with everything on the way done and mailed. */
  void reach(String when) {
    scene.backstage.moveTo(on(when));
  }

  /**
   * Checks who was mailed since the last time.
   *
   * @param expected template and recipient of each, in alphabetical order
   */
  void mailed(String... expected) {
    List<SentMail> all = mails();
    List<SentMail> fresh = all.subList(seen, all.size());
    seen = all.size();
    Surprise.unless(
        "mails",
        List.of(expected),
        fresh.stream().map(mail -> mail.template() + " " + mail.to()).sorted().toList());
  }

  /** All mails about the contract's tickets, the oldest first. */
  List<SentMail> mails() {
    scene.backstage.settle();
    return scene.backstage.mails().stream()
        .filter(scene::about)
        .filter(mail -> ALERTS.contains(mail.template()))
        .toList();
  }

  /** As the office's clock shows it. */
  static String local(Instant at) {
    return SHOWN.format(at);
  }
}

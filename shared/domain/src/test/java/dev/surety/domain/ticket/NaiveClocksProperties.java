package dev.surety.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.calendar.CalendarSpec;
import dev.surety.domain.calendar.Window;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Suspensions;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Target;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.ticket.NaiveClocks.Happening;
import dev.surety.domain.ticket.NaiveClocks.Seen;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Clocks equal a minute-by-minute walk by the written rules, whatever happens, told at once. */
class NaiveClocksProperties {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

  private static final List<String> DESK = List.of("provider:duty");

  private static final List<Target> FIRST =
      List.of(
          target(Metric.FIRST_RESPONSE, "*", 90, "always"),
          target(Metric.FIRST_RESPONSE, "HIGH", 60, "office"),
          target(Metric.NEXT_RESPONSE, "*", 75, "always"),
          target(Metric.UPDATE, "*", 100, "office"),
          target(Metric.RESOLUTION, "*", 300, "office"),
          target(Metric.RESOLUTION, "HIGH", 200, "office"));

  /** Another calendar under another name; one target fewer, one more, others shorter or longer. */
  private static final List<Target> SECOND =
      List.of(
          target(Metric.FIRST_RESPONSE, "*", 120, "always"),
          target(Metric.FIRST_RESPONSE, "HIGH", 45, "desk"),
          target(Metric.NEXT_RESPONSE, "HIGH", 50, "desk"),
          target(Metric.UPDATE, "*", 80, "always"),
          target(Metric.RESOLUTION, "*", 240, "desk"));

  private static final List<Target> THIRD =
      List.of(
          target(Metric.FIRST_RESPONSE, "*", 30, "office"),
          target(Metric.NEXT_RESPONSE, "*", 95, "desk"),
          target(Metric.RESOLUTION, "*", 400, "always"));

  private static final Map<Integer, List<Target>> TARGETS = Map.of(1, FIRST, 2, SECOND, 3, THIRD);
  private static final Map<Integer, List<Threshold>> THRESHOLDS =
      Map.of(
          1, List.of(warning(50), Threshold.before(Duration.ofMinutes(10), DESK), escalation(30)),
          2, List.of(warning(60), escalation(30), escalation(60)),
          3, List.of(warning(50), escalation(45)));

  private static final Map<String, IntPredicate> OPEN =
      Map.of("always", _ -> true, "office", open(9, 17, false), "desk", open(10, 16, true));

  private static final List<EventType> TYPES =
      IntStream.range(0, 3)
          .boxed()
          .flatMap(_ -> Histories.EVERYDAY.stream())
          .collect(Collectors.collectingAndThen(Collectors.toList(), NaiveClocksProperties::all));

  private static List<EventType> all(List<EventType> everyday) {
    List<EventType> all = new ArrayList<>(everyday);
    all.addAll(List.of(EventType.CLOSED, EventType.MERGED, EventType.RECOMPUTED));
    for (int i = 0; i < 4; i++) {
      all.add(EventType.RECOMPUTED);
      all.add(EventType.SUSPENDED);
      all.add(EventType.REINSTATED);
    }
    return all;
  }

  /** Dense, or over a day and a half, so that nights lie between. */
  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Arbitraries.of(200, 700, 2200)
        .flatMap(
            most ->
                Combinators.combine(
                        Arbitraries.of(TYPES),
                        Arbitraries.integers().between(1, most),
                        Arbitraries.of("HIGH", "LOW"))
                    .as((type, at, p) -> new Happening(at, type, "m" + at, p, 0))
                    .list()
                    .ofMaxSize(16)
                    .uniqueElements(Happening::minute))
        .map(NaiveClocksProperties::sensible);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void clocksEqualAWalkByMinutes(
      @ForAll("happenings") List<Happening> what, @ForAll boolean urgent) {
    String priority = urgent ? "HIGH" : "LOW";
    Map<Integer, Happening> byMinute =
        what.stream().collect(Collectors.toMap(Happening::minute, Function.identity()));
    List<Seen> expected = NaiveClocks.walk(NaiveClocksProperties::promise, priority, byMinute);
    assertThat(seen(replayed(what, priority))).isEqualTo(expected);
  }

  /** In order; suspensions end before they begin again, and terms only become newer. */
  private static List<Happening> sensible(List<Happening> given) {
    List<Happening> sensible = new ArrayList<>();
    boolean suspended = false;
    boolean over = false;
    int version = 1;
    for (Happening one :
        given.stream().sorted(Comparator.comparingInt(Happening::minute)).toList()) {
      EventType type = one.type();
      if (type == (suspended ? EventType.SUSPENDED : EventType.REINSTATED)
          || (type == EventType.RECOMPUTED && version == 3)
          || (type == EventType.REOPENED && over)) {
        continue;
      }
      suspended = type == EventType.SUSPENDED || (suspended && type != EventType.REINSTATED);
      over = over || type.ends();
      version += type == EventType.RECOMPUTED ? 1 : 0;
      sensible.add(new Happening(one.minute(), type, one.id(), one.priority(), version));
    }
    return sensible;
  }

  private static NaiveClocks.@Nullable Promise promise(
      int version, Metric metric, String priority) {
    List<Target> targets = TARGETS.getOrDefault(version, List.of());
    for (String wanted : List.of(priority, "*")) {
      for (Target target : targets) {
        if (target.metric() == metric && target.priority().equals(wanted)) {
          return new NaiveClocks.Promise(
              (int) target.within().toMinutes(), OPEN.getOrDefault(target.calendar(), _ -> false));
        }
      }
    }
    return null;
  }

  static List<Clock> replayed(List<Happening> what, String priority) {
    Map<Integer, Agreement> versions = Map.of(1, agreement(1), 2, agreement(2), 3, agreement(3));
    Contract contract = Agreements.agreed().active();
    List<TicketEvent> events = new ArrayList<>();
    for (Happening one : what) {
      Instant at = Histories.after(one.minute());
      switch (one.type()) {
        case SUSPENDED ->
            contract =
                Decisions.result(
                    Suspensions.suspend(
                        contract, "w", Agreements.CLIENT, Side.CLIENT, "unpaid", at));
        case REINSTATED ->
            contract =
                Decisions.result(
                    Suspensions.resume(contract, "w", Agreements.CLIENT, Side.CLIENT, at));
        case RECOMPUTED ->
            events.add(
                TicketEvent.recomputed(one.id(), one.version(), Agreements.CLIENT.actor(), at));
        default ->
            events.add(
                new TicketEvent(
                    one.id(),
                    one.type(),
                    at,
                    at,
                    Agreements.PROVIDER.actor(),
                    null,
                    one.type() == EventType.REPRIORITISED ? one.priority() : null,
                    null,
                    null,
                    0,
                    false));
      }
    }
    GoverningTerms terms = new GoverningTerms(contract, agreement(3), versions);
    ClockReplay.Opening opening = new ClockReplay.Opening(Histories.OPENED, priority, 1);
    return ClockReplay.replay(terms, opening, events, List.of()).clocks();
  }

  private static List<Seen> seen(List<Clock> clocks) {
    return clocks.stream()
        .map(
            c ->
                new Seen(
                    c.name(),
                    c.cycle(),
                    c.state(),
                    minutes(c.target()),
                    c.termsVersion(),
                    c.priority(),
                    minute(c.startedAt()),
                    minute(c.dueAt()),
                    minutes(c.remaining()),
                    minute(c.metAt()),
                    minute(c.breachedAt()),
                    minutes(c.taken()),
                    minutes(c.overrun()),
                    minutes(c.paused())))
        .toList();
  }

  private static int minute(@Nullable Instant at) {
    return at == null ? NaiveClocks.NEVER : minutes(Duration.between(Histories.OPENED, at));
  }

  private static int minutes(@Nullable Duration length) {
    if (length == null) {
      return NaiveClocks.NEVER;
    }
    assertThat(length).as("whole minutes").isEqualTo(Duration.ofMinutes(length.toMinutes()));
    return (int) length.toMinutes();
  }

  /** Three versions of terms; thresholds differ too. */
  static Agreement agreement(int version) {
    Map<String, CalendarSpec> calendars =
        Map.of(
            "always",
            CalendarSpec.always(ZoneOffset.UTC),
            "office",
            hours("09:00", "17:00", Set.of()),
            "desk",
            hours("10:00", "16:00", Set.of(TUESDAY)));
    ServiceLevels levels =
        new ServiceLevels(
            calendars,
            TARGETS.getOrDefault(version, List.of()),
            THRESHOLDS.getOrDefault(version, List.of()),
            Set.of("WAITING_ON_CLIENT"));
    return new Agreement(
        Agreements.CONTRACT,
        version,
        Histories.OPENED,
        "a".repeat(64),
        "{}",
        Agreements.agreed().levels(levels).terms());
  }

  private static CalendarSpec hours(String from, String to, Set<LocalDate> holidays) {
    Map<DayOfWeek, List<Window>> weekdays = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        weekdays.put(day, List.of(Window.of(from, to)));
      }
    }
    return new CalendarSpec(
        ZoneOffset.UTC, false, weekdays, holidays, Set.of(), Map.of(), Map.of());
  }

  private static IntPredicate open(int from, int to, boolean holiday) {
    return minute -> {
      LocalDateTime at = LocalDateTime.of(2026, 3, 2, 10, 0).plusMinutes(minute);
      boolean weekend = at.getDayOfWeek().getValue() >= 6;
      boolean free = holiday && at.toLocalDate().equals(TUESDAY);
      return !weekend && !free && at.getHour() >= from && at.getHour() < to;
    };
  }

  private static Threshold warning(int percent) {
    return Threshold.percent(percent, DESK);
  }

  private static Threshold escalation(int minutes) {
    return Threshold.after(Duration.ofMinutes(minutes), List.of("provider:director"));
  }

  private static Target target(Metric metric, String priority, int minutes, String calendar) {
    return Promises.target(metric, priority, minutes, calendar);
  }
}

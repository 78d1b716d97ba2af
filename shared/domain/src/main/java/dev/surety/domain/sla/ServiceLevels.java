package dev.surety.domain.sla;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.calendar.CalendarSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The agreed targets, thresholds and calendars, ready for arithmetic. Immutable. */
public final class ServiceLevels {
  private final Map<String, CalendarSpec> calendars;
  private final List<Target> targets;
  private final List<Threshold> thresholds;
  private final Set<String> pauseReasons;
  private final List<Standard> standards;
  private final Map<String, BusinessCalendar> compiled = new ConcurrentHashMap<>();

  public ServiceLevels(
      Map<String, CalendarSpec> calendars,
      List<Target> targets,
      List<Threshold> thresholds,
      Set<String> pauseReasons) {
    this(calendars, targets, thresholds, pauseReasons, List.of());
  }

  public ServiceLevels(
      Map<String, CalendarSpec> calendars,
      List<Target> targets,
      List<Threshold> thresholds,
      Set<String> pauseReasons,
      List<Standard> standards) {
    this.calendars = Map.copyOf(calendars);
    this.targets = List.copyOf(targets);
    this.thresholds = withBreach(thresholds);
    this.pauseReasons = Set.copyOf(pauseReasons);
    this.standards = List.copyOf(standards);
  }

  /** The target for a priority: its own before the wildcard. */
  public Optional<Target> target(Metric metric, String priority) {
    return targets.stream()
        .filter(t -> t.metric() == metric && t.covers(priority))
        .min(Comparator.comparing(t -> t.priority().equals(Target.ANY)));
  }

  public boolean coversPriority(String priority) {
    return targets.stream().anyMatch(t -> t.covers(priority));
  }

  /** A calendar by its name in the terms. */
  public BusinessCalendar calendar(String name) {
    CalendarSpec spec = calendars.get(name);
    if (spec == null) {
      throw new NoSuchElementException("no calendar " + name + " in the terms");
    }
    return compiled.computeIfAbsent(name, _ -> BusinessCalendar.compile(spec));
  }

  public boolean pausesOn(String reason) {
    return pauseReasons.contains(reason);
  }

  public Set<String> pauseReasons() {
    return pauseReasons;
  }

  public Map<String, CalendarSpec> calendars() {
    return calendars;
  }

  public List<Target> targets() {
    return targets;
  }

  public List<Threshold> thresholds() {
    return thresholds;
  }

  /** A threshold by its level's name. */
  public Optional<Threshold> threshold(String level) {
    return thresholds.stream().filter(t -> t.level().equals(level)).findFirst();
  }

  public List<Standard> standards() {
    return standards;
  }

  /**
   * The standard for exactly this: one for a priority says nothing about all of them together, and
   * the other way round.
   *
   * @param priority a priority, or {@link Target#ANY} for all together
   */
  public Optional<Standard> standard(Measure metric, String priority) {
    return standards.stream()
        .filter(s -> s.metric() == metric && s.priority().equals(priority))
        .findFirst();
  }

  private static List<Threshold> withBreach(List<Threshold> agreed) {
    List<Threshold> all = new ArrayList<>(agreed);
    if (agreed.stream().noneMatch(t -> t.level().equals(Threshold.BREACH))) {
      all.add(Threshold.percent(100, List.of()));
    }
    return List.copyOf(all);
  }
}

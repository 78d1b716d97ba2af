package dev.surety.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.ticket.Histories.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of clocks and alarms, whatever happens on a ticket. */
class TicketProperties {
  private static final ServiceLevels LEVELS =
      Agreements.levels(
          List.of(
              Promises.target(Metric.FIRST_RESPONSE, "*", 90, "always"),
              Promises.target(Metric.FIRST_RESPONSE, "HIGH", 60, "always"),
              Promises.target(Metric.NEXT_RESPONSE, "*", 75, "always"),
              Promises.target(Metric.UPDATE, "*", 100, "always"),
              Promises.target(Metric.RESOLUTION, "*", 300, "office")),
          List.of(
              Threshold.percent(50, List.of("provider:duty")),
              Threshold.before(Duration.ofMinutes(10), List.of("provider:duty")),
              Threshold.after(Duration.ofMinutes(30), List.of("provider:director"))));

  private static final List<EventType> ALL = Histories.EVERYDAY;
  private static final List<EventType> BUT_PAUSES =
      ALL.stream().filter(t -> t != EventType.PAUSED && t != EventType.RESUMED).toList();

  static final int LAST = 800;
  private static final Set<Integer> EVERY_MINUTE =
      IntStream.rangeClosed(0, LAST).boxed().collect(Collectors.toUnmodifiableSet());

  @Provide
  Arbitrary<List<Step>> timely() {
    return Histories.of(ALL, 30, 0, 12);
  }

  @Provide
  Arbitrary<List<Step>> unpaused() {
    return Histories.of(BUT_PAUSES, 600, 0, 10);
  }

  @Provide
  Arbitrary<List<Step>> promptlyLogged() {
    return Histories.of(ALL, 500, 0, 12);
  }

  @Provide
  Arbitrary<List<Step>> everLogged() {
    return Histories.of(ALL, 400, LAST - 400, 10);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theOrderInWhichTimelyEventsArriveChangesNoClock(
      @ForAll("timely") List<Step> steps, @ForAll Random random) {
    assertThat(replayed(arriving(steps, random))).isEqualTo(replayed(arriving(steps, random)));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theOrderInWhichEventsAreKeptChangesNothing(
      @ForAll("promptlyLogged") List<Step> steps, @ForAll Random random) {
    List<Step> shuffled = new ArrayList<>(steps);
    Collections.shuffle(shuffled, random);
    assertThat(replayed(shuffled)).isEqualTo(replayed(steps));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aPauseNeverMakesAClockDueEarlier(
      @ForAll("unpaused") List<Step> steps,
      @ForAll @IntRange(min = 1, max = 400) int from,
      @ForAll @IntRange(min = 1, max = 200) int length) {
    Assume.that(steps.stream().noneMatch(s -> s.minute() == from || s.minute() == from + length));
    List<Step> paused = new ArrayList<>(steps);
    paused.add(new Step(EventType.PAUSED, from, 0));
    paused.add(new Step(EventType.RESUMED, from + length, 0));
    List<Clock> without = replayed(steps).clocks();
    List<Clock> with = replayed(paused).clocks();
    for (Clock clock : without) {
      with.stream()
          .filter(c -> c.name().equals(clock.name()) && c.dueAt() != null)
          .forEach(c -> assertThat(c.dueAt()).isAfterOrEqualTo(clock.dueAt()));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void everyAlertFiresOnceWithItsStoredInstant(
      @ForAll("promptlyLogged") List<Step> steps,
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 3000) Integer> checks) {
    TicketStory story = TicketStory.opened(LEVELS, "LOW");
    steps.stream().sorted(Comparator.comparingInt(Step::minute)).forEach(step -> log(story, step));
    Set<Firing> pending = pending(story.ticket());
    checks.stream().sorted().forEach(minute -> story.checked(Histories.after(minute)));
    Instant end = Histories.after(4 * 24 * 60);
    story.checked(end).checked(end).checked(end.plusSeconds(60));
    assertThat(story.ticket().firings()).doesNotHaveDuplicates();
    assertThat(new HashSet<>(story.ticket().firings())).isEqualTo(pending);
    assertThat(story.ticket().due()).isEmpty();
  }

  /** I12: somebody may look all the time, now and then, or only at the end. */
  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void theOutcomeDoesNotDependOnWhenTheChecksRan(
      @ForAll("everLogged") List<Step> steps,
      @ForAll @Size(max = 12) Set<@IntRange(min = 0, max = LAST) Integer> checks) {
    Outcome unchecked = outcome(steps, Set.of());
    assertThat(outcome(steps, checks)).as("checked at %s", checks).isEqualTo(unchecked);
    assertThat(outcome(steps, EVERY_MINUTE)).as("checked all the time").isEqualTo(unchecked);
  }

  /** What is on record in the end, and how each clock ended. */
  private record Outcome(Set<Firing> breaches, Map<String, ClockState> states) {}

  /** Logs everything at its time with checks in between, and checks once more long after. */
  private static Outcome outcome(List<Step> steps, Set<Integer> checks) {
    TicketStory story = TicketStory.opened(LEVELS, "LOW");
    for (int minute = 0; minute <= LAST; minute++) {
      Instant now = Histories.after(minute);
      steps.stream().filter(s -> s.recordedAt().equals(now)).forEach(s -> log(story, s));
      if (checks.contains(minute)) {
        story.checked(now);
      }
    }
    story.checked(Histories.after(4 * 24 * 60));
    return new Outcome(
        story.ticket().firings().stream()
            .filter(f -> f.level().equals(Threshold.BREACH))
            .collect(Collectors.toSet()),
        story.ticket().clocks().stream().collect(Collectors.toMap(Clock::name, Clock::state)));
  }

  private static void log(TicketStory story, Step step) {
    TicketEvent event = step.event();
    story.log(
        event.id(),
        event.type(),
        event.occurredAt(),
        event.recordedAt(),
        event.reason(),
        event.priority());
  }

  private static Set<Firing> pending(Ticket ticket) {
    return ticket.clocks().stream()
        .flatMap(c -> c.alerts().stream().map(a -> new Firing(c.name(), a.level(), a.at())))
        .collect(Collectors.toSet());
  }

  /** All within half an hour, logged in a random order before anything can be due. */
  private static List<Step> arriving(List<Step> steps, Random random) {
    List<Step> shuffled = new ArrayList<>(steps);
    Collections.shuffle(shuffled, random);
    List<Step> logged = new ArrayList<>();
    for (Step step : shuffled) {
      logged.add(step.at(31 + logged.size() - step.minute()));
    }
    return logged;
  }

  private static ClockReplay.Replayed replayed(List<Step> steps) {
    Agreements agreed = Agreements.agreed().levels(LEVELS);
    GoverningTerms terms = GoverningTerms.of(agreed.active(), agreed.agreement());
    List<TicketEvent> events = steps.stream().map(Step::event).toList();
    ClockReplay.Opening opening = new ClockReplay.Opening(Histories.OPENED, "LOW", 1);
    return ClockReplay.replay(terms, opening, events, List.of());
  }
}

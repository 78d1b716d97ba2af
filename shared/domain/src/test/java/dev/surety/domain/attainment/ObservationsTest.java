package dev.surety.domain.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Standard;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationsTest {
  private static final Instant START = Agreements.ACTIVATED;
  private static final Instant NOW = START.plus(Duration.ofDays(500));

  private final Map<Ref<?>, Entity> stored = new HashMap<>();
  private final Contract contract = Agreements.agreed().active();
  private final Agreement agreement = Agreements.agreed().levels(levels()).agreement();

  @Test
  void anObservationStandsUnderTheYearInWhichItBegins() {
    Observation logged = log("e1", 0, 30, null);
    assertThat(logged.version()).isEqualTo(1);
    assertThat(year(2026).standing())
        .containsExactly(
            new ObservedYear.Standing("o_e1", START, START.plus(Duration.ofDays(30)), 9, 10));
    assertThat(stored).containsKey(new Ref.ObservationKeyRef("c_1", "e1"));
  }

  @Test
  void twoThatStandDoNotOverlapNorDoTheyAcrossYears() {
    log("e1", 290, 20, null);
    assertThat(year(2026).standing()).hasSize(1);
    Refusal refusal = Decisions.refusal(decide("e2", 309, 20, null, Side.PROVIDER));
    assertThat(refusal.code()).isEqualTo("overlaps");
    assertThat(refusal.facts()).containsEntry("observation", "o_e1");
    // one may begin where another ends, before it and after it
    log("e3", 310, 20, null);
    assertThat(year(2027).standing()).hasSize(1);
    log("e4", 280, 10, null);
    assertThat(year(2026).standing()).hasSize(2);
  }

  @Test
  void aReplacementTakesTheOldOnesPlaceAndTheOldOneStaysMarked() {
    log("e1", 0, 30, null);
    log("e2", 0, 31, "o_e1");
    assertThat(year(2026).standing()).extracting(ObservedYear.Standing::id).containsExactly("o_e2");
    assertThat(observation("o_e1").replacedBy()).isEqualTo("o_e2");
    assertThat(observation("o_e1").version()).isEqualTo(2);
    assertThat(observation("o_e2").replaces()).isEqualTo("o_e1");
    assertThat(faults(decide("e3", 0, 31, "o_e1", Side.PROVIDER)))
        .containsExactly("/replaces not_standing");
  }

  @Test
  void aReplacementMayBeginInAnotherYear() {
    log("e1", 0, 30, null);
    log("e2", 400, 10, "o_e1");
    assertThat(year(2026).standing()).isEmpty();
    assertThat(year(2027).standing()).hasSize(1);
  }

  @Test
  void onlyTheSideThatMeasuresLogsAndOnlyWhatIsAgreed() {
    Refusal refusal = Decisions.refusal(decide("e1", 0, 1, null, Side.CLIENT));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    Refusal none =
        Decisions.refusal(decide(observed("e1", Measure.QUALITY, 0, 1, 9, null), Side.CLIENT));
    assertThat(none.code()).isEqualTo("metric_not_agreed");
  }

  @Test
  void everythingThatMakesNoSenseIsNamedAtOnce() {
    assertThat(
            faults(decide(observed("e", Measure.AVAILABILITY, -1, -2, 11, "o_9"), Side.PROVIDER)))
        .containsExactly(
            "/to not_after_from",
            "/from before_activation",
            "/met more_than_total",
            "/replaces observation_unknown");
    assertThat(faults(decide("e", 490, 11, null, Side.PROVIDER))).containsExactly("/to in_future");
    assertThat(faults(decide("e", 0, 367, null, Side.PROVIDER))).containsExactly("/to too_long");
  }

  @Test
  void aYearHoldsOnlySoMany() {
    for (int i = 0; i < ObservedYear.MOST; i++) {
      Instant from = START.plus(Duration.ofMinutes(i));
      NewObservation next =
          new NewObservation(
              "e" + i, Measure.AVAILABILITY, from, from.plusSeconds(60), 1, 1, null, null);
      store(decide(next, Side.PROVIDER));
    }
    assertThat(Decisions.refusal(decide("more", 10, 1, null, Side.PROVIDER)).code())
        .isEqualTo("too_many_observations");
  }

  private Observation log(String eventId, int day, int days, @Nullable String replaces) {
    return store(decide(eventId, day, days, replaces, Side.PROVIDER));
  }

  private Observation store(Decision<Observation> decision) {
    Changes changes = Decisions.changes(decision);
    for (Entity entity : changes.entities()) {
      Entity old = stored.put(entity.ref(), entity);
      assertThat(changes.readVersion(entity)).isEqualTo(old == null ? 0 : old.version());
    }
    assertThat(changes.events())
        .singleElement()
        .satisfies(event -> assertThat(event.type()).isEqualTo("observation.logged"));
    return Decisions.result(decision);
  }

  private Decision<Observation> decide(
      String eventId, int day, int days, @Nullable String replaces, Side side) {
    return decide(observed(eventId, Measure.AVAILABILITY, day, days, 9, replaces), side);
  }

  private Decision<Observation> decide(NewObservation what, Side side) {
    Map<Ref.ObservedYearRef, ObservedYear> years = new HashMap<>();
    stored.values().stream()
        .filter(ObservedYear.class::isInstance)
        .map(ObservedYear.class::cast)
        .forEach(year -> years.put(year.ref(), year));
    Optional<Observation> replaced =
        Optional.ofNullable(what.replaces())
            .map(id -> (Observation) stored.get(new Ref.ObservationRef("c_1", id)));
    return Observations.log(
        contract,
        agreement,
        new Observations.Known(years, replaced),
        "o_" + what.eventId(),
        what,
        new Observations.Author(Agreements.PROVIDER.actor(), side),
        NOW);
  }

  private static NewObservation observed(
      String eventId, Measure metric, int day, int days, long met, @Nullable String replaces) {
    Instant from = START.plus(Duration.ofDays(day));
    Instant to = from.plus(Duration.ofDays(days));
    return new NewObservation(eventId, metric, from, to, met, 10, null, replaces);
  }

  private static List<String> faults(Decision<?> decision) {
    return Decisions.refusal(decision).faults().stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  private ObservedYear year(int year) {
    Ref.ObservedYearRef ref = new Ref.ObservedYearRef("c_1", Measure.AVAILABILITY, year);
    return (ObservedYear) stored.getOrDefault(ref, ObservedYear.empty(ref));
  }

  private Observation observation(String id) {
    Ref.ObservationRef ref = new Ref.ObservationRef("c_1", id);
    return (Observation) java.util.Objects.requireNonNull(stored.get(ref));
  }

  private static ServiceLevels levels() {
    ServiceLevels plain = Agreements.levels(List.of(), List.of());
    return new ServiceLevels(
        plain.calendars(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(new Standard(Measure.AVAILABILITY, "*", 9_900)));
  }
}

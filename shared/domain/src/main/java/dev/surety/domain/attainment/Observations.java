package dev.surety.domain.attainment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Standard;
import dev.surety.domain.sla.Target;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a side observed of the metrics that no clock measures. */
public final class Observations {
  /** So that only a few years can hold one that overlaps. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private Observations() {}

  /** Who logs it, and on which side they stand. */
  public record Author(Actor actor, Side side) {}

  /**
   * What is stored that the decision depends on.
   *
   * @param years those of {@link ObservedYear#near}, and that of the one replaced, if they exist
   * @param replaced the observation that the new one stands in for, if it exists
   */
  public record Known(
      Map<Ref.ObservedYearRef, ObservedYear> years, Optional<Observation> replaced) {
    public Known {
      years = Map.copyOf(years);
    }

    private ObservedYear year(Ref.ObservedYearRef ref) {
      return years.getOrDefault(ref, ObservedYear.empty(ref));
    }
  }

  /** Logs an observation, possibly in place of another one, which stays and is marked. */
  public static Decision<Observation> log(
      Contract contract,
      Agreement agreement,
      Known known,
      String id,
      NewObservation what,
      Author author,
      Instant now) {
    Optional<Standard> standard = agreement.terms().levels().standard(what.metric(), Target.ANY);
    if (standard.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("metric_not_agreed", "the terms have no standard for " + what.metric()));
    }
    Side measuring = standard.get().measuredBy();
    if (author.side() != measuring) {
      return Decision.refuse(
          Refusal.forbidden(
              "metric_not_yours", what.metric() + " is measured by the " + measuring.prefix()));
    }
    List<Fault> faults = ObservationFaults.of(contract, known.replaced(), what, now);
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("observation_refused", "the observation cannot be logged", faults));
    }
    return standing(contract, known, id, what, author, now);
  }

  private static Decision<Observation> standing(
      Contract contract, Known known, String id, NewObservation what, Author author, Instant now) {
    Known rest = withoutReplaced(known);
    Optional<ObservedYear.Standing> other =
        rest.years().values().stream()
            .filter(year -> year.metric() == what.metric())
            .flatMap(year -> year.overlapping(what.from(), what.to()).stream())
            .min(Comparator.comparing(ObservedYear.Standing::from));
    if (other.isPresent()) {
      return Decision.refuse(overlaps(other.get()));
    }
    Ref.ObservedYearRef ref =
        new Ref.ObservedYearRef(contract.id(), what.metric(), ObservedYear.of(what.from()));
    if (rest.year(ref).standing().size() >= ObservedYear.MOST) {
      return Decision.refuse(
          Refusal.meaning(
              "too_many_observations",
              "at most " + ObservedYear.MOST + " of a metric begin in one year"));
    }
    Observation next = observation(contract, id, what, author, now);
    return Decision.accept(next, changes(known, rest, rest.year(ref).with(next), next));
  }

  private static Changes changes(Known known, Known rest, ObservedYear year, Observation next) {
    ObservationKey key = new ObservationKey(next.contract(), next.eventId(), next.id(), 1);
    Changes changes = Changes.of(next, logged(next)).with(List.of(key));
    if (known.replaced().isPresent()) {
      Observation old = known.replaced().get();
      Ref.ObservedYearRef was = new Ref.ObservedYearRef(old.contract(), old.metric(), old.year());
      changes = changes.with(List.of(old.replacedBy(next.id()), rest.year(was)));
    }
    return changes.with(List.of(year));
  }

  /** The replaced one no longer stands when the new one is compared with what does. */
  private static Known withoutReplaced(Known known) {
    if (known.replaced().isEmpty()) {
      return known;
    }
    Observation old = known.replaced().get();
    Ref.ObservedYearRef ref = new Ref.ObservedYearRef(old.contract(), old.metric(), old.year());
    Map<Ref.ObservedYearRef, ObservedYear> years = new HashMap<>(known.years());
    years.computeIfPresent(ref, (_, year) -> year.without(old.id()));
    return new Known(years, known.replaced());
  }

  private static Refusal overlaps(ObservedYear.Standing other) {
    return new Refusal(
        Refusal.Kind.MEANING,
        "overlaps",
        "observation " + other.id() + " stands from " + other.from() + " to " + other.to(),
        List.of(),
        Map.of("observation", other.id()));
  }

  private static Observation observation(
      Contract contract, String id, NewObservation what, Author author, Instant now) {
    return new Observation(
        contract.id(),
        id,
        1,
        what.eventId(),
        what.metric(),
        what.from(),
        what.to(),
        what.met(),
        what.total(),
        what.note(),
        author.actor(),
        now,
        what.replaces(),
        null);
  }

  private static Event logged(Observation observation) {
    Map<String, Object> data = new TreeMap<>();
    data.put("eventId", observation.eventId());
    data.put("metric", observation.metric().name());
    data.put("from", observation.from().toString());
    data.put("to", observation.to().toString());
    data.put("met", observation.met());
    data.put("total", observation.total());
    if (observation.note() != null) {
      data.put("note", observation.note());
    }
    if (observation.replaces() != null) {
      data.put("replaces", observation.replaces());
    }
    return new Event("observation.logged", "observation/" + observation.id(), data);
  }
}

package dev.surety.domain.goal;

import dev.surety.domain.attainment.ObservationFaults;
import dev.surety.domain.attainment.ObservationKey;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.goal.KpiSeries.Reading;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.Kpi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of KPIs: observations by the side that measures, reviews by the client. */
public final class Kpis {
  private Kpis() {}

  /**
   * What is stored that an observation depends on.
   *
   * @param replaced the observation that the new one stands in for, if it exists
   * @param all every observation of the KPI in the order of logging; asked for only if another one
   *     than the new one may come to be the last
   */
  public record Known(
      KpiSeries series, Optional<KpiObservation> replaced, Supplier<Stream<KpiObservation>> all) {}

  /** What an event of a KPI or goal happened to. */
  public static String subject(String kpi) {
    return "kpi/" + kpi;
  }

  /**
   * Logs what was measured, possibly in place of another observation, which stays marked. Also
   * after the end: its last stretch is measured then.
   */
  public static Decision<KpiObservation> observe(
      Contract contract,
      Kpi kpi,
      Known known,
      String id,
      NewKpiObservation what,
      Actor by,
      Side side,
      Instant now) {
    if (!(kpi instanceof Kpi.Quantitative measured)) {
      return Decision.refuse(
          Refusal.meaning("kpi_reviewed", kpi.id() + " is reviewed, not measured"));
    }
    if (side != measured.measuredBy()) {
      return Decision.refuse(
          Refusal.forbidden(
              "kpi_not_yours", kpi.id() + " is measured by the " + measured.measuredBy().prefix()));
    }
    if (contract.course().activatedAt() == null) {
      return Decision.refuse(contract.refusing("contract_not_active", "KPIs be measured"));
    }
    List<Fault> faults = faults(contract, known.replaced(), what, now);
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("observation_refused", "the observation cannot be logged", faults));
    }
    KpiObservation next = KpiObservation.of(contract.id(), kpi.id(), id, what, by, now);
    return Decision.accept(next, observed(known, next));
  }

  private static List<Fault> faults(
      Contract contract, Optional<KpiObservation> replaced, NewKpiObservation what, Instant now) {
    List<Fault> faults = new ArrayList<>(ObservationFaults.stretch(what.from(), what.to(), now));
    if (!what.to().isAfter(contract.activeSince())) {
      faults.add(
          new Fault(
              "/to",
              "before_activation",
              what.to() + " is not after the contract became active, " + contract.activeSince()));
    }
    if (what.replaces() != null && replaced.isEmpty()) {
      faults.add(
          new Fault(
              "/replaces", "observation_unknown", "no observation of it is " + what.replaces()));
    }
    replaced
        .filter(old -> old.replacedBy() != null)
        .ifPresent(
            old ->
                faults.add(
                    new Fault(
                        "/replaces",
                        "not_standing",
                        old.id() + " was replaced by " + old.replacedBy())));
    return faults;
  }

  private static Changes observed(Known known, KpiObservation next) {
    KpiSeries series = known.series().reading(last(known, next));
    Changes changes =
        Changes.of(next, observed(next))
            .with(
                List.of(
                    series,
                    ObservationKey.of(
                        next.contract(), subject(next.kpi()), next.eventId(), next.id())));
    return known
        .replaced()
        .map(old -> changes.with(List.of(old.replacedBy(next.id()))))
        .orElse(changes);
  }

  /** The reading that counts once the new observation stands. */
  private static Reading last(Known known, KpiObservation next) {
    Reading reading = Reading.of(next);
    Optional<Reading> before = Optional.ofNullable(known.series().reading());
    if (before.filter(last -> last.to().isAfter(next.to())).isEmpty()) {
      return reading;
    }
    boolean replacesLast = before.get().observation().equals(next.replaces());
    return replacesLast ? lastBeside(known, next) : before.get();
  }

  /** The last one is replaced by one that ends earlier: whichever stands may be the last now. */
  private static Reading lastBeside(Known known, KpiObservation next) {
    return Stream.concat(
            known
                .all()
                .get()
                .filter(old -> old.replacedBy() == null && !old.id().equals(next.replaces())),
            Stream.of(next))
        .max(
            Comparator.comparing(KpiObservation::to)
                .thenComparing(KpiObservation::recordedAt)
                .thenComparing(KpiObservation::id))
        .map(Reading::of)
        .orElseThrow();
  }

  /** The client's opinion of a KPI that no number tells. */
  public static Decision<ScoredReview> review(
      Contract contract,
      Kpi kpi,
      KpiSeries series,
      String id,
      Assessment assessment,
      Principal who,
      Instant now) {
    if (!(kpi instanceof Kpi.Qualitative reviewed)) {
      return Decision.refuse(
          Refusal.meaning("kpi_measured", kpi.id() + " is measured, not reviewed"));
    }
    if (!contract.live()) {
      return Decision.refuse(contract.refusing("contract_not_active", "KPIs be reviewed"));
    }
    Optional<Refusal> outside = outside(assessment, reviewed.scale());
    if (outside.isPresent()) {
      return Decision.refuse(outside.get());
    }
    ScoredReview review =
        new ScoredReview(contract.id(), subject(kpi.id()), id, assessment, null, who.actor(), now);
    Event event = new Event("kpi.reviewed", review.subject(), review.facts());
    return Decision.accept(
        review, Changes.of(review, event).with(List.of(series.reviewed(review))));
  }

  static Optional<Refusal> outside(Assessment assessment, int scale) {
    return assessment.score() <= scale
        ? Optional.empty()
        : Optional.of(
            Refusal.meaning(
                "score_above_scale",
                "the score is on no such scale",
                new Fault(
                    "/score",
                    "above_scale",
                    assessment.score() + " is above the best score, " + scale)));
  }

  private static Event observed(KpiObservation observation) {
    Map<String, Object> data = new TreeMap<>();
    data.put("observation", observation.id());
    data.put("eventId", observation.eventId());
    data.put("from", observation.from().toString());
    data.put("to", observation.to().toString());
    data.put("numerator", observation.value().numerator());
    data.put("denominator", observation.value().denominator());
    put(data, "note", observation.note());
    put(data, "replaces", observation.replaces());
    return new Event("kpi.observed", subject(observation.kpi()), data);
  }

  private static void put(Map<String, Object> data, String name, @Nullable String text) {
    if (text != null) {
      data.put(name, text);
    }
  }
}

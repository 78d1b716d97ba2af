package dev.surety.domain.attainment;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What makes no sense in a new observation, all of it at once. */
public final class ObservationFaults {
  private ObservationFaults() {}

  static List<Fault> of(
      Contract contract, Optional<Observation> replaced, NewObservation what, Instant now) {
    List<Fault> faults = new ArrayList<>(stretch(what.from(), what.to(), now));
    if (what.from().isBefore(contract.activeSince())) {
      faults.add(
          new Fault(
              "/from",
              "before_activation",
              what.from() + " is before the contract became active, " + contract.activeSince()));
    }
    if (what.met() > what.total()) {
      faults.add(
          new Fault("/met", "more_than_total", what.met() + " is more than " + what.total()));
    }
    replacing(replaced, what).ifPresent(faults::add);
    return faults;
  }

  /** What makes no sense in the stretch of time that was observed. */
  public static List<Fault> stretch(Instant from, Instant to, Instant now) {
    List<Fault> faults = new ArrayList<>();
    if (!from.isBefore(to)) {
      faults.add(new Fault("/to", "not_after_from", to + " is not after " + from));
    } else if (Duration.between(from, to).compareTo(Observations.LONGEST) > 0) {
      faults.add(
          new Fault(
              "/to", "too_long", "at most " + Observations.LONGEST.toDays() + " days at once"));
    }
    if (to.isAfter(now)) {
      faults.add(new Fault("/to", "in_future", to + " is after now, " + now));
    }
    return faults;
  }

  private static Optional<Fault> replacing(Optional<Observation> replaced, NewObservation what) {
    if (what.replaces() == null) {
      return Optional.empty();
    }
    if (replaced.isEmpty()) {
      return Optional.of(
          new Fault("/replaces", "observation_unknown", "no observation " + what.replaces()));
    }
    Observation old = replaced.get();
    if (old.metric() != what.metric()) {
      return Optional.of(
          new Fault("/replaces", "other_metric", old.id() + " is of " + old.metric()));
    }
    return Optional.ofNullable(old.replacedBy())
        .map(by -> new Fault("/replaces", "not_standing", old.id() + " was replaced by " + by));
  }
}

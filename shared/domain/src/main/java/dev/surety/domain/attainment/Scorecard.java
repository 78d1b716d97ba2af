package dev.surety.domain.attainment;

import dev.surety.domain.sla.Measure;
import dev.surety.domain.sla.Standard;
import dev.surety.domain.sla.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Every attainment of a period: per metric over all priorities, per metric and priority, and one of
 * nothing for each standard that nothing was measured of.
 */
public final class Scorecard {
  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::metric)
          .thenComparing(slot -> !slot.priority().equals(Target.ANY))
          .thenComparing(Slot::priority);

  private Scorecard() {}

  private record Slot(Measure metric, String priority) {}

  /** The attainments by metric, all priorities together before each of them. */
  public static List<Attainment> of(
      Collection<Measurement> clocks,
      Map<Measure, List<ObservedYear.Standing>> observations,
      Collection<Standard> standards) {
    TreeSet<Slot> slots = new TreeSet<>(ORDER);
    standards.forEach(s -> slots.add(new Slot(s.metric(), s.priority())));
    observations.forEach((metric, some) -> some.forEach(_ -> slots.add(overall(metric))));
    Map<Slot, List<Measurement>> counted = counted(clocks);
    slots.addAll(counted.keySet());
    return slots.stream()
        .map(
            slot ->
                slot.metric().observed()
                    ? Attainment.ofObservations(
                        slot.metric(), observations.getOrDefault(slot.metric(), List.of()))
                    : Attainment.ofClocks(
                        slot.metric(), slot.priority(), counted.getOrDefault(slot, List.of())))
        .toList();
  }

  private static Map<Slot, List<Measurement>> counted(Collection<Measurement> clocks) {
    Map<Slot, List<Measurement>> counted = new HashMap<>();
    for (Measurement clock : clocks) {
      for (Slot slot :
          List.of(overall(clock.metric()), new Slot(clock.metric(), clock.priority()))) {
        counted.computeIfAbsent(slot, _ -> new ArrayList<>()).add(clock);
      }
    }
    return counted;
  }

  private static Slot overall(Measure metric) {
    return new Slot(metric, Target.ANY);
  }
}

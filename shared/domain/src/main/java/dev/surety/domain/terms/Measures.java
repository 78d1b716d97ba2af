package dev.surety.domain.terms;

import java.util.List;
import java.util.Optional;

/**
 * What is measured and reported beside the service levels.
 *
 * @param reportRecipients contact ids, for each report
 */
public record Measures(List<Kpi> kpis, List<GoalPlan> goals, List<List<String>> reportRecipients) {
  /** So that all of them can be read at once. */
  public static final int MOST_KPIS = 40;

  /** So that activation, which begins them all, fits into one transaction. */
  public static final int MOST_GOALS = 20;

  public static final Measures NONE = new Measures(List.of(), List.of(), List.of());

  public Measures {
    kpis = List.copyOf(kpis);
    goals = List.copyOf(goals);
    reportRecipients = reportRecipients.stream().map(List::copyOf).toList();
  }

  public Optional<Kpi> kpi(String id) {
    return kpis.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
  }

  public Optional<GoalPlan> goal(String id) {
    return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
  }
}

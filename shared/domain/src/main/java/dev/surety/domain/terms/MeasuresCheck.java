package dev.surety.domain.terms;

import java.util.List;
import java.util.Optional;

/** What makes no sense in what is measured beside the service levels. */
final class MeasuresCheck {
  private final Measures measures;
  private final TermsCheck check;

  MeasuresCheck(Terms terms, TermsCheck check) {
    this.measures = terms.measures();
    this.check = check;
  }

  void run() {
    check.unique("/kpis", measures.kpis().stream().map(Kpi::id).toList());
    check.unique("/goals", measures.goals().stream().map(GoalPlan::id).toList());
    for (int i = 0; i < measures.kpis().size(); i++) {
      kpi("/kpis/" + i, measures.kpis().get(i));
    }
    for (int i = 0; i < measures.goals().size(); i++) {
      goal("/goals/" + i, measures.goals().get(i));
    }
    List<List<String>> reports = measures.reportRecipients();
    for (int i = 0; i < reports.size(); i++) {
      check.known("/reports/" + i + "/recipients", reports.get(i));
    }
  }

  private void kpi(String pointer, Kpi kpi) {
    switch (kpi) {
      case Kpi.Quantitative measured when !measured.leadsAnywhere() ->
          check.fault(
              pointer + "/target",
              "not_beyond_baseline",
              measured.target()
                  + " is not "
                  + measured.direction()
                  + " from the baseline, "
                  + measured.baseline());
      case Kpi.Qualitative reviewed when reviewed.targetScore().orElse(0) > reviewed.scale() ->
          check.fault(
              pointer + "/targetScore",
              "above_scale",
              reviewed.targetScore().orElse(0) + " is above the best score, " + reviewed.scale());
      default -> {}
    }
  }

  private void goal(String pointer, GoalPlan goal) {
    Optional<Kpi> kpi = goal.kpi().flatMap(measures::kpi);
    if (goal.kpi().isPresent() && kpi.isEmpty()) {
      check.fault(pointer + "/kpi", "kpi_unknown", goal.kpi().orElse("") + " is none of the KPIs");
    } else if (goal.target().isPresent()
        && kpi.filter(Kpi.Quantitative.class::isInstance).isEmpty()) {
      check.fault(
          pointer + "/target",
          "nothing_measured",
          "a target is that of a QUANTITATIVE KPI, and the goal names none");
    }
  }
}

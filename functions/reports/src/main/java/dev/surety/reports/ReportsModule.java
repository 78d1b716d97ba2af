package dev.surety.reports;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dev.surety.http.Endpoint;
import dev.surety.reports.export.ExportContract;
import java.util.Set;

/** The routes of the reports function. */
@Module
interface ReportsModule {
  @Provides
  @ElementsIntoSet
  static Set<Endpoint> endpoints(
      ShowAttainment showAttainment,
      LogObservation logObservation,
      ListObservations listObservations,
      ExportContract exportContract) {
    return Set.of(showAttainment, logObservation, listObservations, exportContract);
  }

  @Provides
  @ElementsIntoSet
  static Set<Endpoint> kpis(
      ListKpis listKpis, ShowKpi showKpi, ObserveKpi observeKpi, ReviewKpi reviewKpi) {
    return Set.of(listKpis, showKpi, observeKpi, reviewKpi);
  }

  @Provides
  @ElementsIntoSet
  static Set<Endpoint> goals(
      ListGoals listGoals, ShowGoal showGoal, ObserveGoal observeGoal, ReviewGoal reviewGoal) {
    return Set.of(listGoals, showGoal, observeGoal, reviewGoal);
  }

  @Provides
  @ElementsIntoSet
  static Set<Endpoint> checkIns(
      RecordCheckIn recordCheckIn, ConfirmCheckIn confirmCheckIn, ListCheckIns listCheckIns) {
    return Set.of(recordCheckIn, confirmCheckIn, listCheckIns);
  }
}

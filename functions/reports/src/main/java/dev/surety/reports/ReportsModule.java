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
}

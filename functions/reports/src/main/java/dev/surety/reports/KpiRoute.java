package dev.surety.reports;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.goal.KpiSeries;
import dev.surety.domain.terms.Kpi;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import java.util.Optional;

/** What all routes below one KPI share: it is one of the terms in force. */
final class KpiRoute {
  private KpiRoute() {}

  static ContractRoute of(String key, Who who) {
    return ContractRoute.of(key, who)
        .reading(ContractRoute.AGREEMENT)
        .reading(KpiRoute::series)
        .having((path, found) -> kpi(path, found).isPresent());
  }

  static Kpi kpi(Given given) {
    return kpi(given.path(), given.found()).orElseThrow();
  }

  static KpiSeries series(Given given) {
    Ref.KpiRef ref = series(given.path());
    return given.found().find(ref).orElseGet(() -> KpiSeries.none(ref.contract(), ref.kpi()));
  }

  private static Ref.KpiRef series(Path path) {
    return new Ref.KpiRef(path.contract(), path.get("kpi"));
  }

  private static Optional<Kpi> kpi(Path path, Snapshot found) {
    return found
        .find(new Ref.AgreementRef(path.contract()))
        .map(Agreement::terms)
        .flatMap(terms -> terms.measures().kpi(path.get("kpi")));
  }
}

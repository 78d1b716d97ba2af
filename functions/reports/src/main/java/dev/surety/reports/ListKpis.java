package dev.surety.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.goal.KpiSeries;
import dev.surety.domain.terms.Kpi;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.util.List;

/** The KPIs of the terms in force, and where each stands. */
final class ListKpis extends Query {
  private final Store store;

  @Inject
  ListKpis(Store store) {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/kpis", Who.party())
            .reading(ContractRoute.AGREEMENT));
    this.store = store;
  }

  @Override
  public Answer show(Given given) {
    String contract = given.contract().id();
    List<Kpi> kpis =
        given
            .found()
            .find(new Ref.AgreementRef(contract))
            .map(Agreement::terms)
            .map(terms -> terms.measures().kpis())
            .orElse(List.of());
    Snapshot found = store.read(kpis.stream().map(k -> new Ref.KpiRef(contract, k.id())).toList());
    ObjectNode view = Json.object();
    ArrayNode shown = view.putArray("kpis");
    for (Kpi kpi : kpis) {
      KpiSeries series =
          found
              .find(new Ref.KpiRef(contract, kpi.id()))
              .orElseGet(() -> KpiSeries.none(contract, kpi.id()));
      shown.add(KpiView.of(given.contract(), kpi, series));
    }
    return Answer.ok(view);
  }
}

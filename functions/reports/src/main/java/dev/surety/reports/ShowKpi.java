package dev.surety.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.goal.KpiSeries;
import dev.surety.domain.goal.Kpis;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.terms.Kpi;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.Given;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.util.Set;

/** A KPI with everything that was measured or thought of it, page by page. */
final class ShowKpi extends Query {
  private final Listings listings;

  @Inject
  ShowKpi(Listings listings) {
    super(KpiRoute.of("GET /v1/contracts/{contract}/kpis/{kpi}", Who.party()));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Paging.PARAMETERS;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    Kpi kpi = KpiRoute.kpi(given);
    KpiSeries series = KpiRoute.series(given);
    ObjectNode view = KpiView.of(given.contract(), kpi, series);
    view.setAll(told(given, kpi));
    return Answer.ok(view, series);
  }

  private ObjectNode told(Given given, Kpi kpi) throws BadRequest {
    String contract = given.contract().id();
    return switch (kpi) {
      case Kpi.Quantitative _ ->
          Paging.shown(
              given,
              "observations",
              listings.kpiObservations(contract, kpi.id(), Paging.of(given, "observations")),
              KpiView::observation);
      case Kpi.Qualitative _ ->
          Paging.shown(
              given,
              "reviews",
              listings.reviews(contract, Kpis.subject(kpi.id()), Paging.of(given, "reviews")),
              GoalView::review);
    };
  }
}

package dev.surety.reports;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.goal.Assessment;
import dev.surety.domain.goal.Kpis;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** The client scores a KPI that no number tells. */
final class ReviewKpi extends ContractCommand<Assessment> {
  private final Ids ids;

  @Inject
  ReviewKpi(Ids ids) {
    super(
        KpiRoute.of("POST /v1/contracts/{contract}/kpis/{kpi}/reviews", Who.client(Role.APPROVER)));
    this.ids = ids;
  }

  @Override
  public Assessment decode(Reader body) {
    return AssessmentReader.read(body);
  }

  /** Nothing to match yet: the review is only now made. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  @Override
  public Decision<Answer> decide(Given given, Assessment assessment) {
    return Kpis.review(
            given.contract(),
            KpiRoute.kpi(given),
            KpiRoute.series(given),
            ids.next("v"),
            assessment,
            given.principal(),
            given.now())
        .map(review -> Answer.created(GoalView.review(review), review));
  }
}

package dev.surety.reports;

import dev.surety.domain.attainment.ObservationKey;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.goal.KpiObservation;
import dev.surety.domain.goal.Kpis;
import dev.surety.domain.goal.NewKpiObservation;
import dev.surety.domain.goal.Ratio;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.money.Amounts;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Logs what was measured of a KPI. The same event id again shows the first observation. */
final class ObserveKpi extends ContractCommand<NewKpiObservation> {
  private static final int LONGEST_NOTE = 300;
  private static final int PAGE = 1_000;

  private final Ids ids;
  private final Store store;
  private final Listings listings;

  @Inject
  ObserveKpi(Ids ids, Store store, Listings listings) {
    super(
        KpiRoute.of(
            "POST /v1/contracts/{contract}/kpis/{kpi}/observations",
            Who.sides(Who.client(Role.APPROVER), Who.provider(Role.AGENT))));
    this.ids = ids;
    this.store = store;
    this.listings = listings;
  }

  @Override
  public NewKpiObservation decode(Reader body) {
    return new NewKpiObservation(
        body.name("eventId"),
        body.parsed("from", "an instant", Period.EARLIEST, Period::instant),
        body.parsed("to", "an instant", Period.EARLIEST, Period::instant),
        new Ratio(
            body.whole("numerator", 0, Amounts.LARGEST),
            body.optionalWhole("denominator", 1, Amounts.LARGEST).orElse(1L)),
        body.optionalText("note", LONGEST_NOTE).orElse(null),
        body.optionalParsed("replaces", "an observation's id", "", Names::checked).orElse(null));
  }

  @Override
  public List<Ref<?>> reads(Path path, NewKpiObservation body) {
    List<Ref<?>> refs = new ArrayList<>(List.of(key(path, body)));
    replaced(path, body).ifPresent(refs::add);
    return refs;
  }

  /** Nothing to match yet: the observation is only now made. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  @Override
  public Decision<Answer> decide(Given given, NewKpiObservation body) {
    Path path = given.path();
    Optional<ObservationKey> key = given.found().find(key(path, body));
    if (key.isPresent()) {
      Ref.KpiObservationRef ref = observation(path, key.get().observation());
      KpiObservation first = store.read(List.of(ref)).get(ref);
      return Decision.accept(Answer.ok(KpiView.observation(first), first), Changes.NONE);
    }
    Kpis.Known known =
        new Kpis.Known(
            KpiRoute.series(given),
            replaced(path, body).flatMap(ref -> given.found().find(ref)),
            () -> all(path));
    return Kpis.observe(
            given.contract(),
            KpiRoute.kpi(given),
            known,
            ids.next("o"),
            body,
            given.principal().actor(),
            given.side(),
            given.now())
        .map(made -> Answer.created(KpiView.observation(made), made));
  }

  /** The journal's head was read before, so nothing is logged between this and the commit. */
  private Stream<KpiObservation> all(Path path) {
    List<KpiObservation> all = new ArrayList<>();
    String after = "";
    do {
      Page<KpiObservation> page =
          listings.kpiObservations(path.contract(), path.get("kpi"), new Page.Request(after, PAGE));
      all.addAll(page.rows());
      after = page.next();
    } while (!after.isEmpty());
    return all.stream();
  }

  private static Ref.ObservationKeyRef key(Path path, NewKpiObservation body) {
    return ObservationKey.named(path.contract(), Kpis.subject(path.get("kpi")), body.eventId());
  }

  private static Optional<Ref.KpiObservationRef> replaced(Path path, NewKpiObservation body) {
    return Optional.ofNullable(body.replaces()).map(id -> observation(path, id));
  }

  private static Ref.KpiObservationRef observation(Path path, String id) {
    return new Ref.KpiObservationRef(path.contract(), path.get("kpi"), id);
  }
}

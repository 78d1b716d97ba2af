package dev.surety.reports;

import dev.surety.domain.attainment.NewObservation;
import dev.surety.domain.attainment.Observation;
import dev.surety.domain.attainment.ObservationKey;
import dev.surety.domain.attainment.Observations;
import dev.surety.domain.attainment.ObservedYear;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs what was observed of a metric. The same event id again shows the first observation. */
final class LogObservation extends ContractCommand<NewObservation> {
  private static final int LONGEST_NOTE = 300;

  /** More than the milliseconds of a year. */
  private static final long MOST_COUNTED = 100_000_000_000L;

  private final Ids ids;
  private final Store store;

  @Inject
  LogObservation(Ids ids, Store store) {
    super(
        ContractRoute.of(
                "POST /v1/contracts/{contract}/observations",
                Who.sides(Who.client(Role.APPROVER), Who.provider(Role.AGENT)))
            .reading(ContractRoute.AGREEMENT));
    this.ids = ids;
    this.store = store;
  }

  @Override
  public NewObservation decode(Reader body) {
    return new NewObservation(
        body.name("eventId"),
        body.parsed(
            "metric", "AVAILABILITY or QUALITY", Measure.AVAILABILITY, LogObservation::observed),
        body.parsed("from", "an instant", Period.EARLIEST, Period::instant),
        body.parsed("to", "an instant", Period.EARLIEST, Period::instant),
        body.whole("met", 0, MOST_COUNTED),
        body.whole("total", 1, MOST_COUNTED),
        body.optionalText("note", LONGEST_NOTE).orElse(null),
        body.optionalParsed("replaces", "an observation's id", "", Names::checked).orElse(null));
  }

  private static Measure observed(String text) {
    Measure metric = Measure.valueOf(text);
    if (!metric.observed()) {
      throw new IllegalArgumentException(text);
    }
    return metric;
  }

  @Override
  public List<Ref<?>> reads(Path path, NewObservation body) {
    List<Ref<?>> refs = new ArrayList<>(near(path, body));
    refs.add(new Ref.ObservationKeyRef(path.contract(), body.eventId()));
    replaced(path, body).ifPresent(refs::add);
    return refs;
  }

  /** Nothing to match yet: the observation is only now made. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  @Override
  public Decision<Answer> decide(Given given, NewObservation body) {
    Optional<ObservationKey> key =
        given.found().find(new Ref.ObservationKeyRef(given.path().contract(), body.eventId()));
    if (key.isPresent()) {
      Ref.ObservationRef ref =
          new Ref.ObservationRef(key.get().contract(), key.get().observation());
      Observation first = store.read(List.of(ref)).get(ref);
      return Decision.accept(Answer.ok(ObservationView.of(first), first), Changes.NONE);
    }
    if (given.contract().course().activatedAt() == null) {
      return Decision.refuse(
          given.contract().refusing("contract_not_active", "observations be logged"));
    }
    return Observations.log(
            given.contract(),
            given.agreement(),
            known(given, body),
            ids.next("o"),
            body,
            new Observations.Author(given.principal().actor(), given.side()),
            given.now())
        .map(made -> Answer.created(ObservationView.of(made), made));
  }

  /** What is replaced can begin in any year: only then is there another read. */
  private Observations.Known known(Given given, NewObservation body) {
    Map<Ref.ObservedYearRef, ObservedYear> years = new HashMap<>();
    near(given.path(), body)
        .forEach(ref -> given.found().find(ref).ifPresent(year -> years.put(ref, year)));
    Optional<Observation> replaced =
        replaced(given.path(), body).flatMap(ref -> given.found().find(ref));
    replaced
        .map(old -> new Ref.ObservedYearRef(old.contract(), old.metric(), old.year()))
        .filter(ref -> !years.containsKey(ref))
        .ifPresent(ref -> store.read(List.of(ref)).find(ref).ifPresent(y -> years.put(ref, y)));
    return new Observations.Known(years, replaced);
  }

  private static List<Ref.ObservedYearRef> near(Path path, NewObservation body) {
    return ObservedYear.near(path.contract(), body.metric(), body.from(), body.to());
  }

  private static Optional<Ref.ObservationRef> replaced(Path path, NewObservation body) {
    return Optional.ofNullable(body.replaces())
        .map(id -> new Ref.ObservationRef(path.contract(), id));
  }
}

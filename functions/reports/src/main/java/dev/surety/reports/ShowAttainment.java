package dev.surety.reports;

import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.attainment.ObservedYear;
import dev.surety.domain.attainment.Scorecard;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.sla.Standard;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How well a period's service levels were kept, from what was stored when each was settled. */
final class ShowAttainment extends Query {
  /** What the function's memory and time limit hold with room to spare. */
  private static final int MOST_MEASUREMENTS = 50_000;

  private static final int PAGE = 2_000;

  private final Listings listings;
  private final Store store;

  @Inject
  ShowAttainment(Listings listings, Store store) {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/sla", Who.party())
            .reading(ContractRoute.AGREEMENT));
    this.listings = listings;
    this.store = store;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("from", "to");
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    String contract = given.contract().id();
    Optional<Agreement> inForce = given.found().find(new Ref.AgreementRef(contract));
    ZoneId zone = inForce.map(a -> a.terms().zone()).orElse(ZoneOffset.UTC);
    Period period = Period.of(given, zone);
    Optional<Agreement> ruling = inForce.map(newest -> ruling(newest, period));
    List<Standard> standards = ruling.map(a -> a.terms().levels().standards()).orElse(List.of());
    List<Measurement> clocks = measurements(contract, period);
    var attainments = Scorecard.of(clocks, observations(contract, period), standards);
    boolean settled = !period.to().isAfter(given.now());
    return Answer.ok(
        new AttainmentView(ruling.map(Agreement::termsVersion).orElse(0), standards)
            .of(contract, period, settled, attainments, clocks));
  }

  /** The terms that were in force when the period ended: later ones never change its verdict. */
  private Agreement ruling(Agreement newest, Period period) {
    Agreement ruling = newest;
    while (ruling.termsVersion() > 1 && !ruling.since().isBefore(period.to())) {
      Ref.TermsRef earlier = new Ref.TermsRef(ruling.contract(), ruling.termsVersion() - 1);
      ruling = store.read(List.of(earlier)).get(earlier);
    }
    return ruling;
  }

  private List<Measurement> measurements(String contract, Period period) throws BadRequest {
    List<Measurement> all = new ArrayList<>();
    String after = "";
    do {
      Page<Measurement> page =
          listings.measurements(
              contract, period.from(), period.to(), new Page.Request(after, PAGE));
      all.addAll(page.rows());
      after = page.next();
      if (all.size() > MOST_MEASUREMENTS || (all.size() == MOST_MEASUREMENTS && !after.isEmpty())) {
        throw BadRequest.unprocessable(
            "period_too_large",
            "more than " + MOST_MEASUREMENTS + " clocks fell due: ask for a shorter period");
      }
    } while (!after.isEmpty());
    return all;
  }

  private Map<Measure, List<ObservedYear.Standing>> observations(String contract, Period period) {
    List<Ref.ObservedYearRef> refs =
        Arrays.stream(Measure.values())
            .filter(Measure::observed)
            .flatMap(m -> ObservedYear.names(contract, m, period.from(), period.to()).stream())
            .toList();
    Snapshot found = store.read(refs);
    Map<Measure, List<ObservedYear.Standing>> all = new EnumMap<>(Measure.class);
    for (Ref.ObservedYearRef ref : refs) {
      found
          .find(ref)
          .ifPresent(
              year ->
                  all.computeIfAbsent(ref.metric(), _ -> new ArrayList<>())
                      .addAll(year.beginning(period.from(), period.to())));
    }
    return all;
  }
}

package dev.surety.domain.work;

import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.attainment.Observation;
import dev.surety.domain.checkin.CheckIn;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.goal.Goal;
import dev.surety.domain.goal.GoalProgress;
import dev.surety.domain.goal.KpiObservation;
import dev.surety.domain.goal.ScoredReview;
import dev.surety.domain.journal.Entry;
import dev.surety.domain.ledger.LedgerProof;
import dev.surety.domain.ledger.Statement;
import dev.surety.domain.ledger.StatementLine;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.payment.Release;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.domain.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a store in a map holds, as far as what the tests run lists it. */
public final class MapListings implements Listings {
  private final MapStore store;

  public MapListings(MapStore store) {
    this.store = store;
  }

  @Override
  public Page<Ticket> tickets(String contract, Page.Request page) {
    List<Ticket> after =
        all(Ticket.class, t -> t.contract().equals(contract) && t.id().compareTo(page.after()) > 0)
            .toList();
    List<Ticket> rows = after.subList(0, Math.min(page.size(), after.size()));
    return new Page<>(rows, rows.size() < after.size() ? rows.getLast().id() : "");
  }

  @Override
  public Page<Contract> contracts(String org, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Agreement> terms(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Amendment> amendments(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Recomputation> recomputations(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Measurement> measurements(
      String contract, Instant from, Instant to, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Observation> observations(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<KpiObservation> kpiObservations(String contract, String kpi, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<GoalProgress> goalProgress(String contract, String goal, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<ScoredReview> reviews(String contract, String subject, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<KpiObservation> kpiObservations(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Goal> goals(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<GoalProgress> goalProgress(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<ScoredReview> reviews(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<CheckIn> checkIns(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Entry> events(String journal, long after, int size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Transfer> transfers(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Milestone> milestones(String contract) {
    return all(Milestone.class, m -> m.contract().equals(contract)).toList();
  }

  @Override
  public List<Obligation> obligations(String contract) {
    return all(Obligation.class, o -> o.contract().equals(contract)).toList();
  }

  @Override
  public Page<Obligation> obligations(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  private <T extends Entity> Stream<T> all(Class<T> type, Predicate<T> wanted) {
    return store.entities().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(wanted)
        .sorted(Comparator.comparing(entity -> entity.ref().toString()));
  }

  @Override
  public Page<Release> releases(String contract, String milestone, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<RefundRequest> refunds(String contract, String milestone, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Dispute> disputes(String contract, String milestone, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<AccessGrant> accessGrants(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<AccessGrant> openAccessGrants(String contract) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<ServiceIssue> serviceIssues(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<PaymentOrder> orders(String org, OrderKind kind, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<PaymentOrder> pendingOrders(Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Map<String, Long>> balances(List<String> accounts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Statement> statements(List<String> accounts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<StatementLine> statement(String account, String currency, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public LedgerProof.Books books(Contract contract) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Release> releases(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<RefundRequest> refunds(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Dispute> disputes(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Long> escrows(Contract contract) {
    throw new UnsupportedOperationException();
  }
}

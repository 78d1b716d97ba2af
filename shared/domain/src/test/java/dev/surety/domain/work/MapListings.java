package dev.surety.domain.work;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.attainment.Observation;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.journal.Entry;
import dev.surety.domain.ledger.LedgerProof;
import dev.surety.domain.ledger.Statement;
import dev.surety.domain.ledger.StatementLine;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.payment.Release;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The tickets of a store in a map; nothing else is listed by what the tests run. */
public final class MapListings implements Listings {
  private final MapStore store;

  public MapListings(MapStore store) {
    this.store = store;
  }

  @Override
  public Page<Ticket> tickets(String contract, Page.Request page) {
    List<Ticket> after =
        store.entities().stream()
            .filter(Ticket.class::isInstance)
            .map(Ticket.class::cast)
            .filter(t -> t.contract().equals(contract) && t.id().compareTo(page.after()) > 0)
            .sorted(Comparator.comparing(Ticket::id))
            .toList();
    List<Ticket> rows = after.subList(0, Math.min(page.size(), after.size()));
    return new Page<>(rows, rows.size() < after.size() ? rows.getLast().id() : "");
  }

  @Override
  public Page<Contract> contracts(String org, Page.Request page) {
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
  public Page<Entry> events(String journal, long after, int size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Transfer> transfers(String contract, Page.Request page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Milestone> milestones(String contract) {
    throw new UnsupportedOperationException();
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
}

package dev.surety.store;

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
import dev.surety.domain.journal.Head;
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
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.StoreUnavailable;
import dev.surety.store.item.AccessItem;
import dev.surety.store.item.AmendmentItem;
import dev.surety.store.item.AttainmentItem;
import dev.surety.store.item.CheckInItem;
import dev.surety.store.item.DisputeItem;
import dev.surety.store.item.Fields;
import dev.surety.store.item.GoalItem;
import dev.surety.store.item.JournalItem;
import dev.surety.store.item.KpiItem;
import dev.surety.store.item.MilestoneItem;
import dev.surety.store.item.MoneyItem;
import dev.surety.store.item.ObligationItem;
import dev.surety.store.item.RecomputationItem;
import dev.surety.store.item.RefundItem;
import dev.surety.store.item.ServiceIssueItem;
import dev.surety.store.item.TermsItem;
import dev.surety.store.item.TicketItem;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lists, by querying one partition under a prefix; never a scan. */
public final class DynamoListings implements Listings {
  private static final int CHUNK = 200;
  private static final int TRIES = 5;

  private final Table table;
  private final DynamoStore store;
  private final DynamoStatements statements;

  @Inject
  public DynamoListings(Table table, DynamoStore store) {
    this.table = table;
    this.store = store;
    this.statements = new DynamoStatements(table);
  }

  @Override
  public Page<Contract> contracts(String org, Page.Request page) {
    return named(
        page(
            Keys.memberships(org),
            Keys.memberships(),
            page,
            f -> new Ref.ContractRef(f.text("contract"))));
  }

  @Override
  public Page<Ticket> tickets(String contract, Page.Request page) {
    return page(contract, Keys.tickets(), page, versioned(TicketItem::read));
  }

  @Override
  public Page<Agreement> terms(String contract, Page.Request page) {
    return page(contract, Keys.termsVersions(), page, versioned(TermsItem::readAgreement));
  }

  @Override
  public Page<Amendment> amendments(String contract, Page.Request page) {
    return page(contract, Keys.amendments(), page, versioned(AmendmentItem::read));
  }

  @Override
  public Page<Recomputation> recomputations(String contract, Page.Request page) {
    return page(contract, Keys.recomputations(), page, versioned(RecomputationItem::read));
  }

  @Override
  public Page<Measurement> measurements(
      String contract, Instant from, Instant to, Page.Request page) {
    String after = page.after().isEmpty() ? "" : Keys.measured() + page.after();
    // the end itself is no measurement's whole key, so what counts at it stays out
    List<Map<String, AttributeValue>> items =
        table.between(contract, Keys.measured(from), Keys.measured(to), after, page.size() + 1);
    return page(items, Keys.measured(), page.size(), AttainmentItem::readMeasurement);
  }

  @Override
  public Page<Observation> observations(String contract, Page.Request page) {
    return page(contract, Keys.observations(), page, versioned(AttainmentItem::readObservation));
  }

  @Override
  public Page<KpiObservation> kpiObservations(String contract, String kpi, Page.Request page) {
    return page(contract, Keys.kpiObservations(kpi), page, versioned(KpiItem::readObservation));
  }

  @Override
  public Page<GoalProgress> goalProgress(String contract, String goal, Page.Request page) {
    return page(contract, Keys.goalProgress(goal), page, GoalItem::readProgress);
  }

  @Override
  public Page<ScoredReview> reviews(String contract, String subject, Page.Request page) {
    return page(contract, Keys.scoredReviews(subject), page, GoalItem::readReview);
  }

  @Override
  public Page<KpiObservation> kpiObservations(String contract, Page.Request page) {
    return page(contract, Keys.kpiObservations(), page, versioned(KpiItem::readObservation));
  }

  @Override
  public Page<Goal> goals(String contract, Page.Request page) {
    return page(contract, Keys.goals(), page, versioned(GoalItem::read));
  }

  @Override
  public Page<GoalProgress> goalProgress(String contract, Page.Request page) {
    return page(contract, Keys.goalProgress(), page, GoalItem::readProgress);
  }

  @Override
  public Page<ScoredReview> reviews(String contract, Page.Request page) {
    return page(contract, Keys.scoredReviews(), page, GoalItem::readReview);
  }

  @Override
  public Page<CheckIn> checkIns(String contract, Page.Request page) {
    return page(contract, Keys.checkIns(), page, versioned(CheckInItem::read));
  }

  @Override
  public Page<Entry> events(String journal, long after, int size) {
    String from = Keys.event(journal, after).sort().substring(Keys.events().length());
    return page(journal, Keys.events(), new Page.Request(from, size), JournalItem::readEntry);
  }

  @Override
  public Page<Transfer> transfers(String contract, Page.Request page) {
    return page(contract, Keys.transfers(), page, MoneyItem::readTransfer);
  }

  @Override
  public List<Milestone> milestones(String contract) {
    return all(contract, Keys.milestones(), versioned(MilestoneItem::read));
  }

  @Override
  public List<Obligation> obligations(String contract) {
    return all(contract, Keys.obligations(), versioned(ObligationItem::read));
  }

  @Override
  public Page<Obligation> obligations(String contract, Page.Request page) {
    return page(contract, Keys.obligations(), page, versioned(ObligationItem::read));
  }

  @Override
  public Page<Release> releases(String contract, String milestone, Page.Request page) {
    return ofMilestone(releases(contract, page), Release::milestone, milestone);
  }

  @Override
  public Page<RefundRequest> refunds(String contract, String milestone, Page.Request page) {
    return ofMilestone(refunds(contract, page), RefundRequest::milestone, milestone);
  }

  @Override
  public Page<Dispute> disputes(String contract, String milestone, Page.Request page) {
    return ofMilestone(disputes(contract, page), Dispute::milestone, milestone);
  }

  @Override
  public Page<Release> releases(String contract, Page.Request page) {
    return page(contract, Keys.releases(), page, versioned(MoneyItem::readRelease));
  }

  @Override
  public Page<RefundRequest> refunds(String contract, Page.Request page) {
    return page(contract, Keys.refunds(), page, versioned(RefundItem::read));
  }

  @Override
  public Page<Dispute> disputes(String contract, Page.Request page) {
    return page(contract, Keys.disputes(), page, versioned(DisputeItem::read));
  }

  @Override
  public Page<AccessGrant> accessGrants(String contract, Page.Request page) {
    return page(contract, Keys.accessGrants(), page, versioned(AccessItem::read));
  }

  @Override
  public List<AccessGrant> openAccessGrants(String contract) {
    return all(contract, Keys.accessGrants(), versioned(AccessItem::read)).stream()
        .filter(AccessGrant::open)
        .toList();
  }

  @Override
  public Page<ServiceIssue> serviceIssues(String contract, Page.Request page) {
    return page(contract, Keys.serviceIssues(), page, versioned(ServiceIssueItem::read));
  }

  @Override
  public Page<PaymentOrder> orders(String org, OrderKind kind, Page.Request page) {
    return orders(Keys.memberships(org), Keys.orders(kind), page);
  }

  @Override
  public Page<PaymentOrder> pendingOrders(Page.Request page) {
    return orders(Keys.pending(), Keys.pendingOrders(), page);
  }

  private Page<PaymentOrder> orders(String partition, String prefix, Page.Request page) {
    return named(page(partition, prefix, page, f -> new Ref.PaymentOrderRef(f.text("order"))));
  }

  /** What a page of names stands for. */
  private <T> Page<T> named(Page<? extends Ref<T>> refs) {
    Snapshot found = store.read(refs.rows());
    return new Page<>(refs.rows().stream().<T>map(found::get).toList(), refs.next());
  }

  @Override
  public Map<String, Map<String, Long>> balances(List<String> accounts) {
    Map<String, Map<String, Long>> balances = new TreeMap<>();
    for (String account : accounts) {
      Map<String, Long> currencies = new TreeMap<>();
      table
          .page(Keys.accountPartition(account), Keys.balances(), "", CHUNK)
          .forEach(
              item ->
                  currencies.put(
                      Keys.Key.of(item).sort().substring(Keys.balances().length()),
                      Transaction.balance(item)));
      balances.put(account, currencies);
    }
    return balances;
  }

  @Override
  public List<Statement> statements(List<String> accounts) {
    return accounts.stream().flatMap(account -> statements.of(account).stream()).toList();
  }

  @Override
  public Page<StatementLine> statement(String account, String currency, Page.Request page) {
    return page(Keys.accountPartition(account), Keys.entries(currency), page, MoneyItem::readLine);
  }

  @Override
  public LedgerProof.Books books(Contract contract) {
    Ref.HeadRef ref = new Ref.HeadRef(contract.id());
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Head before = store.read(List.of(ref)).find(ref).orElse(Head.start(contract.id()));
      LedgerProof.Books books = booksAt(before, contract);
      Head after = store.read(List.of(ref)).find(ref).orElse(Head.start(contract.id()));
      if (before.equals(after)) {
        return books;
      }
    }
    throw new StoreUnavailable("the books of " + contract.id() + " did not stand still", null);
  }

  @Override
  public Map<String, Long> escrows(Contract contract) {
    return escrows(contract, milestones(contract.id()));
  }

  private Map<String, Long> escrows(Contract contract, List<Milestone> milestones) {
    Map<Keys.Key, String> escrows = new HashMap<>();
    String currency = contract.currency() == null ? "" : contract.agreedCurrency();
    for (Milestone m : milestones) {
      escrows.put(Keys.account(m.escrowAccount(), currency), m.escrowAccount());
      escrows.put(Keys.account(m.frozenAccount(), currency), m.frozenAccount());
    }
    Map<String, Long> balances = new HashMap<>();
    escrows.values().forEach(escrow -> balances.put(escrow, 0L));
    table
        .get(escrows.keySet())
        .forEach((key, item) -> balances.put(escrows.get(key), Transaction.balance(item)));
    return balances;
  }

  private LedgerProof.Books booksAt(Head head, Contract contract) {
    List<Milestone> milestones = milestones(contract.id());
    Map<String, Long> balances = escrows(contract, milestones);
    return new LedgerProof.Books(
        head,
        all(contract.id(), Keys.events(), JournalItem::readEntry),
        all(contract.id(), Keys.transfers(), MoneyItem::readTransfer),
        balances,
        milestones);
  }

  private static <T> Page<T> ofMilestone(
      Page<T> page, Function<T, String> milestone, String wanted) {
    return new Page<>(
        page.rows().stream().filter(row -> milestone.apply(row).equals(wanted)).toList(),
        page.next());
  }

  /** Reads an item with the version that every entity's item has. */
  private static <T> Function<Fields, T> versioned(BiFunction<Fields, Long, T> read) {
    return fields -> read.apply(fields, fields.whole(EntityItems.VERSION));
  }

  private <T> Page<T> page(
      String partition, String prefix, Page.Request page, Function<Fields, T> read) {
    String after = page.after().isEmpty() ? "" : prefix + page.after();
    return page(table.page(partition, prefix, after, page.size() + 1), prefix, page.size(), read);
  }

  private static <T> Page<T> page(
      List<Map<String, AttributeValue>> items, String prefix, int size, Function<Fields, T> read) {
    boolean more = items.size() > size;
    List<Map<String, AttributeValue>> shown = more ? items.subList(0, size) : items;
    String next = more ? Keys.Key.of(shown.getLast()).sort().substring(prefix.length()) : "";
    return new Page<>(shown.stream().map(i -> read.apply(EntityItems.fields(i))).toList(), next);
  }

  private <T> List<T> all(String partition, String prefix, Function<Fields, T> read) {
    List<T> all = new ArrayList<>();
    String after = "";
    do {
      Page<T> page = page(partition, prefix, new Page.Request(after, CHUNK), read);
      all.addAll(page.rows());
      after = page.next();
    } while (!after.isEmpty());
    return all;
  }
}

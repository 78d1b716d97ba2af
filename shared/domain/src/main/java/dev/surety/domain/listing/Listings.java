package dev.surety.domain.listing;

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
import java.util.List;
import java.util.Map;

/**
 * Reads lists. Something is decided on what they show only if the journal's head was read before:
 * whatever changes in a contract moves it, and then the commit does not stand.
 */
public interface Listings {
  /** The contracts an organisation is party to, oldest first. */
  Page<Contract> contracts(String org, Page.Request page);

  /** A contract's tickets, in the order in which they were logged. */
  Page<Ticket> tickets(String contract, Page.Request page);

  /** Every version of a contract's terms, the first one first. */
  Page<Agreement> terms(String contract, Page.Request page);

  Page<Amendment> amendments(String contract, Page.Request page);

  /** A contract's recomputations, oldest first. */
  Page<Recomputation> recomputations(String contract, Page.Request page);

  /** The settled clocks that count at or after {@code from} and before {@code to}, in order. */
  Page<Measurement> measurements(String contract, Instant from, Instant to, Page.Request page);

  /** A contract's observations, replaced ones too, in the order in which they were logged. */
  Page<Observation> observations(String contract, Page.Request page);

  /** A KPI's observations, replaced ones too, in the order in which they were logged. */
  Page<KpiObservation> kpiObservations(String contract, String kpi, Page.Request page);

  /** What was told of a goal, in the order in which it was. */
  Page<GoalProgress> goalProgress(String contract, String goal, Page.Request page);

  /** The reviews of a KPI or goal, such as {@code kpi/tone}, oldest first. */
  Page<ScoredReview> reviews(String contract, String subject, Page.Request page);

  /** All of a contract's, by KPI. */
  Page<KpiObservation> kpiObservations(String contract, Page.Request page);

  /** A contract's goals as they stand, dropped ones too, by id. */
  Page<Goal> goals(String contract, Page.Request page);

  /** What was told of any goal, by goal. */
  Page<GoalProgress> goalProgress(String contract, Page.Request page);

  /** The reviews of any KPI or goal, by what they are about. */
  Page<ScoredReview> reviews(String contract, Page.Request page);

  /** A contract's check-ins in the order in which they were recorded. */
  Page<CheckIn> checkIns(String contract, Page.Request page);

  /** A journal's entries after a sequence number. */
  Page<Entry> events(String journal, long after, int size);

  Page<Transfer> transfers(String contract, Page.Request page);

  List<Milestone> milestones(String contract);

  /** Everything both sides owe besides the service, by id. */
  List<Obligation> obligations(String contract);

  /** The same, page by page. */
  Page<Obligation> obligations(String contract, Page.Request page);

  /**
   * A milestone's releases, oldest first. A page of these three lists can hold fewer rows than
   * asked for and still not be the last: what belongs to other milestones is left out.
   */
  Page<Release> releases(String contract, String milestone, Page.Request page);

  /** A milestone's refund requests, oldest first. */
  Page<RefundRequest> refunds(String contract, String milestone, Page.Request page);

  /** A milestone's disputes, oldest first. */
  Page<Dispute> disputes(String contract, String milestone, Page.Request page);

  /** A contract's grants of access, oldest first. */
  Page<AccessGrant> accessGrants(String contract, Page.Request page);

  /** Those that are neither taken back nor recorded as expired. */
  List<AccessGrant> openAccessGrants(String contract);

  /** A contract's service issues, oldest first. */
  Page<ServiceIssue> serviceIssues(String contract, Page.Request page);

  /** All of a contract's releases, oldest first. */
  Page<Release> releases(String contract, Page.Request page);

  /** All of a contract's refund requests, oldest first. */
  Page<RefundRequest> refunds(String contract, Page.Request page);

  /** All of a contract's disputes, oldest first. */
  Page<Dispute> disputes(String contract, Page.Request page);

  /** An organisation's payment orders of a kind, oldest first. */
  Page<PaymentOrder> orders(String org, OrderKind kind, Page.Request page);

  /** Every organisation's payment orders that wait for their rail. */
  Page<PaymentOrder> pendingOrders(Page.Request page);

  /** Stored balances in minor units, by currency, of the accounts that exist. */
  Map<String, Map<String, Long>> balances(List<String> accounts);

  /** Stored balances in minor units of the contract's own accounts: two for each milestone. */
  Map<String, Long> escrows(Contract contract);

  /** What is stored about these accounts of an organisation, each read consistently. */
  List<Statement> statements(List<String> accounts);

  /** An organisation's account in one currency, line by line, in the order of their instants. */
  Page<StatementLine> statement(String account, String currency, Page.Request page);

  /** Everything that is stored about a contract's money, read consistently. */
  LedgerProof.Books books(Contract contract);
}

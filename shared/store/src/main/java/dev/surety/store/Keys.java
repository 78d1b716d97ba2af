package dev.surety.store;

import dev.surety.domain.ledger.StatementLine;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.work.Ref;
import dev.surety.store.item.Fields;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every key format, in one place. Everything of a contract or payment order lives in one partition,
 * named by its id:
 *
 * <pre>
 * c_...                  CONTRACT | DRAFT | HEAD
 * c_...                  TERMS (in force) | TERMS#0001 (every version)
 * c_...                  AMENDMENT#a_... | RECOMPUTATION#k_... | OBLIGATION#o1
 * c_...                  TICKET#t_... | TICKETKEY#eventId
 * c_...                  MEASURED#2026-03-02T15:00:00.000Z#t_...#clock
 * c_...                  OBSERVATION#o_... | OBSERVATIONKEY#eventId | OBSERVED#AVAILABILITY#2026
 * c_...                  MILESTONE#M1 | RELEASE#r_... | REFUND#f_... | DISPUTE#x_... | CREDITS
 * c_...                  EVENT#000000000042 | TRANSFER#... | OUTBOX#...
 * c_...                  ACCESS#g_... | ISSUE#i_...
 * c_...                  KPI#kpi | KPIOBSERVATION#kpi#o_... | SCOREDREVIEW#kpi/kpi#v_...
 * c_...                  GOAL#goal | GOALPROGRESS#goal#o_... | SCOREDREVIEW#goal/goal#v_...
 * c_...                  CHECKIN#h_... | DOSSIER
 * d_... w_... p_...      ORDER | HEAD | EVENT#... | TRANSFER#... | OUTBOX#...
 * ORDERS                 PENDING#p_... (what waits for its payment rail)
 * ACCOUNT#name           BALANCE#USD | ENTRY#USD#2026-03-02T15:00:00.000Z#transferId
 * ORG#org                CONTRACT#c_... (the contracts an organisation is party to)
 * ORG#org                ORDER#PAYOUT#p_... (its payment orders, by kind)
 * IDEMPOTENCY#org#key    IDEMPOTENCY
 * </pre>
 */
public final class Keys {
  static final String PARTITION = "pk";
  static final String SORT = "sk";
  static final String DUE_INDEX = "due-index";
  static final String DUE_SHARD = "dueShard";
  static final String DUE_AT = "dueAt";

  /** Enough for thousands of claims a second, few enough that looking at all of them is cheap. */
  static final int DUE_SHARDS = 8;

  private static final String CONTRACT = "CONTRACT";
  private static final String OBLIGATION = "OBLIGATION#";
  private static final String TICKET = "TICKET#";
  private static final String RELEASE = "RELEASE#";
  private static final String OUTBOX = "OUTBOX#";
  private static final String RECOMPUTATION = "RECOMPUTATION#";
  private static final String MILESTONE = "MILESTONE#";
  private static final String REFUND = "REFUND#";
  private static final String DISPUTE = "DISPUTE#";
  private static final String ACCESS = "ACCESS#";
  private static final String ISSUE = "ISSUE#";
  private static final String GOAL = "GOAL#";

  private Keys() {}

  /** One item's primary key. */
  record Key(String partition, String sort) {
    Map<String, AttributeValue> attributes() {
      return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
    }

    static Key of(Map<String, AttributeValue> item) {
      return new Key(Attributes.required(item, PARTITION).s(), Attributes.required(item, SORT).s());
    }
  }

  static Key of(Ref<?> ref) {
    return switch (ref) {
      case Ref.ContractRef(String contract) -> new Key(contract, CONTRACT);
      case Ref.DraftRef(String contract) -> new Key(contract, "DRAFT");
      case Ref.AgreementRef(String contract) -> new Key(contract, "TERMS");
      case Ref.TermsRef(String contract, int version) -> termsVersion(contract, version);
      case Ref.AmendmentRef(String contract, String amendment) ->
          new Key(contract, amendments() + amendment);
      case Ref.RecomputationRef(String contract, String recomputation) ->
          new Key(contract, RECOMPUTATION + recomputation);
      case Ref.ObligationRef(String contract, String obligation) ->
          new Key(contract, OBLIGATION + obligation);
      case Ref.TicketRef(String contract, String ticket) -> new Key(contract, TICKET + ticket);
      case Ref.TicketKeyRef(String contract, String eventId) ->
          new Key(contract, "TICKETKEY#" + eventId);
      case Ref.MeasurementRef(String contract, Instant dueAt, String ticket, String clock) ->
          new Key(contract, measured(dueAt) + "#" + ticket + "#" + clock);
      case Ref.ObservationRef(String contract, String observation) ->
          new Key(contract, observations() + observation);
      case Ref.ObservationKeyRef(String contract, String eventId) ->
          new Key(contract, "OBSERVATIONKEY#" + eventId);
      case Ref.ObservedYearRef(String contract, Measure metric, int year) ->
          new Key(contract, "OBSERVED#" + metric + "#%04d".formatted(year));
      case Ref.KpiRef(String contract, String kpi) -> new Key(contract, "KPI#" + kpi);
      case Ref.KpiObservationRef(String contract, String kpi, String observation) ->
          new Key(contract, kpiObservations(kpi) + observation);
      case Ref.GoalRef(String contract, String goal) -> new Key(contract, GOAL + goal);
      case Ref.GoalProgressRef(String contract, String goal, String observation) ->
          new Key(contract, goalProgress(goal) + observation);
      case Ref.ScoredReviewRef(String contract, String subject, String review) ->
          new Key(contract, scoredReviews(subject) + review);
      case Ref.CheckInRef(String contract, String checkIn) ->
          new Key(contract, checkIns() + checkIn);
      case Ref.DossierRef(String contract) -> new Key(contract, "DOSSIER");
      case Ref.MilestoneRef(String contract, String milestone) ->
          new Key(contract, milestones() + milestone);
      case Ref.ReleaseRef(String contract, String release) -> new Key(contract, RELEASE + release);
      case Ref.RefundRef(String contract, String refund) -> new Key(contract, REFUND + refund);
      case Ref.DisputeRef(String contract, String dispute) -> new Key(contract, DISPUTE + dispute);
      case Ref.CreditsRef(String contract) -> new Key(contract, "CREDITS");
      case Ref.AccessGrantRef(String contract, String grant) -> new Key(contract, ACCESS + grant);
      case Ref.ServiceIssueRef(String contract, String issue) -> new Key(contract, ISSUE + issue);
      case Ref.PaymentOrderRef(String order) -> new Key(order, "ORDER");
      case Ref.PendingOrderRef(String order) -> new Key(pending(), pendingOrders() + order);
      case Ref.OutboxRef(String journal, String message) -> new Key(journal, OUTBOX + message);
      case Ref.HeadRef(String journal) -> new Key(journal, "HEAD");
      case Ref.IdempotencyRef(String org, String key) ->
          new Key("IDEMPOTENCY#" + part(org) + "#" + key, "IDEMPOTENCY");
    };
  }

  /** The thing behind a key that the due index or the stream found; empty if it is no such key. */
  public static Optional<Ref<?>> dueRef(String partition, String sort) {
    if (sort.equals(CONTRACT)) {
      return Optional.of(new Ref.ContractRef(partition));
    }
    if (sort.startsWith(OBLIGATION)) {
      return Optional.of(new Ref.ObligationRef(partition, sort.substring(OBLIGATION.length())));
    }
    if (sort.startsWith(TICKET)) {
      return Optional.of(new Ref.TicketRef(partition, sort.substring(TICKET.length())));
    }
    if (sort.startsWith(amendments())) {
      return Optional.of(new Ref.AmendmentRef(partition, sort.substring(amendments().length())));
    }
    if (sort.startsWith(RECOMPUTATION)) {
      return Optional.of(
          new Ref.RecomputationRef(partition, sort.substring(RECOMPUTATION.length())));
    }
    if (sort.startsWith(MILESTONE)) {
      return Optional.of(new Ref.MilestoneRef(partition, sort.substring(MILESTONE.length())));
    }
    if (sort.startsWith(REFUND)) {
      return Optional.of(new Ref.RefundRef(partition, sort.substring(REFUND.length())));
    }
    if (sort.startsWith(DISPUTE)) {
      return Optional.of(new Ref.DisputeRef(partition, sort.substring(DISPUTE.length())));
    }
    if (sort.startsWith(RELEASE)) {
      return Optional.of(new Ref.ReleaseRef(partition, sort.substring(RELEASE.length())));
    }
    if (sort.startsWith(ACCESS)) {
      return Optional.of(new Ref.AccessGrantRef(partition, sort.substring(ACCESS.length())));
    }
    if (sort.startsWith(ISSUE)) {
      return Optional.of(new Ref.ServiceIssueRef(partition, sort.substring(ISSUE.length())));
    }
    if (sort.startsWith(GOAL)) {
      return Optional.of(new Ref.GoalRef(partition, sort.substring(GOAL.length())));
    }
    return sort.startsWith(OUTBOX)
        ? Optional.of(new Ref.OutboxRef(partition, sort.substring(OUTBOX.length())))
        : Optional.empty();
  }

  static Key termsVersion(String contract, int version) {
    return new Key(contract, termsVersions() + "%04d".formatted(version));
  }

  static Key event(String journal, long sequence) {
    return new Key(journal, events() + "%012d".formatted(sequence));
  }

  static Key transfer(String journal, String id) {
    return new Key(journal, transfers() + id);
  }

  static Key account(String account, String currency) {
    return new Key(accountPartition(account), balances() + currency);
  }

  static String accountPartition(String account) {
    return "ACCOUNT#" + account;
  }

  /** A transfer touches an account once, so its id makes the line unique within the instant. */
  static Key entry(StatementLine line) {
    return new Key(
        accountPartition(line.account()),
        entries(line.currency()) + Fields.sortable(line.at()) + "#" + line.transfer());
  }

  static String entries() {
    return "ENTRY#";
  }

  static String entries(String currency) {
    return entries() + currency + "#";
  }

  static String balances() {
    return "BALANCE#";
  }

  static Key membership(String org, String contract) {
    return new Key(memberships(org), memberships() + contract);
  }

  static String memberships(String org) {
    return "ORG#" + part(org);
  }

  static String memberships() {
    return "CONTRACT#";
  }

  static String amendments() {
    return "AMENDMENT#";
  }

  /** Every version of the terms; those in force stand beside them under a name of their own. */
  static String termsVersions() {
    return "TERMS#";
  }

  static String recomputations() {
    return RECOMPUTATION;
  }

  static String obligations() {
    return OBLIGATION;
  }

  static String tickets() {
    return TICKET;
  }

  static String measured() {
    return "MEASURED#";
  }

  /** Sorts before every measurement that counts at this instant, and after all earlier ones. */
  static String measured(Instant at) {
    return measured() + Fields.sortable(at);
  }

  static String observations() {
    return "OBSERVATION#";
  }

  static String kpiObservations(String kpi) {
    return kpiObservations() + kpi + "#";
  }

  static String kpiObservations() {
    return "KPIOBSERVATION#";
  }

  static String goals() {
    return GOAL;
  }

  static String goalProgress(String goal) {
    return goalProgress() + goal + "#";
  }

  static String goalProgress() {
    return "GOALPROGRESS#";
  }

  /** A subject is a kind and a name, such as {@code kpi/tone}, and neither holds the separator. */
  static String scoredReviews(String subject) {
    return scoredReviews() + subject + "#";
  }

  static String scoredReviews() {
    return "SCOREDREVIEW#";
  }

  static String checkIns() {
    return "CHECKIN#";
  }

  static String milestones() {
    return MILESTONE;
  }

  static String refunds() {
    return REFUND;
  }

  static String disputes() {
    return DISPUTE;
  }

  static String accessGrants() {
    return ACCESS;
  }

  static String serviceIssues() {
    return ISSUE;
  }

  static Key orderOf(String org, OrderKind kind, String order) {
    return new Key(memberships(org), orders(kind) + order);
  }

  static String orders(OrderKind kind) {
    return "ORDER#" + kind + "#";
  }

  static String pending() {
    return "ORDERS";
  }

  static String pendingOrders() {
    return "PENDING#";
  }

  static String releases() {
    return RELEASE;
  }

  static String events() {
    return "EVENT#";
  }

  static String transfers() {
    return "TRANSFER#";
  }

  /**
   * All of a contract falls due in one shard: its commits are in line behind its journal anyway, so
   * shards that run at once never get in each other's way.
   */
  static String dueShard(Key key) {
    return dueShard(Math.floorMod(key.partition().hashCode(), DUE_SHARDS));
  }

  static String dueShard(int shard) {
    return "DUE#" + shard;
  }

  /**
   * A part that comes from outside must not contain the separator: two tenants' keys never meet.
   */
  private static String part(String text) {
    return text.replace("%", "%25").replace("#", "%23");
  }
}

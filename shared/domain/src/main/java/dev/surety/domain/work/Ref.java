package dev.surety.domain.work;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.attainment.Observation;
import dev.surety.domain.attainment.ObservationKey;
import dev.surety.domain.attainment.ObservedYear;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Draft;
import dev.surety.domain.credit.Credits;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.journal.Head;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.payment.Release;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.rail.PendingOrder;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.ticket.TicketKey;
import java.time.Instant;

/**
 * The name of one stored thing; a read takes any number of them at once.
 *
 * @param <T> what is stored under it
 */
public sealed interface Ref<T> {
  record ContractRef(String contract) implements Ref<Contract> {}

  record DraftRef(String contract) implements Ref<Draft> {}

  /** The terms in force. */
  record AgreementRef(String contract) implements Ref<Agreement> {}

  /** One version of the terms, in force or not. */
  record TermsRef(String contract, int version) implements Ref<Agreement> {}

  record AmendmentRef(String contract, String amendment) implements Ref<Amendment> {}

  record RecomputationRef(String contract, String recomputation) implements Ref<Recomputation> {}

  record ObligationRef(String contract, String obligation) implements Ref<Obligation> {}

  record TicketRef(String contract, String ticket) implements Ref<Ticket> {}

  record TicketKeyRef(String contract, String eventId) implements Ref<TicketKey> {}

  record MeasurementRef(String contract, Instant dueAt, String ticket, String clock)
      implements Ref<Measurement> {}

  record ObservationRef(String contract, String observation) implements Ref<Observation> {}

  record ObservationKeyRef(String contract, String eventId) implements Ref<ObservationKey> {}

  /** The standing observations of a metric that begin in a year, in UTC. */
  record ObservedYearRef(String contract, Measure metric, int year) implements Ref<ObservedYear> {}

  record MilestoneRef(String contract, String milestone) implements Ref<Milestone> {}

  record ReleaseRef(String contract, String release) implements Ref<Release> {}

  record RefundRef(String contract, String refund) implements Ref<RefundRequest> {}

  record DisputeRef(String contract, String dispute) implements Ref<Dispute> {}

  record CreditsRef(String contract) implements Ref<Credits> {}

  record PaymentOrderRef(String order) implements Ref<PaymentOrder> {}

  record PendingOrderRef(String order) implements Ref<PendingOrder> {}

  record OutboxRef(String journal, String message) implements Ref<OutboxMessage> {}

  record HeadRef(String journal) implements Ref<Head> {}

  record IdempotencyRef(String org, String key) implements Ref<IdempotencyRecord> {}
}

package dev.surety.store;

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
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.payment.Release;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.rail.PendingOrder;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.ticket.TicketKey;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Projection;
import dev.surety.domain.work.Ref;
import dev.surety.store.item.AmendmentItem;
import dev.surety.store.item.AttainmentItem;
import dev.surety.store.item.ContractItem;
import dev.surety.store.item.CreditItem;
import dev.surety.store.item.DisputeItem;
import dev.surety.store.item.Fields;
import dev.surety.store.item.IdempotencyItem;
import dev.surety.store.item.JournalItem;
import dev.surety.store.item.MilestoneItem;
import dev.surety.store.item.MoneyItem;
import dev.surety.store.item.ObligationItem;
import dev.surety.store.item.OutboxItem;
import dev.surety.store.item.PaymentOrderItem;
import dev.surety.store.item.RecomputationItem;
import dev.surety.store.item.RefundItem;
import dev.surety.store.item.TermsItem;
import dev.surety.store.item.TicketItem;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which item layout belongs to which thing, and what every entity's item has in common. */
final class EntityItems {
  static final String VERSION = "version";

  private EntityItems() {}

  /** An entity's whole item: key, version, its own fields, and its place in the due index. */
  static Map<String, AttributeValue> write(Entity entity) {
    Keys.Key key = Keys.of(entity.ref());
    Fields fields = fields(entity).with(VERSION, entity.version());
    entity
        .due()
        .ifPresent(
            at ->
                fields
                    .with(Keys.DUE_SHARD, Keys.dueShard(key))
                    .with(Keys.DUE_AT, Fields.sortable(at)));
    return keyed(key, fields);
  }

  /** A projection's whole item: it has neither a version nor a place in the due index. */
  static Map<String, AttributeValue> write(Projection projection) {
    Fields fields =
        switch (projection) {
          case Measurement measurement -> AttainmentItem.write(measurement);
          case PendingOrder order -> PaymentOrderItem.write(order);
          default -> throw new IllegalArgumentException("no item for " + projection.getClass());
        };
    return keyed(Keys.of(projection.ref()), fields);
  }

  static Map<String, AttributeValue> keyed(Keys.Key key, Fields fields) {
    Map<String, AttributeValue> item = Attributes.of(fields.values());
    item.putAll(key.attributes());
    return item;
  }

  private static Fields fields(Entity entity) {
    return switch (entity) {
      case Contract contract -> ContractItem.write(contract);
      case Draft draft -> TermsItem.write(draft);
      case Agreement agreement -> TermsItem.write(agreement);
      case Amendment amendment -> AmendmentItem.write(amendment);
      case Recomputation run -> RecomputationItem.write(run);
      case Obligation obligation -> ObligationItem.write(obligation);
      case Ticket ticket -> TicketItem.write(ticket);
      case TicketKey key -> TicketItem.write(key);
      case Observation observation -> AttainmentItem.write(observation);
      case ObservationKey key -> AttainmentItem.write(key);
      case ObservedYear year -> AttainmentItem.write(year);
      case Milestone milestone -> MilestoneItem.write(milestone);
      case Release release -> MoneyItem.write(release);
      case RefundRequest refund -> RefundItem.write(refund);
      case Dispute dispute -> DisputeItem.write(dispute);
      case Credits credits -> CreditItem.write(credits);
      case PaymentOrder order -> PaymentOrderItem.write(order);
      case OutboxMessage message -> OutboxItem.write(message);
      default -> throw new IllegalArgumentException("no item for " + entity.getClass());
    };
  }

  static Object read(Ref<?> ref, Map<String, AttributeValue> stored) {
    Fields item = fields(stored);
    return switch (ref) {
      case Ref.ContractRef _ -> ContractItem.read(item, item.whole(VERSION));
      case Ref.DraftRef _ -> TermsItem.readDraft(item, item.whole(VERSION));
      case Ref.AgreementRef _ -> TermsItem.readAgreement(item, item.whole(VERSION));
      case Ref.TermsRef _ -> TermsItem.readAgreement(item, item.whole(VERSION));
      case Ref.AmendmentRef _ -> AmendmentItem.read(item, item.whole(VERSION));
      case Ref.RecomputationRef _ -> RecomputationItem.read(item, item.whole(VERSION));
      case Ref.ObligationRef _ -> ObligationItem.read(item, item.whole(VERSION));
      case Ref.TicketRef _ -> TicketItem.read(item, item.whole(VERSION));
      case Ref.TicketKeyRef _ -> TicketItem.readKey(item, item.whole(VERSION));
      case Ref.MeasurementRef _ -> AttainmentItem.readMeasurement(item);
      case Ref.ObservationRef _ -> AttainmentItem.readObservation(item, item.whole(VERSION));
      case Ref.ObservationKeyRef _ -> AttainmentItem.readKey(item, item.whole(VERSION));
      case Ref.ObservedYearRef _ -> AttainmentItem.readYear(item, item.whole(VERSION));
      case Ref.MilestoneRef _ -> MilestoneItem.read(item, item.whole(VERSION));
      case Ref.ReleaseRef _ -> MoneyItem.readRelease(item, item.whole(VERSION));
      case Ref.RefundRef _ -> RefundItem.read(item, item.whole(VERSION));
      case Ref.DisputeRef _ -> DisputeItem.read(item, item.whole(VERSION));
      case Ref.CreditsRef _ -> CreditItem.read(item, item.whole(VERSION));
      case Ref.PaymentOrderRef _ -> PaymentOrderItem.read(item, item.whole(VERSION));
      case Ref.PendingOrderRef _ -> PaymentOrderItem.readPending(item);
      case Ref.OutboxRef _ -> OutboxItem.read(item, item.whole(VERSION));
      case Ref.HeadRef _ -> JournalItem.readHead(item);
      case Ref.IdempotencyRef _ -> IdempotencyItem.read(item);
    };
  }

  static Fields fields(Map<String, AttributeValue> stored) {
    return new Fields(Attributes.plain(stored));
  }
}

package dev.surety.store.item;

import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.DisputeState;
import dev.surety.domain.dispute.Division;
import dev.surety.domain.dispute.Offer;
import dev.surety.domain.dispute.Outcome;
import org.jspecify.annotations.Nullable;

/** A dispute as it is stored, with every settlement that was offered. */
public final class DisputeItem {
  private DisputeItem() {}

  public static Fields write(Dispute dispute) {
    return RefundItem.proposal(dispute.opened())
        .with("contract", dispute.contract())
        .with("id", dispute.id())
        .with("milestone", dispute.milestone())
        .with("claim", dispute.claim())
        .with("frozenMinor", dispute.frozenMinor())
        .with("decideBy", dispute.decideBy())
        .with("defaultClientBps", dispute.defaultClientBps())
        .with("state", dispute.state())
        .withAll("offers", dispute.offers(), DisputeItem::offer)
        .with("outcome", dispute.outcome() == null ? null : outcome(dispute.outcome()));
  }

  public static Dispute read(Fields item, long version) {
    return new Dispute(
        item.text("contract"),
        item.text("id"),
        version,
        item.text("milestone"),
        RefundItem.proposal(item),
        item.text("claim"),
        item.whole("frozenMinor"),
        item.instant("decideBy"),
        item.count("defaultClientBps"),
        item.constant("state", DisputeState.class),
        item.all("offers", DisputeItem::offer),
        outcomeOrNull(item.fieldsOrNull("outcome")));
  }

  private static Fields offer(Offer offer) {
    return division(RefundItem.proposal(offer.proposal()), offer.division())
        .with("id", offer.id())
        .with("open", offer.open());
  }

  private static Offer offer(Fields fields) {
    return new Offer(
        fields.text("id"), RefundItem.proposal(fields), division(fields), fields.flag("open"));
  }

  private static Fields outcome(Outcome outcome) {
    return division(ContractItem.actor(outcome.by()), outcome.division()).with("at", outcome.at());
  }

  private static @Nullable Outcome outcomeOrNull(@Nullable Fields fields) {
    return fields == null
        ? null
        : new Outcome(division(fields), ContractItem.actor(fields), fields.instant("at"));
  }

  private static Fields division(Fields fields, Division division) {
    return fields
        .with("clientMinor", division.clientMinor())
        .with("providerMinor", division.providerMinor());
  }

  private static Division division(Fields fields) {
    return new Division(fields.whole("clientMinor"), fields.whole("providerMinor"));
  }
}

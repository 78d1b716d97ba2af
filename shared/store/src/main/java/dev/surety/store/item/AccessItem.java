package dev.surety.store.item;

import dev.surety.domain.access.Access;
import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.GrantState;
import dev.surety.domain.access.Holder;
import org.jspecify.annotations.Nullable;

/** A grant of access as it is stored. */
public final class AccessItem {
  private AccessItem() {}

  public static Fields write(AccessGrant grant) {
    Access access = grant.access();
    return RefundItem.proposal(grant.granted())
        .with("contract", grant.contract())
        .with("id", grant.id())
        .with("tool", access.tool())
        .with("level", access.level())
        .with("holder", holder(access.holder()))
        .with("backupHolder", holder(access.backup()))
        .with("purpose", access.purpose())
        .with("dataset", access.dataset())
        .with("expiresAt", access.expiresAt())
        .with("obligation", access.obligation())
        .with("state", grant.state())
        .with("reminded", grant.reminded())
        .with("received", receipt(grant.received()))
        .with("ended", ending(grant.ended()));
  }

  public static AccessGrant read(Fields item, long version) {
    return new AccessGrant(
        item.text("contract"),
        item.text("id"),
        version,
        new Access(
            item.text("tool"),
            item.text("level"),
            holder(item.fields("holder")),
            holder(item.fields("backupHolder")),
            item.textOrNull("purpose"),
            item.textOrNull("dataset"),
            item.instantOrNull("expiresAt"),
            item.textOrNull("obligation")),
        RefundItem.proposal(item),
        item.constant("state", GrantState.class),
        item.flag("reminded"),
        receiptOrNull(item.fieldsOrNull("received")),
        endingOrNull(item.fieldsOrNull("ended")));
  }

  private static Fields holder(Holder holder) {
    return Fields.none().with("name", holder.name()).with("email", holder.email());
  }

  private static Holder holder(Fields fields) {
    return new Holder(fields.text("name"), fields.textOrNull("email"));
  }

  private static @Nullable Fields receipt(AccessGrant.@Nullable Receipt receipt) {
    return receipt == null ? null : ContractItem.actor(receipt.by()).with("at", receipt.at());
  }

  private static AccessGrant.@Nullable Receipt receiptOrNull(@Nullable Fields fields) {
    return fields == null
        ? null
        : new AccessGrant.Receipt(ContractItem.actor(fields), fields.instant("at"));
  }

  private static @Nullable Fields ending(AccessGrant.@Nullable Ending ending) {
    return ending == null
        ? null
        : ContractItem.actor(ending.by()).with("at", ending.at()).with("reason", ending.reason());
  }

  private static AccessGrant.@Nullable Ending endingOrNull(@Nullable Fields fields) {
    return fields == null
        ? null
        : new AccessGrant.Ending(
            ContractItem.actor(fields), fields.instant("at"), fields.text("reason"));
  }
}

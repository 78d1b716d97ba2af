package dev.surety.store.item;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.party.Actor;
import org.jspecify.annotations.Nullable;

/** An amendment as it is stored, with the whole document that its hash is of. */
public final class AmendmentItem {
  private AmendmentItem() {}

  public static Fields write(Amendment amendment) {
    return ContractItem.proposal(amendment.proposal())
        .with("contract", amendment.contract())
        .with("id", amendment.id())
        .with("state", amendment.state())
        .with("baseVersion", amendment.baseVersion())
        .with("changes", amendment.changes())
        .with("document", amendment.document())
        .with("termsHash", amendment.termsHash())
        .with("effectiveAt", amendment.effectiveAt())
        .with("acceptedBy", actor(amendment.acceptedBy()))
        .with("inForceSince", amendment.inForceSince());
  }

  public static Amendment read(Fields item, long version) {
    return new Amendment(
        item.text("contract"),
        item.text("id"),
        version,
        item.constant("state", Amendment.State.class),
        item.count("baseVersion"),
        ContractItem.proposal(item),
        item.text("changes"),
        item.text("document"),
        item.text("termsHash"),
        TermsItem.terms(item),
        item.instantOrNull("effectiveAt"),
        actorOrNull(item.fieldsOrNull("acceptedBy")),
        item.instantOrNull("inForceSince"));
  }

  private static @Nullable Fields actor(@Nullable Actor actor) {
    return actor == null ? null : ContractItem.actor(actor);
  }

  private static @Nullable Actor actorOrNull(@Nullable Fields fields) {
    return fields == null ? null : ContractItem.actor(fields);
  }
}

package dev.surety.store.item;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.party.Side;

/** An amendment as it is stored, with the whole document that its hash is of. */
public final class AmendmentItem {
  private AmendmentItem() {}

  public static Fields write(Amendment amendment) {
    return ContractItem.actor(amendment.proposedBy())
        .with("contract", amendment.contract())
        .with("id", amendment.id())
        .with("state", amendment.state())
        .with("baseVersion", amendment.baseVersion())
        .with("side", amendment.side())
        .with("proposedAt", amendment.proposedAt())
        .with("changes", amendment.changes())
        .with("document", amendment.document())
        .with("termsHash", amendment.termsHash());
  }

  public static Amendment read(Fields item, long version) {
    return new Amendment(
        item.text("contract"),
        item.text("id"),
        version,
        item.constant("state", Amendment.State.class),
        item.count("baseVersion"),
        item.constant("side", Side.class),
        ContractItem.actor(item),
        item.instant("proposedAt"),
        item.text("changes"),
        item.text("document"),
        item.text("termsHash"));
  }
}

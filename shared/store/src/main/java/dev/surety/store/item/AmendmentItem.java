package dev.surety.store.item;

import dev.surety.domain.amendment.Amendment;

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
        item.instantOrNull("inForceSince"));
  }
}

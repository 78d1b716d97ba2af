package dev.surety.store.item;

import dev.surety.domain.party.Side;
import dev.surety.domain.recomputation.Recomputation;

/** A recomputation as it is stored, with how far it has come. */
public final class RecomputationItem {
  private RecomputationItem() {}

  public static Fields write(Recomputation run) {
    return ContractItem.actor(run.proposedBy())
        .with("contract", run.contract())
        .with("id", run.id())
        .with("kind", run.kind())
        .with("state", run.state())
        .with("termsVersion", run.termsVersion())
        .with("side", run.side())
        .with("reason", run.reason())
        .with("proposedAt", run.proposedAt())
        .with("cursor", run.cursor())
        .with("visited", run.visited())
        .with("changed", run.changed())
        .with("stepDueAt", run.dueAt());
  }

  public static Recomputation read(Fields item, long version) {
    return new Recomputation(
        item.text("contract"),
        item.text("id"),
        version,
        item.constant("kind", Recomputation.Kind.class),
        item.constant("state", Recomputation.State.class),
        item.count("termsVersion"),
        item.constant("side", Side.class),
        ContractItem.actor(item),
        item.text("reason"),
        item.instant("proposedAt"),
        item.text("cursor"),
        item.count("visited"),
        item.count("changed"),
        item.instantOrNull("stepDueAt"));
  }
}

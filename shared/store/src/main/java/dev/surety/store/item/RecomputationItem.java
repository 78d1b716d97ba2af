package dev.surety.store.item;

import dev.surety.domain.recomputation.Recomputation;

/** A recomputation as it is stored, with how far it has come. */
public final class RecomputationItem {
  private RecomputationItem() {}

  public static Fields write(Recomputation run) {
    return ContractItem.proposal(run.proposal())
        .with("contract", run.contract())
        .with("id", run.id())
        .with("kind", run.kind())
        .with("state", run.state())
        .with("termsVersion", run.termsVersion())
        .with("reason", run.reason())
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
        ContractItem.proposal(item),
        item.text("reason"),
        item.text("cursor"),
        item.count("visited"),
        item.count("changed"),
        item.instantOrNull("stepDueAt"));
  }
}

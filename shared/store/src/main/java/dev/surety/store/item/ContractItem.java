package dev.surety.store.item;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.contract.Obligation;
import dev.surety.domain.contract.Signature;
import dev.surety.domain.contract.Suspension;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.ObligationPlan;
import java.util.EnumMap;
import java.util.Map;

/** A contract as it is stored. */
public final class ContractItem {
  private ContractItem() {}

  public static Fields write(Contract contract) {
    Fields signatures = Fields.none();
    contract.signatures().forEach((side, s) -> signatures.with(side.name(), signature(s)));
    return Fields.none()
        .with("id", contract.id())
        .with("state", contract.state())
        .with("client", contract.client())
        .with("provider", contract.provider())
        .with("title", contract.title())
        .with("currency", contract.currency())
        .with("termsVersion", contract.termsVersion())
        .with("termsHash", contract.termsHash())
        .with("signatures", signatures)
        .withAll("obligations", contract.obligations(), ContractItem::obligation)
        .with("createdAt", contract.createdAt())
        .with("activatedAt", contract.activatedAt())
        .withAll("suspensions", contract.suspensions(), ContractItem::suspension)
        .with("waitingAmendment", contract.waitingAmendment());
  }

  public static Contract read(Fields item, long version) {
    Map<Side, Signature> signatures = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      Fields signature = item.fields("signatures").fieldsOrNull(side.name());
      if (signature != null) {
        signatures.put(side, signature(signature));
      }
    }
    return new Contract(
        item.text("id"),
        version,
        item.constant("state", ContractState.class),
        item.text("client"),
        item.textOrNull("provider"),
        item.text("title"),
        item.textOrNull("currency"),
        item.count("termsVersion"),
        item.textOrNull("termsHash"),
        signatures,
        item.all("obligations", ContractItem::obligation),
        item.instant("createdAt"),
        item.instantOrNull("activatedAt"),
        item.all("suspensions", ContractItem::suspension),
        item.textOrNull("waitingAmendment"));
  }

  private static Fields suspension(Suspension suspension) {
    return Fields.none()
        .with("from", suspension.from())
        .with("until", suspension.until())
        .with("reason", suspension.reason());
  }

  private static Suspension suspension(Fields fields) {
    return new Suspension(
        fields.instant("from"), fields.instantOrNull("until"), fields.text("reason"));
  }

  private static Fields signature(Signature signature) {
    return actor(signature.by())
        .with("at", signature.at())
        .with("termsHash", signature.termsHash());
  }

  private static Signature signature(Fields fields) {
    return new Signature(actor(fields), fields.instant("at"), fields.text("termsHash"));
  }

  private static Fields obligation(Obligation obligation) {
    return Fields.none()
        .with("id", obligation.plan().id())
        .with("kind", obligation.plan().kind())
        .with("owner", obligation.plan().owner())
        .with("what", obligation.plan().what())
        .with("mandatory", obligation.plan().mandatory())
        .with("state", obligation.state())
        .with("evidence", obligation.evidence())
        .with("note", obligation.note());
  }

  private static Obligation obligation(Fields fields) {
    return new Obligation(
        new ObligationPlan(
            fields.text("id"),
            fields.constant("kind", ObligationPlan.Kind.class),
            fields.constant("owner", Side.class),
            fields.text("what"),
            fields.flag("mandatory")),
        fields.constant("state", Obligation.State.class),
        fields.textOrNull("evidence"),
        fields.textOrNull("note"));
  }

  static Fields proposal(Proposal proposal) {
    return actor(proposal.by()).with("side", proposal.side()).with("proposedAt", proposal.at());
  }

  static Proposal proposal(Fields fields) {
    return new Proposal(
        fields.constant("side", Side.class), actor(fields), fields.instant("proposedAt"));
  }

  static Fields actor(Actor actor) {
    return Fields.none().with("org", actor.org()).with("sub", actor.sub());
  }

  static Actor actor(Fields fields) {
    return new Actor(fields.text("org"), fields.text("sub"));
  }
}

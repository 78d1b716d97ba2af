package dev.surety.store.item;

import dev.surety.domain.contract.Appointment;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.contract.Course;
import dev.surety.domain.contract.Notice;
import dev.surety.domain.contract.Signature;
import dev.surety.domain.contract.Suspension;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
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
        .with("createdAt", contract.createdAt())
        .with("course", course(contract.course()))
        .withAll("suspensions", contract.suspensions(), ContractItem::suspension);
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
        item.instant("createdAt"),
        course(item.fields("course")),
        item.all("suspensions", ContractItem::suspension));
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

  private static Fields course(Course course) {
    Notice notice = course.notice();
    return Fields.none()
        .with("signBy", course.signBy())
        .with("signedAt", course.signedAt())
        .with("activatedAt", course.activatedAt())
        .with("monitoredUntil", course.monitoredUntil())
        .with("notice", notice == null ? null : notice(notice))
        .with("endedAt", course.endedAt())
        .withAll("agenda", course.agenda(), ContractItem::appointment);
  }

  private static Course course(Fields fields) {
    Fields notice = fields.fieldsOrNull("notice");
    return new Course(
        fields.instantOrNull("signBy"),
        fields.instantOrNull("signedAt"),
        fields.instantOrNull("activatedAt"),
        fields.instantOrNull("monitoredUntil"),
        notice == null ? null : notice(notice),
        fields.instantOrNull("endedAt"),
        fields.all("agenda", ContractItem::appointment));
  }

  private static Fields notice(Notice notice) {
    return actor(notice.by())
        .with("side", notice.side())
        .with("at", notice.at())
        .with("endsAt", notice.endsAt())
        .with("reason", notice.reason());
  }

  private static Notice notice(Fields fields) {
    return new Notice(
        fields.constant("side", Side.class),
        actor(fields),
        fields.instant("at"),
        fields.instant("endsAt"),
        fields.text("reason"));
  }

  private static Fields appointment(Appointment appointment) {
    return Fields.none()
        .with("what", appointment.what())
        .with("name", appointment.name())
        .with("at", appointment.at());
  }

  private static Appointment appointment(Fields fields) {
    return new Appointment(
        fields.constant("what", Appointment.What.class), fields.text("name"), fields.instant("at"));
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

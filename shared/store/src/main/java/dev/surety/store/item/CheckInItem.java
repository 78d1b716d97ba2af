package dev.surety.store.item;

import dev.surety.domain.checkin.CheckIn;
import dev.surety.domain.checkin.NewCheckIn;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.GoalPlan;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A check-in as it is stored. */
public final class CheckInItem {
  private CheckInItem() {}

  public static Fields write(CheckIn checkIn) {
    NewCheckIn said = checkIn.said();
    return RefundItem.proposal(checkIn.recorded())
        .with("contract", checkIn.contract())
        .with("id", checkIn.id())
        .with("heldAt", said.heldAt())
        .with("stage", said.stage().orElse(null))
        .with("attendees", said.attendees())
        .with("notes", said.notes())
        .withAll("actions", said.actions(), CheckInItem::action)
        .with("confirmedBy", confirmedBy(checkIn.confirmedBy()))
        .with("confirmedAt", checkIn.confirmedAt());
  }

  public static CheckIn read(Fields item, long version) {
    Fields confirmedBy = item.fieldsOrNull("confirmedBy");
    return new CheckIn(
        item.text("contract"),
        item.text("id"),
        version,
        RefundItem.proposal(item),
        new NewCheckIn(
            item.instant("heldAt"),
            Optional.ofNullable(item.textOrNull("stage")).map(GoalPlan.Stage::valueOf),
            item.texts("attendees"),
            item.text("notes"),
            item.all("actions", CheckInItem::action)),
        confirmedBy == null ? null : ContractItem.actor(confirmedBy),
        item.instantOrNull("confirmedAt"));
  }

  private static @Nullable Fields confirmedBy(@Nullable Actor actor) {
    return actor == null ? null : ContractItem.actor(actor);
  }

  private static Fields action(NewCheckIn.Action action) {
    return Fields.none()
        .with("what", action.what())
        .with("owner", action.owner())
        .with("dueOn", action.dueOn());
  }

  private static NewCheckIn.Action action(Fields fields) {
    return new NewCheckIn.Action(
        fields.text("what"),
        fields.constant("owner", Side.class),
        LocalDate.parse(fields.text("dueOn")));
  }
}

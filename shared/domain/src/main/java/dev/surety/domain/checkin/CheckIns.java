package dev.surety.domain.checkin;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One side records what both talked about; only the other side confirms it. */
public final class CheckIns {
  private CheckIns() {}

  public static Decision<CheckIn> record(
      Contract contract, String id, NewCheckIn said, Actor by, Side side, Instant now) {
    if (!contract.inForce()) {
      return Decision.refuse(contract.refusing("contract_not_signed", "check-ins be recorded"));
    }
    if (said.heldAt().isAfter(now)) {
      return Decision.refuse(
          Refusal.meaning(
              "held_in_future",
              "a check-in is recorded once it was held",
              new Fault("/heldAt", "in_future", said.heldAt() + " is after now, " + now)));
    }
    CheckIn next = new CheckIn(contract.id(), id, 1, new Proposal(side, by, now), said, null, null);
    return Decision.accept(
        next, Changes.of(next, new Event("check-in.recorded", next.subject(), facts(next))));
  }

  public static Decision<CheckIn> confirm(
      Contract contract, CheckIn checkIn, Actor by, Side side, Instant now) {
    Optional<Refusal> own = checkIn.recorded().notAnswerableBy(side);
    if (own.isPresent()) {
      return Decision.refuse(own.get());
    }
    if (!contract.inForce()) {
      return Decision.refuse(contract.refusing("contract_not_signed", "check-ins be confirmed"));
    }
    if (checkIn.state() != CheckIn.State.RECORDED) {
      return Decision.refuse(
          Refusal.state(
              checkIn.state(),
              checkIn.state().allowedActions(),
              "already_confirmed",
              "check-in " + checkIn.id() + " is " + checkIn.state()));
    }
    CheckIn next = checkIn.confirmed(by, now);
    return Decision.accept(
        next, Changes.of(next, new Event("check-in.confirmed", next.subject(), Map.of())));
  }

  private static Map<String, Object> facts(CheckIn checkIn) {
    NewCheckIn said = checkIn.said();
    Map<String, Object> data = new TreeMap<>();
    data.put("side", checkIn.recorded().side().name());
    data.put("heldAt", said.heldAt().toString());
    said.stage().ifPresent(stage -> data.put("stage", stage.name()));
    data.put("attendees", said.attendees());
    data.put("notes", said.notes());
    data.put(
        "actions",
        said.actions().stream()
            .map(
                action ->
                    Map.of(
                        "what", action.what(),
                        "owner", action.owner().name(),
                        "dueOn", action.dueOn().toString()))
            .toList());
    return data;
  }
}

package dev.surety.domain.ticket;

import dev.surety.domain.decision.Fault;
import dev.surety.domain.sla.ServiceLevels;
import java.util.ArrayList;
import java.util.List;

/** Which details go with which type of event. */
final class EventDetails {
  private EventDetails() {}

  static List<Fault> faults(NewEvent what, ServiceLevels levels) {
    List<Fault> faults = new ArrayList<>();
    String reason = what.reason();
    if (what.type() != EventType.PAUSED) {
      unwanted(faults, "/reason", reason, EventType.PAUSED);
    } else if (reason == null) {
      faults.add(new Fault("/reason", Fault.MISSING, "a pause needs its reason"));
    } else if (!levels.pausesOn(reason)) {
      String agreed = String.join(", ", levels.pauseReasons());
      faults.add(
          new Fault("/reason", "reason_not_agreed", reason + " is none of the agreed: " + agreed));
    }
    String priority = what.priority();
    if (what.type() != EventType.REPRIORITISED) {
      unwanted(faults, "/priority", priority, EventType.REPRIORITISED);
    } else if (priority == null) {
      faults.add(new Fault("/priority", Fault.MISSING, "the new priority is needed"));
    } else if (!levels.coversPriority(priority)) {
      faults.add(Tickets.unknownPriority("/priority", priority));
    }
    String into = what.into();
    if (what.type() != EventType.MERGED) {
      unwanted(faults, "/into", into, EventType.MERGED);
    } else if (into == null) {
      faults.add(new Fault("/into", Fault.MISSING, "the ticket that goes on is needed"));
    }
    return faults;
  }

  private static void unwanted(
      List<Fault> faults,
      String pointer,
      @org.jspecify.annotations.Nullable String value,
      EventType only) {
    if (value != null) {
      faults.add(new Fault(pointer, "not_for_this_type", value + " goes with " + only + " only"));
    }
  }
}

package dev.surety.domain.obligation;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.obligation.Obligation.Answer;
import dev.surety.domain.obligation.Obligation.Reminder;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shown by its owner, confirmed or waived by the other side: nobody answers its own evidence. */
public final class Obligations {
  private Obligations() {}

  /** Its owner shows that it is met, again as long as the other side has not agreed. */
  public static Decision<Obligation> evidence(
      Contract contract, Agreement agreement, Obligation stored, Side side, Showing showing) {
    if (side != stored.plan().owner()) {
      return Decision.refuse(
          Refusal.forbidden(
              "not_the_owner", "only the " + stored.plan().owner().prefix() + " shows evidence"));
    }
    return open(contract, agreement, stored, "evidence", showing.at())
        .then(
            obligation -> {
              if (obligation.showings().size() >= Obligation.MOST_SHOWINGS) {
                return Decision.refuse(
                    obligation.refusing(contract, "too_much_evidence", "it was shown too often"));
              }
              return showing
                  .lacking(obligation.plan().form())
                  .<Decision<Obligation>>map(gap -> Decision.refuse(incomplete(obligation, gap)))
                  .orElseGet(() -> moved(obligation.shown(showing), showing.told()));
            });
  }

  private static Refusal incomplete(Obligation obligation, Map.Entry<String, String> gap) {
    return Refusal.meaning(
        "evidence_incomplete",
        "evidence for " + obligation.plan().form() + " must show more",
        new Fault("/" + gap.getKey(), Fault.MISSING, gap.getValue() + " is missing"));
  }

  /** The other side agrees that it is met. */
  public static Decision<Obligation> confirm(
      Contract contract, Agreement agreement, Obligation stored, Side side, Answer by) {
    return answerable(contract, agreement, stored, side, "confirm", by.at())
        .then(o -> moved(o.answered(ObligationState.CONFIRMED, null, by), Map.of()));
  }

  /** The other side does not agree: it is open again, and late if its time has run out. */
  public static Decision<Obligation> reject(
      Contract contract, Agreement agreement, Obligation stored, Side side, String why, Answer by) {
    return answerable(contract, agreement, stored, side, "reject", by.at())
        .then(
            o -> {
              Obligation next = o.answered(ObligationState.OPEN, why, by);
              return Decision.accept(next, Changes.of(next, event(next, "rejected", note(why))));
            });
  }

  /** The other side lets it go. */
  public static Decision<Obligation> waive(
      Contract contract, Agreement agreement, Obligation stored, Side side, String why, Answer by) {
    return answerable(contract, agreement, stored, side, "waive", by.at())
        .then(o -> moved(o.answered(ObligationState.WAIVED, why, by), note(why)));
  }

  /** What time alone has done to it by now. */
  public static Changes lapse(
      Contract contract, Agreement agreement, Obligation stored, Instant now) {
    if (stored.due().filter(at -> !at.isAfter(now)).isEmpty()) {
      return Changes.NONE;
    }
    if (!contract.inForce()) {
      return ended(agreement, stored, contract.course().endedAt());
    }
    Changes changes = timely(agreement, stored, now);
    Instant recursAt = stored.recursAt();
    if (recursAt == null || recursAt.isAfter(now)) {
      return changes;
    }
    Optional<Obligation> next = Schedule.next(contract, agreement, stored);
    Changes told = changes.and(Changes.of(latest(changes, stored).recurring(null)));
    return next.map(o -> told.and(recorded(o, "owed", o.told()))).orElse(told);
  }

  /** What was late by the end stays so, whenever that is found; what was not yet lapses. */
  private static Changes ended(Agreement agreement, Obligation stored, @Nullable Instant endedAt) {
    if (stored.state() != ObligationState.OPEN || stored.overdue() || endedAt == null) {
      return Changes.of(stored.recurring(null));
    }
    return stored.late(endedAt)
        ? timely(agreement, stored, endedAt)
        : recorded(stored.lapsed(), "lapsed", Map.of());
  }

  private static Changes recorded(Obligation next, String type, Map<String, Object> data) {
    return Changes.of(next, event(next, type, data));
  }

  /**
   * What is on record by now whoever comes first, a person or the check: reminders, and that it was
   * not shown in time.
   */
  private static Changes timely(Agreement agreement, Obligation obligation, Instant now) {
    if (obligation.state() != ObligationState.OPEN) {
      return Changes.NONE;
    }
    if (!obligation.overdue() && obligation.late(now)) {
      Obligation late = obligation.foundLate();
      return recorded(late, "overdue", Map.of("dueAt", String.valueOf(late.dueAt())))
          .telling(ObligationMails.overdue(agreement, late));
    }
    List<Reminder> past =
        obligation.reminders().stream().filter(r -> !r.at().isAfter(now)).toList();
    if (past.isEmpty()) {
      return Changes.NONE;
    }
    Reminder last = past.getLast();
    Obligation reminded =
        obligation.reminded(
            obligation.reminders().stream().filter(r -> r.at().isAfter(now)).toList());
    Map<String, Object> data = Map.of("before", last.name(), "at", last.at().toString());
    return recorded(reminded, "reminded", data)
        .telling(ObligationMails.due(agreement, reminded, last.name()));
  }

  private static Decision<Obligation> answerable(
      Contract contract,
      Agreement agreement,
      Obligation stored,
      Side side,
      String action,
      Instant now) {
    return side == stored.plan().owner()
        ? Decision.refuse(Refusal.forbidden("own_obligation", "the other side answers"))
        : open(contract, agreement, stored, action, now);
  }

  private static Decision<Obligation> open(
      Contract contract, Agreement agreement, Obligation stored, String action, Instant now) {
    if (!stored.allowedActions(contract).contains(action)) {
      return Decision.refuse(stored.refusing(contract, "obligation_state", "not now: " + action));
    }
    Changes timely = timely(agreement, stored, now);
    return Decision.accept(latest(timely, stored), timely);
  }

  private static Obligation latest(Changes changes, Obligation stored) {
    return changes.entities().stream()
        .filter(e -> e.ref().equals(stored.ref()))
        .map(Obligation.class::cast)
        .findFirst()
        .orElse(stored);
  }

  private static Decision<Obligation> moved(Obligation next, Map<String, Object> data) {
    return Decision.accept(
        next, recorded(next, next.state().name().toLowerCase(Locale.ROOT), data));
  }

  private static Map<String, Object> note(String why) {
    return Map.of("note", why);
  }

  private static Event event(Obligation of, String type, Map<String, Object> data) {
    Map<String, Object> all = new HashMap<>(data);
    all.put("state", of.state().name());
    return new Event("obligation." + type, of.subject(), all);
  }
}

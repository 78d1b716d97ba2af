package dev.surety.domain.checkin;

import dev.surety.domain.party.Side;
import dev.surety.domain.terms.GoalPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was talked about.
 *
 * @param stage the goals that it was about, if those of one stage
 * @param attendees who took part, by name
 */
public record NewCheckIn(
    Instant heldAt,
    Optional<GoalPlan.Stage> stage,
    List<String> attendees,
    String notes,
    List<Action> actions) {
  public NewCheckIn {
    attendees = List.copyOf(attendees);
    actions = List.copyOf(actions);
  }

  /** What somebody has taken on, until the end of a day in the contract's zone. */
  public record Action(String what, Side owner, LocalDate dueOn) {}
}

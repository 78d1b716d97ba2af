package dev.surety.domain.checkin;

import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in on the record.
 *
 * @param recorded by whom; the other side confirms it
 * @param confirmedBy none until the other side has confirmed it
 */
public record CheckIn(
    String contract,
    String id,
    long version,
    Proposal recorded,
    NewCheckIn said,
    @Nullable Actor confirmedBy,
    @Nullable Instant confirmedAt)
    implements Entity {

  /** Where a check-in stands. */
  public enum State {
    RECORDED("confirm"),
    CONFIRMED;

    private final List<String> allowedActions;

    State(String... allowedActions) {
      this.allowedActions = List.of(allowedActions);
    }

    public List<String> allowedActions() {
      return allowedActions;
    }
  }

  @Override
  public Ref.CheckInRef ref() {
    return new Ref.CheckInRef(contract, id);
  }

  public State state() {
    return confirmedBy == null ? State.RECORDED : State.CONFIRMED;
  }

  String subject() {
    return "check-in/" + id;
  }

  CheckIn confirmed(Actor by, Instant now) {
    return new CheckIn(contract, id, version + 1, recorded, said, by, now);
  }
}

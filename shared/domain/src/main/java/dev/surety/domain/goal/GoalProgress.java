package dev.surety.domain.goal;

import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.List;

/**
 * What the provider tells of a goal on the way to it. Never changed.
 *
 * @param eventId the caller's own id of it
 */
public record GoalProgress(
    String contract,
    String goal,
    String id,
    String eventId,
    String note,
    List<Evidence> evidence,
    Actor by,
    Instant at)
    implements Entity {
  public GoalProgress {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Ref.GoalProgressRef ref() {
    return new Ref.GoalProgressRef(contract, goal, id);
  }

  @Override
  public long version() {
    return 1;
  }
}

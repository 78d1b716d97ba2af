package dev.surety.domain.goal;

import dev.surety.domain.milestone.Evidence;
import java.util.List;

/**
 * What the provider tells of a goal.
 *
 * @param eventId the caller's own id of it
 */
public record NewGoalProgress(String eventId, String note, List<Evidence> evidence) {
  public NewGoalProgress {
    evidence = List.copyOf(evidence);
  }
}

package dev.surety.domain.goal;

import dev.surety.domain.milestone.Evidence;
import java.util.List;

/**
 * What the client thinks of a KPI or goal, and why.
 *
 * @param score from 1, the worst
 * @param evidence what it looked at
 */
public record Assessment(int score, String text, List<Evidence> evidence) {
  public Assessment {
    evidence = List.copyOf(evidence);
  }
}

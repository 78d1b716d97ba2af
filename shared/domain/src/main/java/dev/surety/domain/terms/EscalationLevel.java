package dev.surety.domain.terms;

import java.util.List;

/**
 * Whom the terms name for one level of urgency.
 *
 * @param level its number, unique within the terms
 * @param contacts contact ids
 */
public record EscalationLevel(int level, List<String> contacts) {
  public EscalationLevel {
    contacts = List.copyOf(contacts);
  }
}

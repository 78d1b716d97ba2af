package dev.surety.domain.journal;

import java.util.Map;

/**
 * Something that happened, as the timeline tells it.
 *
 * @param type the CloudEvents type without its prefix, such as {@code contract.signed}
 * @param subject what it happened to, such as {@code milestone/M1}
 * @param data facts, JSON-compatible: text, whole numbers, booleans, lists and maps of them
 */
public record Event(String type, String subject, Map<String, Object> data) {
  public Event {
    data = Map.copyOf(data);
  }
}

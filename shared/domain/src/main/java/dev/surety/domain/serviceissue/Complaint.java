package dev.surety.domain.serviceissue;

import org.jspecify.annotations.Nullable;

/**
 * What a side raises.
 *
 * @param about what of the contract it is about, such as {@code milestone/M1}; null if not said
 */
public record Complaint(
    String title, String description, Severity severity, @Nullable String about) {

  /** How bad it is, in the words of the side that raises it. */
  public enum Severity {
    LOW,
    NORMAL,
    HIGH
  }
}

package dev.surety.domain.terms;

import java.time.LocalDate;
import java.util.List;

/** A milestone as agreed. */
public record MilestonePlan(
    String id, String title, long amountMinor, LocalDate dueOn, List<String> deliverables) {
  public MilestonePlan {
    deliverables = List.copyOf(deliverables);
  }
}

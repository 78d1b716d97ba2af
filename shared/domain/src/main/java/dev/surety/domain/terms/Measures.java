package dev.surety.domain.terms;

import java.util.List;

/**
 * What is measured and reported beside the service levels, as far as the terms must agree with
 * themselves about it.
 *
 * @param reportRecipients contact ids, for each report
 */
public record Measures(
    List<String> kpiIds, List<String> goalIds, List<List<String>> reportRecipients) {
  public static final Measures NONE = new Measures(List.of(), List.of(), List.of());

  public Measures {
    kpiIds = List.copyOf(kpiIds);
    goalIds = List.copyOf(goalIds);
    reportRecipients = reportRecipients.stream().map(List::copyOf).toList();
  }
}

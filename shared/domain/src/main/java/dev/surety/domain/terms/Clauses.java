package dev.surety.domain.terms;

import java.util.List;

/**
 * The clauses that Surety acts on.
 *
 * @param ip whom the work belongs to in the end
 * @param dataAccess which data may be worked with, why, and until when
 */
public record Clauses(IpClause ip, List<DataAccess> dataAccess) {
  public Clauses {
    dataAccess = List.copyOf(dataAccess);
  }
}

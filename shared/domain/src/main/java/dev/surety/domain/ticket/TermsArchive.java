package dev.surety.domain.ticket;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the terms that tickets go by. */
public final class TermsArchive {
  private final Store store;

  @Inject
  public TermsArchive(Store store) {
    this.store = store;
  }

  /** What one ticket goes by; asks the store only if it knows terms that are no longer in force. */
  public GoverningTerms governing(Contract contract, Agreement inForce, Ticket ticket) {
    return governing(contract, inForce, List.of(ticket));
  }

  /** What all these tickets go by, in one more read at the most. */
  public GoverningTerms governing(
      Contract contract, Agreement inForce, Collection<Ticket> tickets) {
    Set<Integer> older =
        tickets.stream()
            .flatMap(ticket -> GoverningTerms.known(ticket).stream())
            .filter(version -> version != inForce.termsVersion())
            .collect(Collectors.toSet());
    if (older.isEmpty()) {
      return GoverningTerms.of(contract, inForce);
    }
    List<Ref.TermsRef> refs =
        older.stream().map(version -> new Ref.TermsRef(contract.id(), version)).toList();
    Snapshot found = store.read(refs);
    Map<Integer, Agreement> versions =
        refs.stream()
            .map(found::get)
            .collect(Collectors.toMap(Agreement::termsVersion, Function.identity()));
    return new GoverningTerms(contract, inForce, versions);
  }
}

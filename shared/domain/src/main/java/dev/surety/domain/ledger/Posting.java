package dev.surety.domain.ledger;

import dev.surety.domain.journal.Event;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one path on which money moves: what a set of transfers does to the accounts and the record.
 */
public final class Posting {
  /** The event that puts transfers under the journal's hash chain. */
  public static final String EVENT = "ledger.posted";

  private Posting() {}

  /** An account in one currency. */
  public record Key(String account, String currency) {}

  /** What each account gains or loses, in minor units. Sums to zero in every currency. */
  public static Map<Key, Long> deltas(List<Transfer> transfers) {
    Map<Key, Long> deltas = new LinkedHashMap<>();
    for (Transfer t : transfers) {
      deltas.merge(new Key(t.debit(), t.currency()), -t.amountMinor(), Math::addExact);
      deltas.merge(new Key(t.credit(), t.currency()), t.amountMinor(), Math::addExact);
    }
    return deltas;
  }

  public static Event event(List<Transfer> transfers) {
    return new Event(
        EVENT, "ledger", Map.of("transfers", transfers.stream().map(Posting::told).toList()));
  }

  /** A transfer as the journal tells it. */
  static Map<String, Object> told(Transfer transfer) {
    Map<String, Object> told = new HashMap<>();
    told.put("id", transfer.id());
    told.put("act", transfer.act().name());
    told.put("debit", transfer.debit());
    told.put("credit", transfer.credit());
    told.put("amountMinor", transfer.amountMinor());
    told.put("currency", transfer.currency());
    told.put("reference", transfer.reference());
    return told;
  }
}

package dev.surety.domain.ledger;

import dev.surety.domain.journal.Entry;
import dev.surety.domain.journal.Head;
import dev.surety.domain.journal.Seal;
import dev.surety.domain.milestone.Milestone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Proves a contract's ledger from its append-only record, and names the first record that breaks
 * each check.
 */
public final class LedgerProof {
  private LedgerProof() {}

  /**
   * Everything that is stored about a contract's money.
   *
   * @param head where the journal says it stands
   * @param entries the whole journal, in order
   * @param transfers every stored transfer of the contract
   * @param balances the stored balances of the contract's own accounts, by account
   */
  public record Books(
      Head head,
      List<Entry> entries,
      List<Transfer> transfers,
      Map<String, Long> balances,
      List<Milestone> milestones) {}

  /**
   * One check.
   *
   * @param firstBroken the first record that fails it, if any does
   */
  public record Check(String name, Optional<String> firstBroken) {
    public boolean passed() {
      return firstBroken.isEmpty();
    }
  }

  /** What was checked, over how much. */
  public record Report(List<Check> checks, long entries, long transfers) {
    public boolean verified() {
      return checks.stream().allMatch(Check::passed);
    }
  }

  public static Report prove(Books books, Seal seal) {
    return new Report(
        List.of(
            new Check("journal_chain", brokenLink(books, seal)),
            new Check("transfers_recorded", unrecorded(books)),
            new Check("balances_rebuilt", wrongBalance(books)),
            new Check("no_negative_balance", negative(books)),
            new Check("milestones_conserved", unconserved(books)),
            new Check("one_settlement_per_slot", wrongSlot(books))),
        books.entries().size(),
        books.transfers().size());
  }

  private static Optional<String> brokenLink(Books books, Seal seal) {
    Head last = Head.start(books.head().journal());
    for (Entry entry : books.entries()) {
      boolean follows =
          entry.sequence() == last.sequence() + 1 && entry.previousHash().equals(last.hash());
      if (!follows || !entry.hash().equals(seal.hash(entry))) {
        return Optional.of("event " + entry.sequence());
      }
      last = entry.head();
    }
    return last.at(books.head()) ? Optional.empty() : Optional.of("head " + books.head());
  }

  private static Optional<String> unrecorded(Books books) {
    List<Object> recorded = new ArrayList<>();
    books.entries().stream()
        .filter(e -> e.event().type().equals(Posting.EVENT))
        .forEach(
            e -> recorded.addAll((List<?>) e.event().data().getOrDefault("transfers", List.of())));
    Map<String, Map<String, Object>> stored = new HashMap<>();
    books.transfers().forEach(t -> stored.put(t.id(), Posting.told(t)));
    for (Object told : recorded) {
      String id = String.valueOf(((Map<?, ?>) told).get("id"));
      if (!sameFacts(stored.remove(id), (Map<?, ?>) told)) {
        return Optional.of("transfer " + id);
      }
    }
    return stored.keySet().stream().sorted().findFirst().map(id -> "transfer " + id);
  }

  private static boolean sameFacts(
      @org.jspecify.annotations.Nullable Map<String, Object> stored, Map<?, ?> told) {
    return stored != null
        && stored.size() == told.size()
        && stored.entrySet().stream()
            .allMatch(
                e -> String.valueOf(e.getValue()).equals(String.valueOf(told.get(e.getKey()))));
  }

  private static Optional<String> wrongBalance(Books books) {
    Map<String, Long> rebuilt = new TreeMap<>();
    books.balances().keySet().forEach(account -> rebuilt.put(account, 0L));
    Posting.deltas(books.transfers()).entrySet().stream()
        .filter(e -> Accounts.isOf(e.getKey().account(), books.head().journal()))
        .forEach(e -> rebuilt.put(e.getKey().account(), e.getValue()));
    return rebuilt.entrySet().stream()
        .filter(e -> !e.getValue().equals(books.balances().getOrDefault(e.getKey(), 0L)))
        .map(e -> "account " + e.getKey())
        .findFirst();
  }

  private static Optional<String> negative(Books books) {
    return books.balances().entrySet().stream()
        .filter(e -> e.getValue() < 0 && !Accounts.mayBeNegative(e.getKey()))
        .map(e -> "account " + e.getKey())
        .sorted()
        .findFirst();
  }

  private static Optional<String> unconserved(Books books) {
    Set<String> accounts = new TreeSet<>();
    Posting.deltas(books.transfers()).keySet().stream()
        .map(Posting.Key::account)
        .filter(account -> Accounts.isOf(account, books.head().journal()))
        .forEach(accounts::add);
    for (Milestone milestone : books.milestones()) {
      accounts.remove(milestone.escrowAccount());
      accounts.remove(milestone.frozenAccount());
    }
    return books.milestones().stream()
        .filter(m -> !MilestoneProof.conserved(m, books.transfers()))
        .map(m -> "milestone " + m.id())
        .findFirst()
        .or(() -> accounts.stream().findFirst().map(account -> "account " + account));
  }

  /** Every slot up to the milestone's last was taken, by one movement each, and no other. */
  private static Optional<String> wrongSlot(Books books) {
    Set<String> ids = new HashSet<>();
    Map<String, Act> slots = new TreeMap<>();
    for (Transfer t : books.transfers()) {
      Act family = family(t.act());
      Act taken = slots.putIfAbsent(t.id().substring(0, t.id().lastIndexOf('.')), family);
      if (!ids.add(t.id()) || (taken != null && taken != family)) {
        return Optional.of("transfer " + t.id());
      }
    }
    for (Milestone milestone : books.milestones()) {
      for (long slot = 1; slot <= milestone.settlementSeq(); slot++) {
        if (slots.remove(milestone.slot(slot)) == null) {
          return Optional.of("milestone " + milestone.id());
        }
      }
    }
    return slots.keySet().stream().findFirst().map(slot -> "slot " + slot);
  }

  private static Act family(Act act) {
    return switch (act) {
      case RELEASE, RELEASE_CREDIT, RELEASE_FEE, HOLD_ENDED, VOLUNTARY_REFUND -> Act.RELEASE;
      case RESOLVE_CLIENT, RESOLVE_PROVIDER -> Act.RESOLVE_CLIENT;
      case DEPOSIT, WITHDRAWAL, PAYOUT, RETURN, FUND, REFUND, AMEND_DOWN, DISPUTE, RESUME -> act;
    };
  }
}

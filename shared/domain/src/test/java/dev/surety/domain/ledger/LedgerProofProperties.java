package dev.surety.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.journal.Entry;
import dev.surety.domain.journal.Event;
import dev.surety.domain.journal.Head;
import dev.surety.domain.ledger.LedgerProof.Books;
import dev.surety.domain.ledger.LedgerProof.Check;
import dev.surety.domain.milestone.Escrow;
import dev.surety.domain.milestone.Milestone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** An honest book verifies; one that was tampered with anywhere does not, and says where. */
class LedgerProofProperties {
  @Provide
  Arbitrary<Bank> banks() {
    return BankHistories.banks();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void honestBooksVerify(@ForAll("banks") Bank bank) {
    LedgerProof.Report report = LedgerProof.prove(bank.books(), Bank.SEAL);
    assertThat(report.checks()).allMatch(Check::passed).hasSize(6);
    assertThat(report.verified()).isTrue();
    assertThat(report.transfers()).isEqualTo(bank.books().transfers().size());
  }

  @Example
  void theHistoriesHoldEveryActOnAMilestone() {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    BankHistories.banks()
        .sampleStream()
        .limit(300)
        .forEach(bank -> bank.books().transfers().forEach(t -> acts.add(t.act())));
    Set<Act> outside = EnumSet.of(Act.DEPOSIT, Act.WITHDRAWAL, Act.PAYOUT, Act.RETURN);
    assertThat(acts).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(outside)));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyChangedTransferIsNamed(@ForAll("banks") Bank bank) {
    Books books = bank.books();
    for (int i = 0; i < books.transfers().size(); i++) {
      Transfer t = books.transfers().get(i);
      for (Transfer forged : forgeries(t)) {
        found(transfers(books, with(books.transfers(), i, forged)), "transfer " + t.id());
      }
      found(transfers(books, without(books.transfers(), i)), "transfer " + t.id());
      found(transfers(books, twice(books.transfers(), i)), "transfer " + t.id());
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyChangedEventIsNamed(@ForAll("banks") Bank bank) {
    Books books = bank.books();
    List<Entry> entries = books.entries();
    for (int i = 0; i < entries.size(); i++) {
      String itself = "event " + (i + 1);
      boolean last = i == entries.size() - 1;
      for (Entry forged : forgeries(entries.get(i))) {
        found(entries(books, with(entries, i, forged)), itself);
      }
      found(entries(books, twice(entries, i)), itself);
      String next = "event " + (i + 2);
      found(entries(books, without(entries, i)), last ? "head " + books.head() : next);
      if (!last) {
        List<Entry> swapped = with(entries, i, entries.get(i + 1));
        found(entries(books, with(swapped, i + 1, entries.get(i))), next);
      }
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void aResealedEventBreaksTheNextLinkOrTheHead(@ForAll("banks") Bank bank) {
    Books books = bank.books();
    for (int i = 0; i < books.entries().size(); i++) {
      Entry entry = books.entries().get(i);
      Entry forged = entry(entry, new Event("forged", "forged", Map.of()), "");
      Entry resealed = entry(forged, forged.event(), Bank.SEAL.hash(forged));
      boolean last = i == books.entries().size() - 1;
      found(
          entries(books, with(books.entries(), i, resealed)),
          last ? "head " + books.head() : "event " + (i + 2));
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyChangedBalanceIsNamed(@ForAll("banks") Bank bank) {
    Books books = bank.books();
    for (String account : books.balances().keySet()) {
      for (long by : new long[] {-1, 1, -1_000_000}) {
        Map<String, Long> changed = new HashMap<>(books.balances());
        changed.merge(account, by, Long::sum);
        found(balances(books, changed), "account " + account);
      }
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyChangedMilestoneAmountIsNamed(@ForAll("banks") Bank bank) {
    Books books = bank.books();
    for (int i = 0; i < books.milestones().size(); i++) {
      Milestone m = books.milestones().get(i);
      for (long by : new long[] {-1, 1}) {
        for (Milestone forged :
            List.of(
                amounts(m, by, 0, 0, 0),
                amounts(m, 0, by, 0, 0),
                amounts(m, by, by, 0, 0),
                amounts(m, 0, 0, by, 0),
                amounts(m, 0, 0, 0, by),
                amounts(m, 0, by, -by, 0),
                amounts(m, 0, 0, by, -by))) {
          found(milestones(books, with(books.milestones(), i, forged)), "milestone " + m.id());
        }
      }
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyRemovedBalanceThatHoldsMoneyIsNamed(@ForAll("banks") Bank bank) {
    Books books = bank.books();
    for (Map.Entry<String, Long> balance : books.balances().entrySet()) {
      if (balance.getValue() != 0) {
        Map<String, Long> fewer = new HashMap<>(books.balances());
        fewer.remove(balance.getKey());
        found(balances(books, fewer), "account " + balance.getKey());
      }
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyRemovedMilestoneThatHadMoneyIsNamed(@ForAll("banks") Bank bank) {
    Books books = bank.books();
    for (int i = 0; i < books.milestones().size(); i++) {
      Milestone milestone = books.milestones().get(i);
      if (milestone.escrow().fundedMinor() > 0) {
        Books without = milestones(books, without(books.milestones(), i));
        found(without, "account " + milestone.escrowAccount());
        Map<String, Long> fewer = new HashMap<>(books.balances());
        fewer.remove(milestone.escrowAccount());
        fewer.remove(milestone.frozenAccount());
        found(balances(without, fewer), "account " + milestone.escrowAccount());
      }
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyChangedSettlementCountIsNamed(@ForAll("banks") Bank bank) {
    Books books = bank.books();
    for (int i = 0; i < books.milestones().size(); i++) {
      Milestone m = books.milestones().get(i);
      found(
          milestones(books, with(books.milestones(), i, slots(m, m.settlementSeq() + 1))),
          "milestone " + m.id());
      if (m.settlementSeq() > 0) {
        found(
            milestones(books, with(books.milestones(), i, slots(m, m.settlementSeq() - 1))),
            "slot " + m.slot(m.settlementSeq()));
      }
    }
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void aMovedHeadIsNamed(@ForAll("banks") Bank bank) {
    Books books = bank.books();
    Head head = books.head();
    for (Head moved :
        List.of(
            new Head(head.journal(), head.sequence() + 1, head.hash()),
            new Head(head.journal(), head.sequence() - 1, head.hash()),
            new Head(head.journal(), head.sequence(), "f".repeat(64)))) {
      found(
          new Books(
              moved, books.entries(), books.transfers(), books.balances(), books.milestones()),
          "head " + moved);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void postingsSumToZeroInEveryCurrency(@ForAll("banks") Bank bank) {
    List<Transfer> all = new ArrayList<>(bank.books().transfers());
    all.add(
        new Transfer(
            "x.1", Act.DEPOSIT, "world:org_acme", "client:org_acme:available", 7, "JPY", "x"));
    Map<String, Long> sums = new HashMap<>();
    Posting.deltas(all).forEach((key, delta) -> sums.merge(key.currency(), delta, Long::sum));
    assertThat(sums.values()).allMatch(sum -> sum == 0);
    assertThat(sums).containsKey("JPY");
  }

  private static void found(Books forged, String name) {
    LedgerProof.Report report = LedgerProof.prove(forged, Bank.SEAL);
    assertThat(report.verified()).as(name).isFalse();
    assertThat(report.checks().stream().flatMap(check -> check.firstBroken().stream()))
        .contains(name);
  }

  private static List<Transfer> forgeries(Transfer t) {
    Function<String, String> other = text -> text + "x";
    Act act = t.act() == Act.FUND ? Act.RELEASE : Act.FUND;
    String id = other.apply(t.id());
    return List.of(
        new Transfer(
            id, t.act(), t.debit(), t.credit(), t.amountMinor(), t.currency(), t.reference()),
        new Transfer(
            t.id(), act, t.debit(), t.credit(), t.amountMinor(), t.currency(), t.reference()),
        new Transfer(
            t.id(),
            t.act(),
            other.apply(t.debit()),
            t.credit(),
            t.amountMinor(),
            t.currency(),
            t.reference()),
        new Transfer(
            t.id(),
            t.act(),
            t.debit(),
            other.apply(t.credit()),
            t.amountMinor(),
            t.currency(),
            t.reference()),
        new Transfer(
            t.id(),
            t.act(),
            t.debit(),
            t.credit(),
            t.amountMinor() + 1,
            t.currency(),
            t.reference()),
        new Transfer(t.id(), t.act(), t.debit(), t.credit(), t.amountMinor(), "EUR", t.reference()),
        new Transfer(
            t.id(), t.act(), t.debit(), t.credit(), t.amountMinor(), t.currency(), "milestone/M9"));
  }

  private static List<Entry> forgeries(Entry e) {
    Event event = e.event();
    Map<String, Object> data = new HashMap<>(event.data());
    data.put("forged", 1);
    return List.of(
        entry(e, new Event("forged", event.subject(), event.data()), e.hash()),
        entry(e, new Event(event.type(), "forged", event.data()), e.hash()),
        entry(e, new Event(event.type(), event.subject(), data), e.hash()),
        entry(e, event, "f".repeat(64)),
        new Entry(
            e.journal(),
            e.sequence(),
            e.at().plusMillis(1),
            e.actor(),
            event,
            e.previousHash(),
            e.hash()));
  }

  private static Entry entry(Entry e, Event event, String hash) {
    return new Entry(e.journal(), e.sequence(), e.at(), e.actor(), event, e.previousHash(), hash);
  }

  private static Milestone amounts(
      Milestone m, long funded, long released, long refunded, long frozen) {
    return new Milestone(
        m.contract(),
        m.id(),
        m.version(),
        m.plan(),
        m.state(),
        m.revisions(),
        m.approvals(),
        new Escrow(
            m.escrow().fundedMinor() + funded,
            m.escrow().releasedMinor() + released,
            m.escrow().refundedMinor() + refunded,
            m.escrow().frozenMinor() + frozen),
        m.settlementSeq(),
        m.refund(),
        m.standstill(),
        m.disputed(),
        m.shortMinor());
  }

  private static Milestone slots(Milestone m, long settlementSeq) {
    return new Milestone(
        m.contract(),
        m.id(),
        m.version(),
        m.plan(),
        m.state(),
        m.revisions(),
        m.approvals(),
        m.escrow(),
        settlementSeq,
        m.refund(),
        m.standstill(),
        m.disputed(),
        m.shortMinor());
  }

  private static <T> List<T> with(List<T> all, int at, T one) {
    List<T> changed = new ArrayList<>(all);
    changed.set(at, one);
    return changed;
  }

  private static <T> List<T> without(List<T> all, int at) {
    List<T> changed = new ArrayList<>(all);
    changed.remove(at);
    return changed;
  }

  private static <T> List<T> twice(List<T> all, int at) {
    return Stream.concat(all.subList(0, at + 1).stream(), all.subList(at, all.size()).stream())
        .toList();
  }

  private static Books transfers(Books b, List<Transfer> transfers) {
    return new Books(b.head(), b.entries(), transfers, b.balances(), b.milestones());
  }

  private static Books entries(Books b, List<Entry> entries) {
    return new Books(b.head(), entries, b.transfers(), b.balances(), b.milestones());
  }

  private static Books balances(Books b, Map<String, Long> balances) {
    return new Books(b.head(), b.entries(), b.transfers(), balances, b.milestones());
  }

  private static Books milestones(Books b, List<Milestone> milestones) {
    return new Books(b.head(), b.entries(), b.transfers(), b.balances(), milestones);
  }
}

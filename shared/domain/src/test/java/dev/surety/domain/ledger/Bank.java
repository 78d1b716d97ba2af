package dev.surety.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.credit.Credits;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Division;
import dev.surety.domain.dispute.Outcome;
import dev.surety.domain.journal.Entry;
import dev.surety.domain.journal.Head;
import dev.surety.domain.journal.Seal;
import dev.surety.domain.milestone.Escrow;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.payment.Release;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.rail.PaymentOrders;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.refund.RefundState;
import dev.surety.domain.terms.MilestonePlan;
import dev.surety.domain.terms.Terms;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Entity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps one contract's books in plain maps, and audits itself (I1 to I4) after every commit. */
final class Bank {
  static final Seal SEAL = Bank::sha256;
  private static final Set<RefundState> PAID = EnumSet.of(RefundState.ACCEPTED, RefundState.LAPSED);

  private final Agreements agreed;
  private Agreement agreement;
  private Contract contract;
  private final Map<Posting.Key, Long> balances = new HashMap<>();
  private final Map<String, Milestone> milestones = new LinkedHashMap<>();
  private final Map<String, Release> releases = new LinkedHashMap<>();
  private final Map<String, RefundRequest> refunds = new LinkedHashMap<>();
  private final Map<String, Dispute> disputes = new LinkedHashMap<>();
  private Credits credits = Credits.none(Agreements.CONTRACT);
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private Head head = Head.start(Agreements.CONTRACT);
  private Instant now = Agreements.ACTIVATED;

  Bank(Agreements agreed, long depositMinor) {
    this.agreed = agreed;
    agreement = agreed.agreement();
    contract = agreed.active();
    agreement.terms().milestones().stream()
        .map(plan -> Milestone.planned(contract.id(), plan))
        .forEach(m -> milestones.put(m.id(), m));
    PaymentOrder deposit =
        PaymentOrders.order(
            "d_1", OrderKind.DEPOSIT, contract.client(), depositMinor, "USD", "manual", "", now);
    post(Decisions.changes(PaymentOrders.confirm(deposit)).transfers());
  }

  /** Commits what was accepted, unless an account would go below zero. */
  void commit(Decision<?> decision) {
    if (decision instanceof Decision.Accepted<?>(_, Changes changes)) {
      commit(changes);
    }
  }

  void commit(Changes changes) {
    now = now.plus(Duration.ofMinutes(1));
    if (changes.isEmpty() || !covered(changes.transfers())) {
      return;
    }
    post(changes.transfers());
    transfers.addAll(changes.transfers());
    changes.entities().forEach(this::store);
    Commit commit = new Commit(head, Agreements.CLIENT.actor(), now, changes, Optional.empty());
    List<Entry> more = SEAL.append(head, now, commit.actor(), commit.events());
    entries.addAll(more);
    head = more.getLast().head();
    audit();
  }

  LedgerProof.Books books() {
    Map<String, Long> escrows = new TreeMap<>();
    for (Milestone milestone : milestones.values()) {
      escrows.put(milestone.escrowAccount(), balance(milestone.escrowAccount()));
      escrows.put(milestone.frozenAccount(), balance(milestone.frozenAccount()));
    }
    return new LedgerProof.Books(
        head, entries, transfers, escrows, List.copyOf(milestones.values()));
  }

  Agreement agreement() {
    return agreement;
  }

  Contract contract() {
    return contract;
  }

  Instant now() {
    return now;
  }

  List<Milestone> milestones() {
    return List.copyOf(milestones.values());
  }

  /** The terms in force with other milestones, as the next version. */
  Agreement amended(List<MilestonePlan> plans) {
    Terms terms = agreed.milestones(plans.toArray(MilestonePlan[]::new)).terms();
    int version = agreement.termsVersion() + 1;
    return new Agreement(contract.id(), version, now, "b".repeat(64), "{}", terms);
  }

  Milestone milestone(String id) {
    return Optional.ofNullable(milestones.get(id)).orElseThrow();
  }

  List<Release> releases() {
    return List.copyOf(releases.values());
  }

  Credits credits() {
    return credits;
  }

  Optional<RefundRequest> openRefund() {
    return refunds.values().stream()
        .filter(r -> r.open() && r.beside(milestone(r.milestone())).open())
        .findFirst();
  }

  Optional<Dispute> openDispute() {
    return disputes.values().stream().filter(d -> d.due().isPresent()).findFirst();
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  long balance(String account) {
    return balances.getOrDefault(new Posting.Key(account, "USD"), 0L);
  }

  private void store(Entity entity) {
    switch (entity) {
      case Milestone milestone -> {
        Milestone before = milestones.put(milestone.id(), milestone);
        assertThat(milestone.version()).isGreaterThan(before == null ? 0 : before.version());
      }
      case Release release -> releases.put(release.id(), release);
      case RefundRequest refund -> refunds.put(refund.id(), refund);
      case Dispute dispute -> disputes.put(dispute.id(), dispute);
      case Credits next -> credits = next;
      case Contract next -> contract = next;
      case Agreement next -> agreement = next;
      case Amendment _ -> {}
      default -> throw new IllegalArgumentException("not a matter of money: " + entity);
    }
  }

  private boolean covered(List<Transfer> posted) {
    return Posting.deltas(posted).entrySet().stream()
        .allMatch(
            e ->
                Accounts.mayBeNegative(e.getKey().account())
                    || balance(e.getKey().account()) + e.getValue() >= 0);
  }

  private void post(List<Transfer> posted) {
    Posting.deltas(posted).forEach((key, delta) -> balances.merge(key, delta, Long::sum));
  }

  private void audit() {
    long all = balances.values().stream().mapToLong(Long::longValue).sum();
    assertThat(all).as("I1: what is inside is what came in").isZero();
    balances.forEach(
        (key, balance) -> {
          if (!key.account().startsWith("world:")) {
            assertThat(balance).as("I2: " + key).isNotNegative();
          }
        });
    for (Milestone milestone : milestones.values()) {
      Escrow escrow = milestone.escrow();
      assertThat(escrow.heldMinor()).isEqualTo(balance(milestone.escrowAccount()));
      assertThat(escrow.frozenMinor()).isEqualTo(balance(milestone.frozenAccount()));
      assertThat(escrow.fundedMinor())
          .as("I3: " + milestone)
          .isEqualTo(
              escrow.releasedMinor()
                  + escrow.refundedMinor()
                  + balance(milestone.escrowAccount())
                  + balance(milestone.frozenAccount()));
      assertThat(escrow.releasedMinor()).as("I4: " + milestone).isEqualTo(paid(milestone));
      assertThat(escrow.refundedMinor()).as("refunds: " + milestone).isEqualTo(back(milestone));
    }
  }

  private long paid(Milestone milestone) {
    long released =
        releases.values().stream()
            .filter(r -> r.milestone().equals(milestone.id()))
            .map(Release::amounts)
            .mapToLong(a -> a.netMinor() + a.creditMinor() + a.feeMinor())
            .sum();
    return released + divisions(milestone).mapToLong(Division::providerMinor).sum();
  }

  private long back(Milestone milestone) {
    long asked =
        refunds.values().stream()
            .filter(r -> r.milestone().equals(milestone.id()))
            .filter(r -> PAID.contains(r.state()))
            .mapToLong(RefundRequest::amountMinor)
            .sum();
    return asked + amended(milestone) + divisions(milestone).mapToLong(Division::clientMinor).sum();
  }

  private long amended(Milestone milestone) {
    return entries.stream()
        .map(Entry::event)
        .filter(e -> e.subject().equals(milestone.subject()))
        .mapToLong(e -> (long) e.data().getOrDefault("backMinor", 0L))
        .sum();
  }

  private Stream<Division> divisions(Milestone milestone) {
    return disputes.values().stream()
        .filter(d -> d.milestone().equals(milestone.id()))
        .flatMap(d -> Stream.ofNullable(d.outcome()))
        .map(Outcome::division);
  }

  private static String sha256(Entry entry) {
    Entry open =
        new Entry(
            entry.journal(),
            entry.sequence(),
            entry.at(),
            entry.actor(),
            entry.event(),
            entry.previousHash(),
            "");
    String text = open.toString().replace(open.event().toString(), sorted(entry));
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sorted(Entry entry) {
    return entry.event().type() + entry.event().subject() + new TreeMap<>(entry.event().data());
  }
}

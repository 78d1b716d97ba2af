package dev.surety.domain.deadline;

import static dev.surety.domain.contract.Agreements.CLIENT;
import static dev.surety.domain.contract.Agreements.PROVIDER;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.credit.Credits;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Disputes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.journal.Head;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.milestone.Reviews;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.outbox.OutboxState;
import dev.surety.domain.party.Side;
import dev.surety.domain.payment.Release;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.refund.Refunds;
import dev.surety.domain.terms.PaymentTerms;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.MapListings;
import dev.surety.domain.work.MapStore;
import dev.surety.domain.work.MovableClock;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One milestone of 100,000, funded, with what people and sweeps do to it as time goes by. */
public final class MoneyStory {
  public static final Instant START = Agreements.ACTIVATED;
  private static final List<Evidence> WORK =
      List.of(new Evidence("Playbook", "https://work.example/playbook", "c".repeat(64)));

  private final MapStore store = new MapStore();
  private final MovableClock clock = new MovableClock(START);
  private final Sweep sweep =
      new Sweep(new LaggingIndex(store), store, new MapListings(store), clock);
  private final Contract contract;
  private final Agreement agreement;
  private int names;

  public MoneyStory(PaymentTerms payment) {
    Agreements agreed = Agreements.agreed().payment(payment);
    contract = Agreements.agreed().active(); // whose terms can be older than today's rules
    agreement = agreed.agreement();
    Milestone planned = Milestone.planned(contract.id(), agreement.terms().milestones().getFirst());
    store.holding(contract, agreement, planned);
    act(Milestones.fund(contract, planned, Agreements.ACTIVATED));
  }

  /** Two weeks of review, warnings 72 and 24 hours before, a week for refunds, 30 for disputes. */
  public static MoneyStory silenceApproves() {
    return new MoneyStory(Agreements.payment(true, Duration.ZERO, OptionalLong.of(1_000_000), 0));
  }

  public static PaymentTerms window(Duration review, Duration... reminders) {
    PaymentTerms usual = Agreements.payment(true, Duration.ZERO, OptionalLong.empty(), 0);
    return new PaymentTerms(
        review,
        true,
        List.of(reminders),
        usual.releaseHold(),
        usual.refundAnswerWindow(),
        usual.disputeDeadline(),
        usual.disputeClientBps(),
        usual.dualApprovalFromMinor(),
        usual.feeBps());
  }

  public Instant now() {
    return clock.instant();
  }

  public MoneyStory at(Instant instant) {
    clock.advance(Duration.between(now(), instant));
    return this;
  }

  public MoneyStory after(Duration time) {
    clock.advance(time);
    return this;
  }

  /** A run of the deadline function; nothing may break in it. */
  public Sweep.Report sweep() {
    Sweep.Report report = sweep.run(() -> true);
    if (!report.broken().isEmpty()) {
      throw new AssertionError(report.broken());
    }
    return report;
  }

  /** The mail service takes what waits, or refuses it for good. */
  public MoneyStory mails(Predicate<Mail> taken) {
    for (Entity entity : store.entities()) {
      if (entity instanceof OutboxMessage message
          && message.content() instanceof Mail mail
          && message.state() == OutboxState.PENDING) {
        OutboxMessage claimed = message.claim(now()).orElseThrow();
        store.holding(
            taken.test(mail) ? claimed.sent("ses", now()) : claimed.refused("no such address"));
      }
    }
    return this;
  }

  /** The deadline function runs, the mails leave, and it runs again a minute later. */
  public MoneyStory warnedAt(Instant instant) {
    at(instant).sweep();
    mails(_ -> true).after(Duration.ofMinutes(1)).sweep();
    return this;
  }

  public <T> T act(Decision<T> decision) {
    commit(Decisions.changes(decision));
    return Decisions.result(decision);
  }

  private void commit(Changes changes) {
    Head head = store.read(List.of(head())).find(head()).orElse(Head.start(contract.id()));
    Commit commit = new Commit(head, CLIENT.actor(), now(), changes, Optional.empty());
    if (!(store.commit(commit) instanceof Store.Result.Committed)) {
      throw new AssertionError("not committed: " + changes);
    }
  }

  private Ref.HeadRef head() {
    return new Ref.HeadRef(contract.id());
  }

  public Milestone submit() {
    return act(Milestones.submit(contract, agreement, stored(), PROVIDER, WORK, now()));
  }

  public Decision<Milestone> requestChanges() {
    return Milestones.requestChanges(agreement, stored(), stored().revision(), "shorter", now());
  }

  public Decision<Milestone> approve() {
    Milestone m = stored();
    return Milestones.approve(agreement, m, CLIENT, m.revision(), m.heldMinor(), now());
  }

  public Decision<Release> release(OptionalLong asked) {
    return Releases.release(
            contract, agreement, stored(), Credits.none(contract.id()), name("r"), asked, now())
        .map(Releases.Paid::release);
  }

  public Decision<Dispute> dispute(Side side) {
    return Disputes.open(
        contract, agreement, stored(), name("x"), CLIENT, side, "not as agreed", now());
  }

  public Decision<Dispute> cancel(Dispute dispute) {
    return Disputes.cancel(
        contract, agreement, stored(), get(dispute), dispute.opened().side(), now());
  }

  public Decision<RefundRequest> askRefund(OptionalLong asked) {
    return Refunds.request(contract, agreement, stored(), name("f"), CLIENT, asked, "late", now());
  }

  public Decision<RefundRequest> answer(RefundRequest asked, boolean accept) {
    return Refunds.answer(contract, agreement, stored(), get(asked), accept, now());
  }

  public Dispute get(Dispute dispute) {
    return store.get(dispute.ref());
  }

  public RefundRequest get(RefundRequest request) {
    return store.get(request.ref());
  }

  public Contract contract() {
    return contract;
  }

  public Agreement agreement() {
    return agreement;
  }

  public Milestone stored() {
    return store.get(new Ref.MilestoneRef(contract.id(), "M1"));
  }

  /** The milestone as everybody sees it now. */
  public Milestone seen() {
    return Reviews.asOf(stored(), now());
  }

  public List<Transfer> transfers() {
    return commits().flatMap(c -> c.changes().transfers().stream()).toList();
  }

  public List<String> events() {
    return commits().flatMap(c -> c.changes().events().stream()).map(Event::type).toList();
  }

  /** Template and recipient of every mail so far. */
  public List<String> mailed() {
    return commits()
        .flatMap(c -> c.changes().mails().stream())
        .map(m -> m.template() + " " + m.recipient().id())
        .toList();
  }

  /** The mails that said that a review window closes. */
  public List<Mail> warnings() {
    return commits()
        .flatMap(c -> c.changes().mails().stream())
        .filter(m -> m.template() == MailTemplate.REVIEW_CLOSING)
        .toList();
  }

  private Stream<Commit> commits() {
    return store.commits().stream();
  }

  private String name(String prefix) {
    return prefix + "_" + ++names;
  }
}

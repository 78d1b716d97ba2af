package dev.surety.domain.deadline;

import static dev.surety.domain.contract.Agreements.CLIENT;
import static dev.surety.domain.contract.Agreements.PROVIDER;

import dev.surety.domain.access.Access;
import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.AccessGrants;
import dev.surety.domain.access.Holder;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.journal.Head;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.serviceissue.Complaint;
import dev.surety.domain.serviceissue.IssueAnswers;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.domain.serviceissue.ServiceIssues;
import dev.surety.domain.serviceissue.Speaker;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.MapListings;
import dev.surety.domain.work.MapStore;
import dev.surety.domain.work.MovableClock;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A contract's access grants and service issues, with people and sweeps as time goes by. */
public final class GovernanceStory {
  public static final Complaint SLOW =
      new Complaint("Slow answers", "Members wait", Complaint.Severity.HIGH, "ticket/t_1");

  private final MapStore store = new MapStore();
  private final MovableClock clock = new MovableClock(Agreements.ACTIVATED);
  private final Sweep sweep =
      new Sweep(new LaggingIndex(store), store, new MapListings(store), clock);
  private final Contract contract;
  private final Agreement agreement;
  private int names;

  public GovernanceStory(UnaryOperator<Agreements> terms) {
    Agreements agreed = terms.apply(Agreements.agreed());
    contract = agreed.active();
    agreement = agreed.agreement();
    store.holding(contract, agreement);
  }

  public static GovernanceStory usual() {
    return new GovernanceStory(agreed -> agreed);
  }

  public Contract contract() {
    return contract;
  }

  public Agreement agreement() {
    return agreement;
  }

  public Instant now() {
    return clock.instant();
  }

  public GovernanceStory at(Instant instant) {
    clock.advance(Duration.between(now(), instant));
    return this;
  }

  public GovernanceStory after(Duration time) {
    clock.advance(time);
    return this;
  }

  public GovernanceStory sweep() {
    Sweep.Report report = sweep.run(() -> true);
    if (!report.broken().isEmpty()) {
      throw new AssertionError(report.broken());
    }
    return this;
  }

  public <T> T act(Side side, Decision<T> decision) {
    Ref.HeadRef ref = new Ref.HeadRef(contract.id());
    Head head = store.read(List.of(ref)).find(ref).orElse(Head.start(contract.id()));
    Actor actor = person(side).actor();
    Commit commit = new Commit(head, actor, now(), Decisions.changes(decision), Optional.empty());
    if (!(store.commit(commit) instanceof Store.Result.Committed)) {
      throw new AssertionError("not committed: " + decision);
    }
    return Decisions.result(decision);
  }

  public static Principal person(Side side) {
    return side == Side.CLIENT ? CLIENT : PROVIDER;
  }

  public static Speaker speaker(Side side) {
    return new Speaker(person(side), side);
  }

  public static Access access(@Nullable String dataset, @Nullable Instant expiresAt) {
    return new Access(
        "Forum",
        "moderator",
        new Holder("Ben", "ben@modsq.example"),
        new Holder("Bea", null),
        null,
        dataset,
        expiresAt,
        null);
  }

  public Decision<AccessGrant> grant(Side side, Access access) {
    return AccessGrants.grant(
        contract, agreement, "g_" + ++names, person(side), side, access, now());
  }

  public Decision<AccessGrant> acknowledge(AccessGrant grant, Side side) {
    return AccessGrants.acknowledge(contract, get(grant), person(side), side, now());
  }

  public Decision<AccessGrant> revoke(AccessGrant grant, Side side) {
    return AccessGrants.revoke(agreement, get(grant), person(side), side, "left", now());
  }

  public AccessGrant get(AccessGrant grant) {
    return store.get(grant.ref());
  }

  public ServiceIssue raised(Side side) {
    return act(side, raise(side));
  }

  public Decision<ServiceIssue> raise(Side side) {
    return ServiceIssues.raise(contract, agreement, "i_" + ++names, speaker(side), SLOW, now());
  }

  public Decision<ServiceIssue> respond(ServiceIssue issue, Side side) {
    return IssueAnswers.respond(agreement, get(issue), speaker(side), "we look into it", now());
  }

  public Decision<ServiceIssue> plan(ServiceIssue issue, Side side, Duration within) {
    return IssueAnswers.plan(
        agreement, get(issue), speaker(side), "one more shift", now().plus(within), now());
  }

  public Decision<ServiceIssue> fulfil(ServiceIssue issue, Side side) {
    return IssueAnswers.fulfil(agreement, get(issue), speaker(side), "the new roster", now());
  }

  public Decision<ServiceIssue> close(ServiceIssue issue, Side side) {
    return IssueAnswers.close(agreement, get(issue), speaker(side), "solved", now());
  }

  public ServiceIssue get(ServiceIssue issue) {
    return store.get(issue.ref());
  }

  public List<Commit> commits() {
    return store.commits();
  }

  /** Types of all events so far. */
  public List<String> events() {
    return commits().stream()
        .flatMap(c -> c.changes().events().stream())
        .map(event -> event.type())
        .toList();
  }

  /** Template and recipient of every mail so far. */
  public List<String> mailed() {
    return mails().stream().map(m -> m.template() + " " + m.recipient().id()).toList();
  }

  public List<Mail> mails() {
    return commits().stream().flatMap(c -> c.changes().mails().stream()).toList();
  }
}

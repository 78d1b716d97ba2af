package dev.surety.domain.serviceissue;

import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.serviceissue.IssueClock.Kind;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something that one side finds wrong with the service.
 *
 * @param raised by which side, by whom and when
 * @param termsVersion the terms whose procedure it goes by
 * @param clocks a response and a plan are owed from the start, what the plan says from then on
 * @param entries what was said about it, oldest first
 * @param reminded whether the side that answers was told that its plan is soon due
 */
public record ServiceIssue(
    String contract,
    String id,
    long version,
    Proposal raised,
    Complaint complaint,
    int termsVersion,
    IssueState state,
    List<IssueClock> clocks,
    List<IssueEntry> entries,
    boolean reminded)
    implements Entity {

  /** With texts as long as they may be, little enough for one stored item. */
  static final int MOST_ENTRIES = 30;

  /** A plan, its evidence and the closing always find room. */
  static final int KEPT_ENTRIES = 3;

  /** How long before a plan is due its side is told. */
  static final Duration REMINDED_BEFORE = Duration.ofHours(24);

  public ServiceIssue {
    clocks = List.copyOf(clocks);
    entries = List.copyOf(entries);
  }

  @Override
  public Ref.ServiceIssueRef ref() {
    return new Ref.ServiceIssueRef(contract, id);
  }

  @Override
  public Optional<Instant> due() {
    return Stream.concat(
            clocks.stream().flatMap(clock -> clock.recordableAt().stream()), remindAt().stream())
        .min(Comparator.naturalOrder());
  }

  /** When the plan's side is to be told that it is soon due; none if it was, or it is too short. */
  Optional<Instant> remindAt() {
    return reminded
        ? Optional.empty()
        : clock(Kind.PLAN)
            .filter(clock -> clock.open() && !clock.breachTold())
            .map(clock -> clock.dueAt().minus(REMINDED_BEFORE))
            .filter(at -> at.isAfter(raised.at()));
  }

  /** The clock whose breach was first to be recorded by now. */
  Optional<IssueClock> breach(Instant now) {
    return clocks.stream()
        .filter(clock -> clock.recordableAt().filter(at -> !at.isAfter(now)).isPresent())
        .min(Comparator.comparing(IssueClock::dueAt));
  }

  public Optional<IssueClock> clock(Kind kind) {
    return clocks.stream().filter(clock -> clock.kind() == kind).findFirst();
  }

  String subject() {
    return "issue/" + id;
  }

  Event event(String what, Map<String, Object> data) {
    return new Event("issue." + what, subject(), data);
  }

  ServiceIssue said(IssueState next, IssueEntry entry) {
    List<IssueEntry> all = new ArrayList<>(entries);
    all.add(entry);
    return next(next, clocks, all, reminded);
  }

  /** The same, before it counts as changed. */
  ServiceIssue ticking(UnaryOperator<IssueClock> change, Kind... kinds) {
    List<Kind> changed = List.of(kinds);
    return with(
        clocks.stream().map(c -> changed.contains(c.kind()) ? change.apply(c) : c).toList());
  }

  ServiceIssue owing(IssueClock clock) {
    List<IssueClock> all = new ArrayList<>(clocks);
    all.add(clock);
    return with(all);
  }

  ServiceIssue told(IssueClock breached) {
    return next(
        state,
        clocks.stream().map(c -> c.kind() == breached.kind() ? c.told() : c).toList(),
        entries,
        reminded);
  }

  ServiceIssue remindedOf() {
    return next(state, clocks, entries, true);
  }

  Refusal refusing(String code, String detail) {
    return Refusal.state(
        state, state.allowedActions(), code, "the issue is " + state + ": " + detail);
  }

  private ServiceIssue with(List<IssueClock> newClocks) {
    return new ServiceIssue(
        contract,
        id,
        version,
        raised,
        complaint,
        termsVersion,
        state,
        newClocks,
        entries,
        reminded);
  }

  private ServiceIssue next(
      IssueState newState, List<IssueClock> newClocks, List<IssueEntry> all, boolean told) {
    return new ServiceIssue(
        contract, id, version + 1, raised, complaint, termsVersion, newState, newClocks, all, told);
  }
}

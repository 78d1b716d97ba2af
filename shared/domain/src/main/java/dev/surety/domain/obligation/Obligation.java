package dev.surety.domain.obligation;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.terms.ObligationPlan;
import dev.surety.domain.terms.Span;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an obligation has come.
 *
 * @param id the plan's, and for one that is owed anew also its period: {@code r1~2027-03}
 * @param dueAt the last instant at which it is shown in time; none: it has no date (yet)
 * @param reminders when its owner will be reminded, the earliest first
 * @param recursAt when it is owed anew, unless it was by then
 * @param showings everything its owner has shown for it, the newest last
 * @param overdue whether it is on record that it was not shown in time
 * @param note why it was waived or sent back
 * @param by who settled it or sent it back, and when
 */
public record Obligation(
    String contract,
    String id,
    long version,
    ObligationPlan plan,
    ObligationState state,
    @Nullable Instant dueAt,
    List<Reminder> reminders,
    @Nullable Instant recursAt,
    List<Showing> showings,
    boolean overdue,
    @Nullable String note,
    @Nullable Answer by)
    implements Entity {

  /** Its item stays far below what DynamoDB can hold. */
  public static final int MOST_SHOWINGS = 20;

  /** A reminder ahead. */
  public record Reminder(String name, Instant at) {}

  /** Who of the other side answered what was shown. */
  public record Answer(dev.surety.domain.party.Actor who, Instant at) {}

  public Obligation {
    reminders = List.copyOf(reminders);
    showings = List.copyOf(showings);
  }

  static Obligation owed(String contract, String id, ObligationPlan plan) {
    return new Obligation(
        contract,
        id,
        1,
        plan,
        ObligationState.OPEN,
        null,
        List.of(),
        null,
        List.of(),
        false,
        null,
        null);
  }

  @Override
  public Ref.ObligationRef ref() {
    return new Ref.ObligationRef(contract, id);
  }

  @Override
  public Optional<Instant> due() {
    boolean running = state == ObligationState.OPEN;
    return Stream.of(
            running ? reminders.stream().map(Reminder::at) : Stream.<Instant>empty(),
            running && !overdue ? lateFrom().stream() : Stream.<Instant>empty(),
            Stream.ofNullable(recursAt))
        .flatMap(instants -> instants)
        .min(Instant::compareTo);
  }

  /** From when it is late; none if it has no date. */
  Optional<Instant> lateFrom() {
    return Optional.ofNullable(dueAt).map(at -> at.plusMillis(1));
  }

  boolean late(Instant now) {
    return lateFrom().filter(at -> !now.isBefore(at)).isPresent();
  }

  /** Whether the contract does not start without it. */
  public boolean blocksActivation() {
    return plan.kind() == ObligationPlan.Kind.ONBOARDING && plan.mandatory() && !state.met();
  }

  /** Whether the contract is not terminated without it. */
  public boolean blocksTermination() {
    return plan.kind() == ObligationPlan.Kind.EXIT && !state.met();
  }

  public List<String> allowedActions(Contract of) {
    return of.inForce() ? state.allowedActions() : List.of();
  }

  public String subject() {
    return "obligation/" + id;
  }

  Refusal refusing(Contract of, String code, String detail) {
    return Refusal.state(
        state,
        allowedActions(of),
        code,
        "obligation " + id + " is " + state + ", the contract " + of.state() + ": " + detail);
  }

  Obligation dated(@Nullable Instant at, ZoneId zone, Instant now) {
    List<Reminder> ahead = new ArrayList<>();
    if (at != null) {
      for (Span before : plan.reminders()) {
        Instant when = before.before(at, zone);
        if (when.isAfter(now)) {
          ahead.add(new Reminder(before.toString(), when));
        }
      }
    }
    ahead.sort(java.util.Comparator.comparing(Reminder::at));
    return next(plan, state, at, ahead, recursAt, showings, overdue, note, by);
  }

  /** With another date, it is reminded of and late once more; nothing is told twice of the same. */
  Obligation redated(@Nullable Instant at, ObligationPlan was, ZoneId zone, Instant now) {
    if (Objects.equals(at, dueAt)) {
      return plan.reminders().equals(was.reminders())
          ? this
          : reminded(dated(at, zone, now).reminders());
    }
    Obligation moved = dated(at, zone, now);
    return next(plan, state, at, moved.reminders(), recursAt, showings, false, note, by);
  }

  /** Owed again under the same id: what was told of the same date is not told again. */
  Obligation resuming(Obligation old, Instant now) {
    return next(
            plan,
            state,
            dueAt,
            reminders.stream().filter(r -> r.at().isAfter(now)).toList(),
            recursAt,
            showings,
            old.overdue && Objects.equals(old.dueAt, dueAt),
            note,
            by)
        .after(old);
  }

  Obligation recurring(@Nullable Instant at) {
    return next(plan, state, dueAt, reminders, at, showings, overdue, note, by);
  }

  /** The same, as it is first stored. */
  Obligation fresh() {
    return new Obligation(
        contract, id, 1, plan, state, dueAt, reminders, recursAt, showings, overdue, note, by);
  }

  /** The same after one change, however many steps it took. */
  Obligation after(Obligation read) {
    return new Obligation(
        contract,
        id,
        read.version + 1,
        plan,
        state,
        dueAt,
        reminders,
        recursAt,
        showings,
        overdue,
        note,
        by);
  }

  Obligation planned(ObligationPlan newPlan) {
    return next(newPlan, state, dueAt, reminders, recursAt, showings, overdue, note, by);
  }

  Obligation reminded(List<Reminder> ahead) {
    return next(plan, state, dueAt, ahead, recursAt, showings, overdue, note, by);
  }

  Obligation foundLate() {
    return next(plan, state, dueAt, List.of(), recursAt, showings, true, note, by);
  }

  Obligation shown(Showing showing) {
    List<Showing> all = new ArrayList<>(showings);
    all.add(showing);
    return next(
        plan, ObligationState.EVIDENCED, dueAt, reminders, recursAt, all, overdue, null, null);
  }

  Obligation answered(ObligationState to, @Nullable String why, Answer answer) {
    return next(plan, to, dueAt, reminders, recursAt, showings, overdue, why, answer);
  }

  Obligation lapsed() {
    return next(plan, ObligationState.LAPSED, dueAt, List.of(), null, showings, overdue, note, by);
  }

  /** As a new obligation's facts are told in the timeline. */
  Map<String, Object> told() {
    return dueAt == null
        ? Map.of("kind", plan.kind().name(), "owner", plan.owner().name())
        : Map.of(
            "kind", plan.kind().name(), "owner", plan.owner().name(), "dueAt", dueAt.toString());
  }

  private Obligation next(
      ObligationPlan newPlan,
      ObligationState to,
      @Nullable Instant due,
      List<Reminder> ahead,
      @Nullable Instant recurs,
      List<Showing> shown,
      boolean late,
      @Nullable String why,
      @Nullable Answer answer) {
    return new Obligation(
        contract, id, version + 1, newPlan, to, due, ahead, recurs, shown, late, why, answer);
  }
}

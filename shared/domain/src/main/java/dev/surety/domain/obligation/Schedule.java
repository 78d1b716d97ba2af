package dev.surety.domain.obligation;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.LastDay;
import dev.surety.domain.contract.Notice;
import dev.surety.domain.terms.ObligationPlan;
import dev.surety.domain.terms.ObligationPlan.Kind;
import dev.surety.domain.terms.ObligationPlan.Rhythm;
import dev.surety.domain.terms.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When obligations come into being, and when each is due. */
public final class Schedule {
  /** No plan's id has it, so the obligations of its periods never clash with another plan's. */
  private static final String PERIOD = "~";

  private Schedule() {}

  /** What both sides owe once both have signed. */
  public static List<Obligation> signed(Contract contract, Agreement agreement, Instant at) {
    return agreement.terms().obligations().stream()
        .filter(plan -> plan.every().isEmpty())
        .map(plan -> first(contract, agreement, plan, at))
        .toList();
  }

  /**
   * What is due from activation on: obligations that get their dates, and those of the first period
   * of what is owed again and again.
   */
  public static List<Obligation> activated(
      Contract contract, Agreement agreement, List<Obligation> stored, Instant at) {
    List<Obligation> all = new ArrayList<>();
    for (Obligation obligation : stored) {
      boolean begins = begins(obligation.plan().kind(), Kind.TRANSITION, Kind.REPORTING);
      if (begins && dateable(obligation)) {
        all.add(dated(agreement, obligation, at));
      }
    }
    agreement.terms().obligations().stream()
        .flatMap(plan -> recurring(contract.id(), agreement, plan, at).stream())
        .forEach(all::add);
    return all;
  }

  /** What is due from the notice on: by its own date, or else by the notice's end. */
  public static List<Obligation> noticed(
      Agreement agreement, List<Obligation> stored, Notice notice) {
    ZoneId zone = agreement.terms().zone();
    return stored.stream()
        .filter(o -> o.plan().kind() == Kind.EXIT && !o.state().settled())
        .map(
            o ->
                o.dated(
                    o.plan().due().map(due -> due.after(notice.at(), zone)).orElse(notice.endsAt()),
                    zone,
                    notice.at()))
        .toList();
  }

  /** One that newer terms add, as far as what it counts from has happened. */
  static Optional<Obligation> added(
      Contract contract, Agreement agreement, ObligationPlan plan, Instant now) {
    Instant active = contract.course().activatedAt();
    if (plan.every().isPresent()) {
      return active == null ? Optional.empty() : recurring(contract.id(), agreement, plan, now);
    }
    Obligation owed = first(contract, agreement, plan, now);
    boolean begun = begins(plan.kind(), Kind.TRANSITION, Kind.REPORTING) && active != null;
    return Optional.of(
        plan.kind() == Kind.EXIT
            ? exiting(agreement, owed, contract.course().notice())
            : begun ? dated(agreement, owed, now).fresh() : owed);
  }

  private static Obligation exiting(Agreement agreement, Obligation owed, @Nullable Notice notice) {
    return notice == null ? owed : noticed(agreement, List.of(owed), notice).getFirst().fresh();
  }

  /** The one of the next period, if the contract lasts until then and the terms still say so. */
  static Optional<Obligation> next(Contract contract, Agreement agreement, Obligation last) {
    Instant begins = Objects.requireNonNull(last.recursAt());
    Instant over = LastDay.over(agreement.terms());
    boolean lasts =
        contract.course().notice() == null
            ? begins.isBefore(over)
            : !begins.isAfter(contract.givenNotice().endsAt());
    return agreement.terms().obligations().stream()
        .filter(plan -> lasts && last.id().startsWith(plan.id() + PERIOD))
        .findFirst()
        .flatMap(plan -> recurring(contract.id(), agreement, plan, begins));
  }

  /** Whether it is a plan's own, or that of one of its periods. */
  static boolean isOf(Obligation obligation, ObligationPlan plan) {
    return obligation.id().equals(plan.id()) || obligation.id().startsWith(plan.id() + PERIOD);
  }

  /** Whether a plan recurs and nothing brings its next period any more: its last day came. */
  static boolean ranOut(ObligationPlan plan, List<Obligation> stored) {
    return plan.every().isPresent()
        && stored.stream().noneMatch(o -> isOf(o, plan) && o.recursAt() != null);
  }

  /** As newer terms read, counted from when its kind began. */
  static Obligation replanned(
      Contract contract, Agreement agreement, Obligation stored, ObligationPlan plan, Instant now) {
    Obligation planned = stored.planned(plan);
    ZoneId zone = agreement.terms().zone();
    return plan.every().isPresent()
        ? planned
        : planned.redated(dueAt(contract, plan, zone).orElse(null), stored.plan(), zone, now);
  }

  private static Optional<Instant> dueAt(Contract contract, ObligationPlan plan, ZoneId zone) {
    Notice notice = contract.course().notice();
    if (plan.kind() == Kind.EXIT) {
      return Optional.ofNullable(notice)
          .map(n -> plan.due().map(due -> due.after(n.at(), zone)).orElse(n.endsAt()));
    }
    Instant from =
        plan.kind() == Kind.ONBOARDING
            ? contract.course().signedAt()
            : contract.course().activatedAt();
    return from == null ? Optional.empty() : plan.due().map(due -> due.after(from, zone));
  }

  private static Obligation first(
      Contract contract, Agreement agreement, ObligationPlan plan, Instant at) {
    Obligation owed = Obligation.owed(contract.id(), plan.id(), plan);
    return plan.kind() == Kind.ONBOARDING ? dated(agreement, owed, at).fresh() : owed;
  }

  private static Optional<Obligation> recurring(
      String contract, Agreement agreement, ObligationPlan plan, Instant at) {
    ZoneId zone = agreement.terms().zone();
    return plan.every().map(rhythm -> occurrence(contract, plan, rhythm, at, zone));
  }

  private static Obligation occurrence(
      String contract, ObligationPlan plan, Rhythm rhythm, Instant at, ZoneId zone) {
    Occurrence period = Occurrence.around(at, rhythm, zone);
    Instant due = plan.due().orElse(Span.NONE).after(period.end(), zone);
    return Obligation.owed(contract, plan.id() + PERIOD + period.label(), plan)
        .dated(due, zone, at)
        .recurring(period.end())
        .fresh();
  }

  private static Obligation dated(Agreement agreement, Obligation obligation, Instant from) {
    ZoneId zone = agreement.terms().zone();
    return obligation.dated(
        obligation.plan().due().map(due -> due.after(from, zone)).orElse(null), zone, from);
  }

  private static boolean dateable(Obligation obligation) {
    return obligation.plan().due().isPresent() && !obligation.state().settled();
  }

  private static boolean begins(Kind kind, Kind... kinds) {
    return List.of(kinds).contains(kind);
  }
}

package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.goal.Goal;
import dev.surety.domain.goal.Goals;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.obligation.AmendedObligations;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.terms.GoalPlan;
import dev.surety.domain.terms.Terms;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is stored of all that newer terms read otherwise. */
public record Affected(List<Milestone> milestones, List<Obligation> obligations, List<Goal> goals) {
  /** For terms that differ in nothing that is stored beside them. */
  public static final Affected NOTHING = new Affected(List.of(), List.of(), List.of());

  public Affected {
    milestones = List.copyOf(milestones);
    obligations = List.copyOf(obligations);
    goals = List.copyOf(goals);
  }

  /**
   * Reads it, each kind only if the terms differ in it. To be called after the journal's head was
   * read, which moves with every change of them.
   */
  public static Affected by(Terms next, Agreement base, Listings listings, Store store) {
    Terms before = base.terms();
    String contract = base.contract();
    return new Affected(
        Amendment.sameMilestones(base, next) ? List.of() : listings.milestones(contract),
        sameObligations(before, next) ? List.of() : listings.obligations(contract),
        goals(before).equals(goals(next)) ? List.of() : goals(contract, before, next, store));
  }

  /** What recurs, recurs up to the last day. */
  private static boolean sameObligations(Terms before, Terms next) {
    return before.obligations().equals(next.obligations()) && before.endsOn().equals(next.endsOn());
  }

  private static List<GoalPlan> goals(Terms terms) {
    return terms.measures().goals();
  }

  private static List<Goal> goals(String contract, Terms before, Terms next, Store store) {
    List<Ref.GoalRef> refs =
        Stream.concat(goals(before).stream(), goals(next).stream())
            .map(plan -> new Ref.GoalRef(contract, plan.id()))
            .distinct()
            .toList();
    Snapshot found = store.read(refs);
    return refs.stream().flatMap(ref -> found.find(ref).stream()).toList();
  }

  /** What becomes of obligations and goals once the newer terms are in force. */
  Changes relationship(Contract contract, Agreement base, Agreement next, Obligation.Answer by) {
    Instant activatedAt = contract.course().activatedAt();
    if (!contract.live() || activatedAt == null) {
      return Changes.NONE;
    }
    Changes owed =
        sameObligations(base.terms(), next.terms())
            ? Changes.NONE
            : AmendedObligations.of(contract, base, next, obligations, by);
    return goals(base.terms()).equals(goals(next.terms()))
        ? owed
        : owed.with(Goals.amended(contract, next, goals, activatedAt));
  }
}

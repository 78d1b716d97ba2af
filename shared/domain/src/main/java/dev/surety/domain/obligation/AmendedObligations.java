package dev.surety.domain.obligation;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.obligation.Obligation.Answer;
import dev.surety.domain.terms.ObligationPlan;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What newer terms do to what both sides owe: what is settled stays as it is. */
public final class AmendedObligations {
  private AmendedObligations() {}

  /**
   * New obligations come into being, those that are gone from the terms are waived, those that read
   * otherwise are owed as they read now. What recurs is owed as it reads from its next period on.
   *
   * @param before the terms that were in force
   * @param next the terms that are in force now
   * @param stored all of the contract's, read after the journal's head
   * @param by who accepted the newer terms
   */
  public static Changes of(
      Contract contract, Agreement before, Agreement next, List<Obligation> stored, Answer by) {
    Changes changes = Changes.NONE;
    for (ObligationPlan plan : next.terms().obligations()) {
      Optional<ObligationPlan> was = plan(before, plan.id());
      if (was.isEmpty()) {
        changes = changes.and(added(contract, next, plan, stored, by.at()));
      } else if (Schedule.ranOut(plan, stored)) {
        changes = changes.and(added(contract, next, plan, stored, by.at()));
      } else if (!was.get().equals(plan)) {
        changes = changes.and(changed(contract, next, plan, stored, by.at()));
      }
    }
    for (ObligationPlan gone : before.terms().obligations()) {
      if (plan(next, gone.id()).isEmpty()) {
        changes = changes.and(waived(gone, stored, next, by));
      }
    }
    return changes;
  }

  private static Optional<ObligationPlan> plan(Agreement agreement, String id) {
    return agreement.terms().obligations().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static Optional<Obligation> stored(List<Obligation> stored, String id) {
    return stored.stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /** One that was waived under the same id by earlier terms is owed again. */
  private static Changes added(
      Contract contract,
      Agreement next,
      ObligationPlan plan,
      List<Obligation> stored,
      Instant now) {
    return Schedule.added(contract, next, plan, now)
        .filter(
            owed ->
                stored(stored, owed.id())
                    .map(o -> o.state() == ObligationState.WAIVED)
                    .orElse(true))
        .map(
            owed ->
                stored(stored, owed.id())
                    .map(old -> told(owed.resuming(old, now), "owed"))
                    .orElseGet(() -> told(owed, "owed")))
        .orElse(Changes.NONE);
  }

  private static Changes changed(
      Contract contract,
      Agreement next,
      ObligationPlan plan,
      List<Obligation> stored,
      Instant now) {
    Optional<Obligation> old = stored(stored, plan.id());
    if (old.isEmpty()) {
      return stored.stream().noneMatch(o -> Schedule.isOf(o, plan))
          ? added(contract, next, plan, stored, now)
          : Changes.NONE;
    }
    return old.filter(o -> !o.state().settled())
        .map(o -> told(Schedule.replanned(contract, next, o, plan, now).after(o), "replanned"))
        .orElse(Changes.NONE);
  }

  private static Changes waived(
      ObligationPlan gone, List<Obligation> stored, Agreement next, Answer by) {
    Changes changes = Changes.NONE;
    String why = "no longer owed under terms version " + next.termsVersion();
    for (Obligation obligation : stored) {
      if (Schedule.isOf(obligation, gone) && !obligation.state().settled()) {
        changes =
            changes.and(waived(obligation.answered(ObligationState.WAIVED, why, by), why, by));
      }
    }
    return changes;
  }

  /** In the name of who accepted the newer terms, whoever finds that their date has come. */
  private static Changes waived(Obligation obligation, String why, Answer by) {
    Map<String, Object> more = new HashMap<>();
    more.put("reason", why);
    more.put("by", Map.of("org", by.who().org(), "sub", by.who().sub()));
    more.put("at", by.at().toString());
    return told(obligation, "waived", more);
  }

  private static Changes told(Obligation obligation, String type) {
    return told(obligation, type, Map.of());
  }

  private static Changes told(Obligation obligation, String type, Map<String, Object> more) {
    Map<String, Object> data = new HashMap<>(obligation.told());
    data.put("state", obligation.state().name());
    data.putAll(more);
    return Changes.of(obligation, new Event("obligation." + type, obligation.subject(), data));
  }
}

package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.terms.MilestonePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What newer terms do to the milestones that are stored. What the terms do not change is not
 * touched.
 */
final class MilestoneChanges {
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Map<String, Object>> blocked = new ArrayList<>();
  private Changes changes = Changes.NONE;

  private MilestoneChanges() {}

  /** All that is committed with the newer terms; refused if any milestone does not allow it. */
  static Decision<Changes> decide(
      Contract contract, Agreement base, Agreement next, List<Milestone> stored, Instant now) {
    if (Amendment.sameMilestones(base, next.terms())) {
      return Decision.accept(Changes.NONE, Changes.NONE);
    }
    Map<String, Milestone> known = new HashMap<>();
    stored.forEach(m -> known.put(m.id(), m));
    AmendedMilestone amended = new AmendedMilestone(contract, base, next, now);
    MilestoneChanges all = new MilestoneChanges();
    for (MilestonePlan plan : next.terms().milestones()) {
      Milestone milestone = known.get(plan.id());
      if (milestone == null) {
        all.collect(amended.planned(plan));
      } else if (!milestone.plan().equals(plan) || !ids(base).contains(plan.id())) {
        all.collect(amended.changed(milestone, plan));
      }
    }
    for (String id : ids(base)) {
      if (!ids(next).contains(id)) {
        all.collect(amended.removed(Objects.requireNonNull(known.get(id), id)));
      }
    }
    return all.decided();
  }

  private static Set<String> ids(Agreement agreement) {
    return agreement.terms().milestones().stream()
        .map(MilestonePlan::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void collect(Decision<Milestone> decision) {
    switch (decision) {
      case Decision.Accepted<Milestone>(_, Changes more) -> changes = changes.and(more);
      case Decision.Refused<Milestone>(Refusal refusal) -> {
        refusals.add(refusal);
        Map<String, Object> facts = new HashMap<>(refusal.facts());
        facts.put("code", refusal.code());
        facts.remove("allowedActions");
        blocked.add(facts);
      }
    }
  }

  /** Refused for the first one's sake; the others are told with it. */
  private Decision<Changes> decided() {
    return refusals.isEmpty()
        ? Decision.accept(changes, changes)
        : Decision.refuse(refusals.getFirst().stating("milestones", blocked));
  }
}

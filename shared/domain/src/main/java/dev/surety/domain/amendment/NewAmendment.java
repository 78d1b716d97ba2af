package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Proposal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a side proposes.
 *
 * @param next the terms as they would be; whoever calls has checked them
 * @param changes what differs, as a canonical merge patch
 * @param effectiveAt not in force before this instant; at once if there is none
 * @param differences what differs, in words, for the other side's mail
 */
public record NewAmendment(
    String id,
    int baseVersion,
    Agreement next,
    String changes,
    Optional<Instant> effectiveAt,
    List<String> differences) {

  private static final Duration FARTHEST = Duration.ofDays(366);

  public NewAmendment {
    differences = List.copyOf(differences);
  }

  /** Why it cannot take effect when it is meant to. */
  Optional<Refusal> untimely(Agreement base, Instant now) {
    return effectiveAt.flatMap(
        at -> {
          if (!at.isAfter(now)) {
            return refused("not_in_future", "it takes effect at once without a date, not " + at);
          }
          if (at.isAfter(now.plus(FARTHEST))) {
            return refused("too_far", "at most " + FARTHEST.toDays() + " days ahead, not " + at);
          }
          return movesMoney(base)
              ? refused("money_is_immediate", "milestones and the price change at once or not")
              : Optional.empty();
        });
  }

  /** The same as a side's open amendment. */
  Amendment by(Contract contract, Proposal proposal) {
    return new Amendment(
        contract.id(),
        id,
        1,
        Amendment.State.PROPOSED,
        baseVersion,
        proposal,
        changes,
        next.document(),
        next.termsHash(),
        next.terms(),
        effectiveAt.orElse(null),
        null,
        null);
  }

  /** Whether the milestones themselves have to be looked at, because their plans differ. */
  private boolean replans(Agreement base) {
    return !Amendment.sameMilestones(base, next.terms());
  }

  private boolean movesMoney(Agreement base) {
    return replans(base) || base.terms().priceMinor() != next.terms().priceMinor();
  }

  private static Optional<Refusal> refused(String code, String detail) {
    return Optional.of(Refusal.meaning(code, detail, new Fault("/effectiveAt", code, detail)));
  }
}

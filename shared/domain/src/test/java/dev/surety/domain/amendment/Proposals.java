package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.MilestonePlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contract whose terms are amended, and the decisions about it with what they need. */
final class Proposals {
  static final Instant NOW = Instant.parse("2026-03-09T09:00:00Z");
  static final String HASH = "b".repeat(64);

  final Contract contract = Agreements.agreed().active();
  final Agreement base;

  Proposals() {
    base = Agreements.agreed().agreement();
  }

  /** Under terms with other milestones. */
  Proposals(List<MilestonePlan> milestones) {
    base = Agreements.agreed().milestones(milestones.toArray(MilestonePlan[]::new)).agreement();
  }

  /** Other calendars' zone: no money in it. */
  NewAmendment plain(String id, @Nullable Instant effectiveAt) {
    return proposal(id, Agreements.agreed().zone("Europe/Berlin"), effectiveAt);
  }

  NewAmendment milestones(MilestonePlan... plans) {
    return proposal("a_1", Agreements.agreed().milestones(plans), null);
  }

  NewAmendment proposal(String id, Agreements amended, @Nullable Instant effectiveAt) {
    Agreement next = new Agreement(Agreements.CONTRACT, 2, NOW, HASH, "{}", amended.terms());
    return new NewAmendment(
        id, 1, next, "{\"changed\":1}", Optional.ofNullable(effectiveAt), List.of("what differs"));
  }

  Decision<Amendment> propose(NewAmendment proposed, Milestone... stored) {
    return Amendments.propose(
        contract, base, proposed, affected(stored), Agreements.CLIENT, Side.CLIENT, NOW);
  }

  Amendment proposed(@Nullable Instant effectiveAt) {
    return Decisions.result(propose(plain("a_1", effectiveAt)));
  }

  Decision<Amendment> accept(Contract under, Amendment amendment, Instant now) {
    return Amendments.accept(
        under,
        base,
        amendment,
        Affected.NOTHING,
        Optional.empty(),
        Agreements.PROVIDER,
        Side.PROVIDER,
        now);
  }

  /** What both sides want, in one go. */
  Decision<Amendment> agreed(NewAmendment proposed, Milestone... stored) {
    return propose(proposed, stored)
        .then(
            amendment ->
                Amendments.accept(
                    contract,
                    base,
                    amendment,
                    affected(stored),
                    Optional.of(HASH),
                    Agreements.PROVIDER,
                    Side.PROVIDER,
                    NOW));
  }

  private static Affected affected(Milestone... stored) {
    return new Affected(List.of(stored), List.of(), List.of());
  }
}

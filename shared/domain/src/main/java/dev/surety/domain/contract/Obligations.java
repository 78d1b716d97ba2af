package dev.surety.domain.contract;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Side;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shown by its owner, confirmed or waived by the other side: nobody answers its own evidence. */
public final class Obligations {
  private Obligations() {}

  public static Optional<Obligation> find(Contract contract, String id) {
    return contract.obligations().stream().filter(o -> o.plan().id().equals(id)).findFirst();
  }

  public static Decision<Contract> evidence(
      Contract contract, Obligation obligation, Side side, String evidence) {
    if (side != obligation.plan().owner()) {
      return Decision.refuse(
          Refusal.forbidden(
              "not_the_owner",
              "only the " + obligation.plan().owner().prefix() + " shows evidence"));
    }
    return obligation.settled() || !inForce(contract)
        ? Decision.refuse(refusing(obligation, contract))
        : move(
            contract,
            new Obligation(obligation.plan(), Obligation.State.EVIDENCED, evidence, null));
  }

  public static Decision<Contract> confirm(Contract contract, Obligation obligation, Side side) {
    if (side == obligation.plan().owner()) {
      return Decision.refuse(Refusal.forbidden("own_evidence", "the other side confirms"));
    }
    return obligation.state() != Obligation.State.EVIDENCED || !inForce(contract)
        ? Decision.refuse(refusing(obligation, contract))
        : move(
            contract,
            new Obligation(
                obligation.plan(), Obligation.State.CONFIRMED, obligation.evidence(), null));
  }

  public static Decision<Contract> waive(
      Contract contract, Obligation obligation, Side side, String why) {
    if (side == obligation.plan().owner()) {
      return Decision.refuse(Refusal.forbidden("own_obligation", "the other side waives"));
    }
    return obligation.settled() || !inForce(contract)
        ? Decision.refuse(refusing(obligation, contract))
        : move(
            contract,
            new Obligation(obligation.plan(), Obligation.State.WAIVED, obligation.evidence(), why));
  }

  private static boolean inForce(Contract contract) {
    return contract.inForce();
  }

  private static Decision<Contract> move(Contract contract, Obligation next) {
    List<Obligation> all =
        contract.obligations().stream()
            .map(o -> o.plan().id().equals(next.plan().id()) ? next : o)
            .toList();
    Contract moved = contract.owing(all);
    String type = "obligation." + next.state().name().toLowerCase(Locale.ROOT);
    Event event =
        new Event(
            type,
            "obligation/" + next.plan().id(),
            Map.of(
                "evidence", next.evidence() == null ? "" : next.evidence(),
                "note", next.note() == null ? "" : next.note()));
    return Decision.accept(moved, Changes.of(moved, event));
  }

  private static Refusal refusing(Obligation obligation, Contract contract) {
    List<String> allowed =
        switch (obligation.state()) {
          case OPEN -> List.of("evidence", "waive");
          case EVIDENCED -> List.of("evidence", "confirm", "waive");
          case CONFIRMED, WAIVED -> List.of();
        };
    return Refusal.state(
        obligation.state(),
        inForce(contract) ? allowed : List.of(),
        "obligation_state",
        "obligation "
            + obligation.plan().id()
            + " is "
            + obligation.state()
            + ", the contract "
            + contract.state());
  }
}

package dev.surety.domain.dossier;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the client keeps on its provider until it signs. The provider never sees it. */
public final class Dossiers {
  private Dossiers() {}

  /**
   * Keeps a whole dossier in the place of the last one. Its event holds only its hash, because the
   * timeline is read by both sides.
   *
   * @param faults what makes no sense in it
   */
  public static Decision<Dossier> keep(
      Contract contract,
      Optional<Dossier> before,
      String document,
      String sha256,
      List<Fault> faults,
      Actor by,
      Instant now) {
    if (!open(contract)) {
      return Decision.refuse(contract.refusing("dossier_frozen", "the dossier be changed"));
    }
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("dossier_contradictory", "the dossier contradicts itself", faults));
    }
    long version = before.map(Dossier::version).orElse(0L) + 1;
    Dossier next = new Dossier(contract.id(), version, document, sha256, by, now);
    Map<String, Object> data = Map.of("version", version, "sha256", sha256);
    return Decision.accept(
        next, Changes.of(next, new Event("contract.dossier_kept", "dossier", data)));
  }

  /** Whether it can be changed: what the client signs on is what it had before it. */
  public static boolean open(Contract contract) {
    return contract.state() == ContractState.DRAFT
        || (contract.state() == ContractState.PROPOSED
            && !contract.signatures().containsKey(Side.CLIENT));
  }
}

package dev.surety.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.contract.Standing;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.party.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossiersTest {
  private static final String HASH = "b".repeat(64);

  @ParameterizedTest
  @CsvSource({
    "DRAFT, true",
    "PROPOSED, true",
    "SIGNED, false",
    "ACTIVE, false",
    "SUSPENDED, false",
    "WITHDRAWN, false",
    "TERMINATING, false",
    "TERMINATED, false",
    "COMPLETED, false",
    "EXPIRED, false",
    "DECLINED, false"
  })
  void itIsKeptUntilTheSignature(ContractState state, boolean allowed) {
    Decision<Dossier> decision = keep(Standing.in(state), Optional.empty());
    if (allowed) {
      assertThat(Decisions.result(decision).version()).isEqualTo(1);
    } else {
      Decisions.refusedInState(decision, "dossier_frozen", state, state.allowedActions());
    }
  }

  @Test
  void theClientsOwnSignatureFreezesItTheProvidersDoesNot() {
    Agreements agreed = Agreements.agreed();
    Contract byProvider = agreed.signedBy(agreed.proposed(), Side.PROVIDER);
    Decisions.result(keep(byProvider, Optional.empty()));
    Contract byClient = agreed.signedBy(agreed.proposed(), Side.CLIENT);
    Decisions.refusedInState(
        keep(byClient, Optional.empty()),
        "dossier_frozen",
        ContractState.PROPOSED,
        ContractState.PROPOSED.allowedActions());
  }

  @Test
  void theTimelineTellsNothingButItsHash() {
    Dossier first = Decisions.result(keep(Agreements.draft(), Optional.empty()));
    Decision<Dossier> second = keep(Agreements.draft(), Optional.of(first));
    assertThat(Decisions.result(second).version()).isEqualTo(2);
    assertThat(Decisions.changes(second).events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("contract.dossier_kept");
              assertThat(event.data())
                  .containsExactlyInAnyOrderEntriesOf(Map.of("version", 2L, "sha256", HASH));
            });
  }

  @Test
  void contradictionsAreNamedOnceItCouldBeKept() {
    List<Fault> faults = List.of(new Fault("/costs/currency", "currency_differs", "EUR"));
    assertThat(Decisions.meaningFaults(keep(Agreements.draft(), Optional.empty(), faults)))
        .containsExactly("/costs/currency currency_differs");
    assertThat(
            Decisions.refusal(keep(Standing.in(ContractState.SIGNED), Optional.empty(), faults))
                .code())
        .isEqualTo("dossier_frozen");
  }

  private static Decision<Dossier> keep(Contract contract, Optional<Dossier> before) {
    return keep(contract, before, List.of());
  }

  private static Decision<Dossier> keep(
      Contract contract, Optional<Dossier> before, List<Fault> faults) {
    return Dossiers.keep(
        contract, before, "{}", HASH, faults, Agreements.CLIENT.actor(), Agreements.ACTIVATED);
  }
}

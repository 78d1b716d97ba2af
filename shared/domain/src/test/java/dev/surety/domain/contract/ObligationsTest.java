package dev.surety.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Obligation.State;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An obligation of the client: shown by the client, answered by the provider. */
class ObligationsTest {
  private final Contract signed = Agreements.agreed().signed();

  @ParameterizedTest
  @CsvSource({
    "OPEN,      evidence, CLIENT,   EVIDENCED",
    "OPEN,      evidence, PROVIDER, -not_the_owner",
    "OPEN,      confirm,  CLIENT,   -own_evidence",
    "OPEN,      confirm,  PROVIDER, -obligation_state",
    "OPEN,      waive,    CLIENT,   -own_obligation",
    "OPEN,      waive,    PROVIDER, WAIVED",
    "EVIDENCED, evidence, CLIENT,   EVIDENCED",
    "EVIDENCED, evidence, PROVIDER, -not_the_owner",
    "EVIDENCED, confirm,  CLIENT,   -own_evidence",
    "EVIDENCED, confirm,  PROVIDER, CONFIRMED",
    "EVIDENCED, waive,    CLIENT,   -own_obligation",
    "EVIDENCED, waive,    PROVIDER, WAIVED",
    "CONFIRMED, evidence, CLIENT,   -obligation_state",
    "CONFIRMED, evidence, PROVIDER, -not_the_owner",
    "CONFIRMED, confirm,  CLIENT,   -own_evidence",
    "CONFIRMED, confirm,  PROVIDER, -obligation_state",
    "CONFIRMED, waive,    CLIENT,   -own_obligation",
    "CONFIRMED, waive,    PROVIDER, -obligation_state",
    "WAIVED,    evidence, CLIENT,   -obligation_state",
    "WAIVED,    evidence, PROVIDER, -not_the_owner",
    "WAIVED,    confirm,  CLIENT,   -own_evidence",
    "WAIVED,    confirm,  PROVIDER, -obligation_state",
    "WAIVED,    waive,    CLIENT,   -own_obligation",
    "WAIVED,    waive,    PROVIDER, -obligation_state"
  })
  void everyActionOfEverySideInEveryState(State state, String action, Side side, String outcome) {
    Contract contract = in(state);
    Decision<Contract> decision = act(contract, action, side);
    if (!outcome.startsWith("-")) {
      assertThat(owed(Decisions.result(decision)).state()).isEqualTo(State.valueOf(outcome));
      assertThat(Decisions.result(decision).version()).isEqualTo(contract.version() + 1);
    } else if (outcome.equals("-obligation_state")) {
      List<String> allowed = state == State.OPEN ? List.of("evidence", "waive") : List.of();
      Decisions.refusedInState(decision, "obligation_state", state, allowed);
    } else {
      assertThat(Decisions.refusal(decision).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
      assertThat(Decisions.refusal(decision).code()).isEqualTo(outcome.substring(1));
    }
  }

  @ParameterizedTest
  @CsvSource({"evidence, CLIENT", "waive, PROVIDER"})
  void nothingIsShownOrWaivedBeforeBothHaveSigned(String action, Side side) {
    Contract proposed = Agreements.agreed().proposed();
    Decisions.refusedInState(
        act(proposed, action, side), "obligation_state", State.OPEN, List.of());
  }

  @Test
  void onlyTheOneObligationMovesAndItsEvidenceIsOnRecord() {
    Decision<Contract> decision = act(signed, "evidence", Side.CLIENT);
    assertThat(Decisions.result(decision).obligations())
        .extracting(o -> o.plan().id() + " " + o.state())
        .containsExactly("o1 EVIDENCED", "o2 OPEN", "x1 OPEN");
    Event event = Decisions.changes(decision).events().getFirst();
    assertThat(event.type()).isEqualTo("obligation.evidenced");
    assertThat(event.subject()).isEqualTo("obligation/o1");
    assertThat(event.data()).containsEntry("evidence", "https://evidence.example");
  }

  @Test
  void aWaiverKeepsItsReason() {
    Obligation waived = owed(Decisions.result(act(signed, "waive", Side.PROVIDER)));
    assertThat(waived.note()).isEqualTo("not needed");
  }

  @Test
  void anUnknownObligationIsNotFound() {
    assertThat(Obligations.find(signed, "o9")).isEmpty();
  }

  private Contract in(State state) {
    return switch (state) {
      case OPEN -> signed;
      case EVIDENCED -> Decisions.result(act(signed, "evidence", Side.CLIENT));
      case CONFIRMED -> Decisions.result(act(in(State.EVIDENCED), "confirm", Side.PROVIDER));
      case WAIVED -> Decisions.result(act(signed, "waive", Side.PROVIDER));
    };
  }

  private static Obligation owed(Contract contract) {
    return Obligations.find(contract, "o1").orElseThrow();
  }

  private static Decision<Contract> act(Contract contract, String action, Side side) {
    Obligation owed = owed(contract);
    return switch (action) {
      case "evidence" -> Obligations.evidence(contract, owed, side, "https://evidence.example");
      case "confirm" -> Obligations.confirm(contract, owed, side);
      case "waive" -> Obligations.waive(contract, owed, side, "not needed");
      default -> throw new IllegalArgumentException(action);
    };
  }
}

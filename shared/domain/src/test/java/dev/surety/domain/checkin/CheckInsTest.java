package dev.surety.domain.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.contract.Standing;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.GoalPlan.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckInsTest {
  private static final Instant NOW = Agreements.ACTIVATED.plus(Duration.ofDays(30));
  private static final NewCheckIn SAID =
      new NewCheckIn(
          NOW.minusSeconds(3_600),
          Optional.of(Stage.D30),
          List.of("Anna", "Ben"),
          "The playbook is agreed",
          List.of(new NewCheckIn.Action("Invite experts", Side.CLIENT, LocalDate.of(2026, 4, 10))));

  private final Contract contract = Agreements.agreed().active();

  @ParameterizedTest
  @CsvSource({
    "DRAFT, false",
    "PROPOSED, false",
    "SIGNED, true",
    "ACTIVE, true",
    "SUSPENDED, true",
    "WITHDRAWN, false",
    "TERMINATING, true",
    "TERMINATED, false",
    "COMPLETED, false",
    "EXPIRED, false",
    "DECLINED, false"
  })
  void bothActionsInEveryState(ContractState state, boolean allowed) {
    Contract in = Standing.in(state);
    CheckIn recorded = Decisions.result(record(contract, Side.CLIENT));
    for (Decision<CheckIn> decision :
        List.of(record(in, Side.CLIENT), confirm(in, recorded, Side.PROVIDER))) {
      if (allowed) {
        assertThat(Decisions.changes(decision).events()).hasSize(1);
      } else {
        Decisions.refusedInState(decision, "contract_not_signed", state, state.allowedActions());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void eitherSideRecordsAndOnlyTheOtherConfirmsOnce(Side side) {
    CheckIn recorded = Decisions.result(record(contract, side));
    Refusal own = Decisions.refusal(confirm(contract, recorded, side));
    assertThat(own.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    CheckIn confirmed = Decisions.result(confirm(contract, recorded, side.other()));
    assertThat(confirmed.state()).isEqualTo(CheckIn.State.CONFIRMED);
    assertThat(confirmed.confirmedBy()).isEqualTo(actor(side.other()));
    assertThat(confirmed.version()).isEqualTo(2);
    Decisions.refusedInState(
        confirm(contract, confirmed, side.other()),
        "already_confirmed",
        CheckIn.State.CONFIRMED,
        List.of());
  }

  @Test
  void whatIsStillToBeHeldIsNotRecorded() {
    NewCheckIn later =
        new NewCheckIn(NOW.plusMillis(1), Optional.empty(), List.of("Anna"), "n", List.of());
    assertThat(
            Decisions.meaningFaults(
                CheckIns.record(contract, "h_1", later, actor(Side.CLIENT), Side.CLIENT, NOW)))
        .containsExactly("/heldAt in_future");
  }

  @Test
  void theTimelineTellsEverythingThatWasSaid() {
    assertThat(Decisions.changes(record(contract, Side.CLIENT)).events().getFirst().data())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "side",
                "CLIENT",
                "heldAt",
                SAID.heldAt().toString(),
                "stage",
                "D30",
                "attendees",
                List.of("Anna", "Ben"),
                "notes",
                "The playbook is agreed",
                "actions",
                List.of(
                    Map.of(
                        "what", "Invite experts",
                        "owner", "CLIENT",
                        "dueOn", "2026-04-10"))));
  }

  private static Decision<CheckIn> record(Contract contract, Side side) {
    return CheckIns.record(contract, "h_1", SAID, actor(side), side, NOW);
  }

  private static Decision<CheckIn> confirm(Contract contract, CheckIn checkIn, Side side) {
    return CheckIns.confirm(contract, checkIn, actor(side), side, NOW);
  }

  private static Actor actor(Side side) {
    return (side == Side.CLIENT ? Agreements.CLIENT : Agreements.PROVIDER).actor();
  }
}

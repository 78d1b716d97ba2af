package dev.surety.domain.contract;

import static dev.surety.domain.contract.Agreements.CLIENT;
import static dev.surety.domain.contract.Agreements.PROVIDER;
import static dev.surety.domain.contract.Agreements.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.ObligationPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From draft to activation. */
class ContractsTest {
  private static final Instant NOW = Agreements.ACTIVATED;

  private final Agreements agreed = Agreements.agreed();
  private final Agreement agreement = agreed.agreement();

  /**
   * What each action makes of each state, in the client's hands; where it is refused, the code.
   * Before its last day nothing held, an active contract without milestones is complete.
   */
  @ParameterizedTest
  @CsvSource({
    "DRAFT,edit propose withdraw,DRAFT PROPOSED WITHDRAWN",
    "PROPOSED,sign decline withdraw,PROPOSED DECLINED WITHDRAWN",
    "SIGNED,activate,onboarding_incomplete",
    "ACTIVE,suspend terminate complete,SUSPENDED TERMINATING COMPLETED",
    "SUSPENDED,resume terminate,ACTIVE TERMINATING",
    "TERMINATING,complete,notice_running",
    "TERMINATED,,",
    "COMPLETED,,",
    "WITHDRAWN,,",
    "DECLINED,,",
    "EXPIRED,,",
  })
  void everyActionInEveryState(ContractState state, String actions, String outcomes) {
    List<String> possible = actions == null ? List.of() : List.of(actions.split(" ", -1));
    for (String action : NOT_POSSIBLE.keySet()) {
      int place = possible.indexOf(action);
      String outcome = place < 0 ? NOT_POSSIBLE.get(action) : outcomes.split(" ", -1)[place];
      Contract contract = in(state);
      Decision<Contract> decision = act(contract, action);
      if (outcome.equals(outcome.toLowerCase(java.util.Locale.ROOT))) {
        Decisions.refusedInState(decision, outcome, state, state.allowedActions());
      } else {
        Contract next = Decisions.result(decision);
        assertThat(next.state()).as(action).isEqualTo(ContractState.valueOf(outcome));
        assertThat(next.version()).isGreaterThan(contract.version());
        assertThat(Decisions.changes(decision).entities()).contains(next);
        assertThat(Decisions.changes(decision).events()).isNotEmpty();
      }
    }
  }

  private static final Map<String, String> NOT_POSSIBLE =
      Map.of(
          "edit", "not_a_draft",
          "propose", "not_a_draft",
          "sign", "not_proposed",
          "decline", "too_late",
          "withdraw", "too_late",
          "activate", "not_signed",
          "suspend", "not_active",
          "resume", "not_suspended",
          "terminate", "not_active",
          "complete", "not_active");

  @Test
  void aDraftBelongsToTheClientAndHidesFromTheProvider() {
    Decision<Contract> decision = Contracts.draft("c_1", CLIENT, "Title", "{}", NOW);
    Contract draft = Decisions.result(decision);
    assertThat(draft.sideOf(CLIENT.org())).contains(Side.CLIENT);
    assertThat(draft.sideOf(PROVIDER.org())).isEmpty();
    assertThat(Decisions.changes(decision).entities())
        .containsExactly(draft, new Draft("c_1", 1, "{}"));
  }

  @Test
  void editingKeepsTheDraftDocumentBesideTheContract() {
    Changes changes =
        Decisions.changes(
            Contracts.edit(Agreements.draft(), new Draft("c_1", 4, "{}"), "New", "{\"a\":1}"));
    assertThat(changes.entities()).contains(new Draft("c_1", 5, "{\"a\":1}"));
  }

  @Test
  void proposingFreezesTheTermsAndTellsTheProvider() {
    Decision<Contract> decision =
        Contracts.propose(Agreements.draft(), agreement, Optional.empty(), NOW);
    Contract proposed = Decisions.result(decision);
    assertThat(proposed.termsHash()).isEqualTo(agreement.termsHash());
    assertThat(proposed.agreedCurrency()).isEqualTo("USD");
    assertThat(proposed.sideOf(PROVIDER.org())).contains(Side.PROVIDER);
    assertThat(proposed.course().signBy()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    Changes changes = Decisions.changes(decision);
    assertThat(changes.entities()).contains(agreement);
    assertThat(changes.mails())
        .extracting(mail -> mail.template() + " " + mail.recipient().id())
        .containsExactly(
            MailTemplate.CONTRACT_PROPOSED + " provider:duty",
            MailTemplate.CONTRACT_PROPOSED + " provider:lead");
  }

  @Test
  void contradictoryTermsAreNotProposed() {
    Agreements broken =
        Agreements.agreed()
            .milestones(Agreements.milestone("M1", 5), Agreements.milestone("M1", 6))
            .obligations();
    assertThat(
            Decisions.meaningFaults(
                Contracts.propose(Agreements.draft(), broken.agreement(), Optional.empty(), NOW)))
        .containsExactly("/milestones duplicate", "/obligations exit_missing");
  }

  @Test
  void theSecondSignatureSignsAndMakesEveryMilestone() {
    Contract once = agreed.signedBy(agreed.proposed(), Side.PROVIDER);
    assertThat(once.state()).isEqualTo(ContractState.PROPOSED);
    Decision<Contract> second =
        Contracts.sign(once, agreement, CLIENT, Side.CLIENT, agreement.termsHash(), NOW);
    assertThat(Decisions.result(second).state()).isEqualTo(ContractState.SIGNED);
    assertThat(Decisions.result(second).signatures())
        .containsEntry(Side.CLIENT, new Signature(CLIENT.actor(), NOW, agreement.termsHash()));
    assertThat(Decisions.changes(second).entities())
        .filteredOn(Milestone.class::isInstance)
        .extracting(e -> ((Milestone) e).id() + " " + ((Milestone) e).state())
        .containsExactly("M1 " + MilestoneState.PLANNED, "M2 " + MilestoneState.PLANNED);
    assertThat(Decisions.changes(second).entities())
        .filteredOn(Obligation.class::isInstance)
        .extracting(e -> ((Obligation) e).id() + " " + ((Obligation) e).state())
        .containsExactly("o1 OPEN", "o2 OPEN", "x1 OPEN");
  }

  @Test
  void theFirstSignatureMakesNoMilestone() {
    Changes changes = Decisions.changes(act(agreed.proposed(), "sign"));
    assertThat(changes.entities()).hasSize(1);
    assertThat(changes.events()).extracting(Event::type).containsExactly("contract.signed");
  }

  @Test
  void nobodySignsTwice() {
    Contract once = agreed.signedBy(agreed.proposed(), Side.CLIENT);
    Decisions.refusedInState(
        act(once, "sign"),
        "already_signed",
        ContractState.PROPOSED,
        List.of("sign", "decline", "withdraw"));
  }

  @Test
  void nobodySignsAnotherHash() {
    Decision<Contract> decision =
        Contracts.sign(agreed.proposed(), agreement, CLIENT, Side.CLIENT, "b".repeat(64), NOW);
    assertThat(Decisions.meaningFaults(decision)).containsExactly("/termsHash differs");
    assertThat(Decisions.refusal(decision).code()).isEqualTo("terms_hash_differs");
  }

  @Test
  void activationNamesTheOnboardingThatIsMissing() {
    Agreements two =
        Agreements.agreed()
            .obligations(
                Agreements.obligation("o1", ObligationPlan.Kind.ONBOARDING, Side.CLIENT, true),
                Agreements.obligation("o2", ObligationPlan.Kind.ONBOARDING, Side.CLIENT, false),
                Agreements.obligation("o3", ObligationPlan.Kind.ONBOARDING, Side.PROVIDER, true),
                Agreements.obligation("t1", ObligationPlan.Kind.TRANSITION, Side.PROVIDER, true),
                Agreements.obligation("x1", ObligationPlan.Kind.EXIT, Side.PROVIDER, true));
    Refusal refusal =
        Decisions.refusal(Contracts.activate(two.signed(), two.agreement(), two.owed(), NOW));
    assertThat(refusal.code()).isEqualTo("onboarding_incomplete");
    assertThat(refusal.facts()).containsEntry("missing", List.of("o1", "o3"));
  }

  @Test
  void theStartDateIsADateInTheContractsZone() {
    Agreements kiritimati = Agreements.agreed().zone("Pacific/Kiritimati").obligations(exit());
    Instant midnightThere = Instant.parse("2026-02-28T10:00:00Z");
    assertThat(
            Decisions.result(
                    Contracts.activate(
                        kiritimati.signed(), kiritimati.agreement(), List.of(), midnightThere))
                .state())
        .isEqualTo(ContractState.ACTIVE);
    Decisions.refusedInState(
        Contracts.activate(
            kiritimati.signed(), kiritimati.agreement(), List.of(), midnightThere.minusMillis(1)),
        "not_started",
        ContractState.SIGNED,
        ContractState.SIGNED.allowedActions());
  }

  private static ObligationPlan exit() {
    return Agreements.obligation("x1", ObligationPlan.Kind.EXIT, Side.PROVIDER, true);
  }

  private Contract in(ContractState state) {
    return switch (state) {
      case DRAFT -> Agreements.draft();
      case PROPOSED -> agreed.proposed();
      case SIGNED -> agreed.signed();
      case ACTIVE -> agreed.active();
      case SUSPENDED -> suspended(agreed.active());
      case WITHDRAWN -> Decisions.result(Contracts.withdraw(Agreements.draft(), NOW));
      case DECLINED -> Decisions.result(Contracts.decline(agreed.proposed(), NOW));
      case TERMINATING -> agreed.terminating();
      case TERMINATED, COMPLETED -> agreed.active().ended(state, NOW);
      case EXPIRED -> agreed.proposed().dropped(state);
    };
  }

  private static Contract suspended(Contract active) {
    return Decisions.result(
        Suspensions.suspend(active, "k_1", CLIENT, Side.CLIENT, "a pause", NOW));
  }

  private Decision<Contract> act(Contract contract, String action) {
    return switch (action) {
      case "edit" -> Contracts.edit(contract, new Draft("c_1", 1, "{}"), "Title", "{}");
      case "propose" -> Contracts.propose(contract, agreement, Optional.empty(), NOW);
      case "sign" ->
          Contracts.sign(contract, agreement, CLIENT, Side.CLIENT, agreement.termsHash(), NOW);
      case "decline" -> Contracts.decline(contract, NOW);
      case "withdraw" -> Contracts.withdraw(contract, NOW);
      case "activate" -> Contracts.activate(contract, agreement, agreed.owed(), NOW);
      case "suspend" -> Suspensions.suspend(contract, "k_1", CLIENT, Side.CLIENT, "a pause", NOW);
      case "resume" -> Suspensions.resume(contract, "k_1", CLIENT, Side.CLIENT, NOW);
      case "terminate" ->
          Endings.terminate(
              agreed.standing(contract), word(Side.CLIENT, NOW), "a reason", Optional.empty());
      case "complete" -> Endings.complete(agreed.standing(contract), word(Side.CLIENT, NOW));
      default -> throw new IllegalArgumentException(action);
    };
  }
}

package dev.surety.domain.contract;

import static dev.surety.domain.contract.Agreements.CLIENT;
import static dev.surety.domain.contract.Agreements.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.ObligationPlan;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From draft to activation. */
class ContractsTest {
  private static final Instant NOW = Agreements.ACTIVATED;

  private final Agreements agreed = Agreements.agreed();
  private final Agreement agreement = agreed.agreement();

  /** What each action makes of each state; a dash where it is refused, with its code. */
  @ParameterizedTest
  @CsvSource({
    "DRAFT,     edit,     DRAFT",
    "DRAFT,     propose,  PROPOSED",
    "DRAFT,     sign,     -not_proposed",
    "DRAFT,     decline,  -too_late",
    "DRAFT,     withdraw, WITHDRAWN",
    "DRAFT,     activate, -not_signed",
    "PROPOSED,  edit,     -not_a_draft",
    "PROPOSED,  propose,  -not_a_draft",
    "PROPOSED,  sign,     PROPOSED",
    "PROPOSED,  decline,  DECLINED",
    "PROPOSED,  withdraw, WITHDRAWN",
    "PROPOSED,  activate, -not_signed",
    "SIGNED,    edit,     -not_a_draft",
    "SIGNED,    propose,  -not_a_draft",
    "SIGNED,    sign,     -not_proposed",
    "SIGNED,    decline,  -too_late",
    "SIGNED,    withdraw, -too_late",
    "SIGNED,    activate, -onboarding_incomplete",
    "ACTIVE,    edit,     -not_a_draft",
    "ACTIVE,    propose,  -not_a_draft",
    "ACTIVE,    sign,     -not_proposed",
    "ACTIVE,    decline,  -too_late",
    "ACTIVE,    withdraw, -too_late",
    "ACTIVE,    activate, -not_signed",
    "WITHDRAWN, edit,     -not_a_draft",
    "WITHDRAWN, propose,  -not_a_draft",
    "WITHDRAWN, sign,     -not_proposed",
    "WITHDRAWN, decline,  -too_late",
    "WITHDRAWN, withdraw, -too_late",
    "WITHDRAWN, activate, -not_signed",
    "DECLINED,  edit,     -not_a_draft",
    "DECLINED,  propose,  -not_a_draft",
    "DECLINED,  sign,     -not_proposed",
    "DECLINED,  decline,  -too_late",
    "DECLINED,  withdraw, -too_late",
    "DECLINED,  activate, -not_signed"
  })
  void everyActionInEveryState(ContractState state, String action, String outcome) {
    Contract contract = in(state);
    Decision<Contract> decision = act(contract, action);
    if (outcome.startsWith("-")) {
      Decisions.refusedInState(decision, outcome.substring(1), state, state.allowedActions());
    } else {
      Contract next = Decisions.result(decision);
      assertThat(next.state()).isEqualTo(ContractState.valueOf(outcome));
      assertThat(next.version()).isEqualTo(contract.version() + 1);
      assertThat(Decisions.changes(decision).entities()).contains(next);
      assertThat(Decisions.changes(decision).events()).hasSize(1);
    }
  }

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
    Decision<Contract> decision = Contracts.propose(Agreements.draft(), agreement);
    Contract proposed = Decisions.result(decision);
    assertThat(proposed.termsHash()).isEqualTo(agreement.termsHash());
    assertThat(proposed.agreedCurrency()).isEqualTo("USD");
    assertThat(proposed.sideOf(PROVIDER.org())).contains(Side.PROVIDER);
    assertThat(proposed.obligations())
        .extracting(o -> o.plan().id() + " " + o.state())
        .containsExactly("o1 OPEN", "o2 OPEN", "x1 OPEN");
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
    assertThat(Decisions.meaningFaults(Contracts.propose(Agreements.draft(), broken.agreement())))
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
    Refusal refusal = Decisions.refusal(Contracts.activate(two.signed(), two.agreement(), NOW));
    assertThat(refusal.code()).isEqualTo("onboarding_incomplete");
    assertThat(refusal.facts()).containsEntry("missing", List.of("o1", "o3"));
  }

  @Test
  void evidenceAloneDoesNotActivate() {
    Contract signed = agreed.signed();
    Obligation owed = Obligations.find(signed, "o1").orElseThrow();
    Contract shown =
        Decisions.result(Obligations.evidence(signed, owed, Side.CLIENT, "https://e.example"));
    assertThat(Decisions.refusal(act(shown, "activate")).code()).isEqualTo("onboarding_incomplete");
    Obligation evidenced = Obligations.find(shown, "o1").orElseThrow();
    Contract confirmed = Decisions.result(Obligations.confirm(shown, evidenced, Side.PROVIDER));
    assertThat(Decisions.result(act(confirmed, "activate")).activeSince()).isEqualTo(NOW);
  }

  @Test
  void theStartDateIsADateInTheContractsZone() {
    Agreements kiritimati = Agreements.agreed().zone("Pacific/Kiritimati").obligations(exit());
    Instant midnightThere = Instant.parse("2026-02-28T10:00:00Z");
    assertThat(
            Decisions.result(
                    Contracts.activate(kiritimati.signed(), kiritimati.agreement(), midnightThere))
                .state())
        .isEqualTo(ContractState.ACTIVE);
    Decisions.refusedInState(
        Contracts.activate(
            kiritimati.signed(), kiritimati.agreement(), midnightThere.minusMillis(1)),
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
      case WITHDRAWN -> Decisions.result(Contracts.withdraw(Agreements.draft()));
      case DECLINED -> Decisions.result(Contracts.decline(agreed.proposed()));
      case TERMINATING, TERMINATED, COMPLETED, EXPIRED -> agreed.active().ended(state);
    };
  }

  private static Contract suspended(Contract active) {
    return Decisions.result(
        Suspensions.suspend(active, "k_1", CLIENT, Side.CLIENT, "a pause", NOW));
  }

  private Decision<Contract> act(Contract contract, String action) {
    return switch (action) {
      case "edit" -> Contracts.edit(contract, new Draft("c_1", 1, "{}"), "Title", "{}");
      case "propose" -> Contracts.propose(contract, agreement);
      case "sign" ->
          Contracts.sign(contract, agreement, CLIENT, Side.CLIENT, agreement.termsHash(), NOW);
      case "decline" -> Contracts.decline(contract);
      case "withdraw" -> Contracts.withdraw(contract);
      case "activate" -> Contracts.activate(contract, agreement, NOW);
      default -> throw new IllegalArgumentException(action);
    };
  }
}

package dev.surety.domain.milestone;

import static dev.surety.domain.contract.Agreements.CLIENT;
import static dev.surety.domain.contract.Agreements.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.credit.Credits;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.party.Side;
import dev.surety.domain.payment.Releases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From plan to payment. */
class MilestonesTest {
  private static final Instant NOW = Agreements.ACTIVATED.plus(Duration.ofHours(4));
  private static final List<Evidence> EVIDENCE =
      List.of(new Evidence("Playbook", "https://work.example/playbook", "c".repeat(64)));

  private final Agreements agreed = Agreements.agreed();
  private final Agreement agreement = agreed.agreement();
  private final Contract active = agreed.active();
  private final Milestone planned = Milestone.planned("c_1", agreement.terms().milestones().get(0));

  @ParameterizedTest
  @CsvSource({
    "PLANNED,            fund,     FUNDED",
    "PLANNED,            submit,   -not_funded",
    "PLANNED,            withdraw, -not_submitted",
    "PLANNED,            changes,  -not_submitted",
    "PLANNED,            approve,  -not_submitted",
    "PLANNED,            release,  -not_approved",
    "FUNDED,             fund,     -already_funded",
    "FUNDED,             submit,   SUBMITTED",
    "FUNDED,             withdraw, -not_submitted",
    "FUNDED,             changes,  -not_submitted",
    "FUNDED,             approve,  -not_submitted",
    "FUNDED,             release,  -not_approved",
    "SUBMITTED,          fund,     -already_funded",
    "SUBMITTED,          submit,   -not_funded",
    "SUBMITTED,          withdraw, FUNDED",
    "SUBMITTED,          changes,  CHANGES_REQUESTED",
    "SUBMITTED,          approve,  APPROVED",
    "SUBMITTED,          release,  -not_approved",
    "CHANGES_REQUESTED,  fund,     -already_funded",
    "CHANGES_REQUESTED,  submit,   SUBMITTED",
    "CHANGES_REQUESTED,  withdraw, -not_submitted",
    "CHANGES_REQUESTED,  changes,  -not_submitted",
    "CHANGES_REQUESTED,  approve,  -not_submitted",
    "CHANGES_REQUESTED,  release,  -not_approved",
    "APPROVED,           fund,     -already_funded",
    "APPROVED,           submit,   -not_funded",
    "APPROVED,           withdraw, -not_submitted",
    "APPROVED,           changes,  -not_submitted",
    "APPROVED,           approve,  -not_submitted",
    "APPROVED,           release,  RELEASED",
    "PARTIALLY_RELEASED, fund,     -already_funded",
    "PARTIALLY_RELEASED, submit,   -not_funded",
    "PARTIALLY_RELEASED, withdraw, -not_submitted",
    "PARTIALLY_RELEASED, changes,  -not_submitted",
    "PARTIALLY_RELEASED, approve,  -not_submitted",
    "PARTIALLY_RELEASED, release,  RELEASED",
    "RELEASED,           fund,     -already_funded",
    "RELEASED,           submit,   -not_funded",
    "RELEASED,           withdraw, -not_submitted",
    "RELEASED,           changes,  -not_submitted",
    "RELEASED,           approve,  -not_submitted",
    "RELEASED,           release,  -not_approved",
    "DISPUTED,           fund,     -already_funded",
    "DISPUTED,           submit,   -not_funded",
    "DISPUTED,           withdraw, -not_submitted",
    "DISPUTED,           changes,  -not_submitted",
    "DISPUTED,           approve,  -not_submitted",
    "DISPUTED,           release,  -in_dispute",
    "REFUNDED,           fund,     -already_funded",
    "REFUNDED,           submit,   -not_funded",
    "REFUNDED,           release,  -not_approved",
    "CLOSED_PARTIAL,     fund,     -already_funded",
    "CLOSED_PARTIAL,     submit,   -not_funded",
    "CLOSED_PARTIAL,     release,  -not_approved"
  })
  void everyActionInEveryState(MilestoneState state, String action, String outcome) {
    Milestone milestone = in(state);
    assertThat(milestone.state()).isEqualTo(state);
    Decision<?> decision = act(milestone, action);
    if (outcome.startsWith("-")) {
      Decisions.refusedInState(decision, outcome.substring(1), state, state.allowedActions());
    } else {
      Milestone next = (Milestone) Decisions.changes(decision).entities().getFirst();
      assertThat(next.state()).isEqualTo(MilestoneState.valueOf(outcome));
      assertThat(next.version()).isEqualTo(milestone.version() + 1);
    }
  }

  @Test
  void fundingMovesTheWholeAmountIntoEscrowAndTakesASlot() {
    Decision<Milestone> decision = Milestones.fund(active, planned, Agreements.ACTIVATED);
    Milestone funded = Decisions.result(decision);
    assertThat(funded.heldMinor()).isEqualTo(100_000);
    assertThat(funded.settlementSeq()).isEqualTo(1);
    assertThat(Decisions.changes(decision).transfers())
        .containsExactly(
            new Transfer(
                "c_1.M1.1.1",
                Act.FUND,
                "client:org_acme:available",
                "escrow:c_1:M1",
                100_000,
                "USD",
                "milestone/M1"));
  }

  @ParameterizedTest
  @CsvSource({"SIGNED, true", "ACTIVE, true", "PROPOSED, false"})
  void fundingNeedsASignedContract(ContractState state, boolean allowed) {
    Contract contract =
        switch (state) {
          case SIGNED -> agreed.signed();
          case ACTIVE -> active;
          default -> agreed.proposed();
        };
    Decision<Milestone> decision = Milestones.fund(contract, planned, Agreements.ACTIVATED);
    if (allowed) {
      assertThat(Decisions.result(decision).state()).isEqualTo(MilestoneState.FUNDED);
    } else {
      Decisions.refusedInState(
          decision, "contract_not_signed", contract.state(), contract.state().allowedActions());
    }
  }

  @Test
  void workIsSubmittedUnderAnActiveContractOnly() {
    Decisions.refusedInState(
        Milestones.submit(
            agreed.signed(), agreement, in(MilestoneState.FUNDED), PROVIDER, EVIDENCE, NOW),
        "contract_not_active",
        ContractState.SIGNED,
        ContractState.SIGNED.allowedActions());
  }

  @Test
  void aSubmissionHasTheFullReviewWindowAndIsMailedToTheClient() {
    Decision<Milestone> decision = submit(in(MilestoneState.FUNDED));
    Revision revision = Decisions.result(decision).revisions().getLast();
    assertThat(revision.number()).isEqualTo(1);
    assertThat(revision.evidence()).isEqualTo(EVIDENCE);
    assertThat(revision.reviewEndsAt()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    assertThat(Decisions.changes(decision).mails())
        .extracting(mail -> mail.template() + " " + mail.id())
        .containsExactly(MailTemplate.WORK_SUBMITTED + " milestone/M1|submitted-1|client:owner");
  }

  @Test
  void aResubmissionIsTheNextRevisionWithAnotherFullWindow() {
    Milestone asked = in(MilestoneState.CHANGES_REQUESTED);
    Instant later = NOW.plus(Duration.ofHours(30));
    Milestone again =
        Decisions.result(Milestones.submit(active, agreement, asked, PROVIDER, EVIDENCE, later));
    assertThat(again.revision()).isEqualTo(2);
    assertThat(again.revisions().getFirst().answer()).isEqualTo("please shorten");
    assertThat(again.revisions().getLast().reviewEndsAt())
        .isEqualTo(later.plus(Duration.ofDays(14)));
  }

  @Test
  void anApprovalIsBoundToTheRevisionUnderReview() {
    Milestone second = Decisions.result(submit(in(MilestoneState.CHANGES_REQUESTED)));
    Decisions.refusedInState(
        Milestones.approve(agreement, second, CLIENT, 1, 100_000, NOW),
        "revision_superseded",
        MilestoneState.SUBMITTED,
        MilestoneState.SUBMITTED.allowedActions());
    Decisions.refusedInState(
        Milestones.requestChanges(agreement, second, 3, "no", NOW),
        "revision_superseded",
        MilestoneState.SUBMITTED,
        MilestoneState.SUBMITTED.allowedActions());
  }

  @Test
  void anApprovalIsBoundToTheAmount() {
    Milestone submitted = in(MilestoneState.SUBMITTED);
    assertThat(
            Decisions.meaningFaults(
                Milestones.approve(agreement, submitted, CLIENT, 1, 99_999, NOW)))
        .containsExactly("/expectedAmountMinor differs");
  }

  @Test
  void anApprovalIsMailedToTheProvider() {
    Changes changes = Decisions.changes(act(in(MilestoneState.SUBMITTED), "approve"));
    assertThat(changes.mails())
        .extracting(mail -> mail.template() + " " + mail.recipient().id())
        .containsExactly(
            MailTemplate.WORK_APPROVED + " provider:duty",
            MailTemplate.WORK_APPROVED + " provider:lead");
  }

  @Test
  void changesGoToTheProviderWithTheReason() {
    Changes changes = Decisions.changes(act(in(MilestoneState.SUBMITTED), "changes"));
    assertThat(changes.mails())
        .allSatisfy(
            mail -> {
              assertThat(mail.template()).isEqualTo(MailTemplate.CHANGES_REQUESTED);
              assertThat(mail.facts()).containsEntry("reason", "please shorten");
            })
        .hasSize(2);
  }

  /** 500,000 is the approver's limit; from 1,000,000 on everybody needs a second person. */
  @ParameterizedTest
  @CsvSource({
    "500000,  APPROVER, 1",
    "500001,  APPROVER, 2",
    "500001,  ADMIN,    1",
    "999999,  ADMIN,    1",
    "1000000, ADMIN,    2",
    "1000000, APPROVER, 2"
  })
  void amountsAboveTheLimitTakeTwoPeople(long amount, Role role, int people) {
    Agreements large = Agreements.agreed().milestones(Agreements.milestone("M1", amount));
    Milestone submitted = submitted(large);
    Principal first = Agreements.person("first", CLIENT.org(), role);
    Milestone next =
        Decisions.result(Milestones.approve(large.agreement(), submitted, first, 1, amount, NOW));
    assertThat(next.state())
        .isEqualTo(people == 1 ? MilestoneState.APPROVED : MilestoneState.SUBMITTED);
    if (people == 2) {
      Decisions.refusedInState(
          Milestones.approve(large.agreement(), next, first, 1, amount, NOW),
          "already_approved_by_you",
          MilestoneState.SUBMITTED,
          MilestoneState.SUBMITTED.allowedActions());
      Principal second = Agreements.person("second", CLIENT.org(), role);
      Milestone both =
          Decisions.result(Milestones.approve(large.agreement(), next, second, 1, amount, NOW));
      assertThat(both.state()).isEqualTo(MilestoneState.APPROVED);
      assertThat(both.approvals()).hasSize(2);
    }
  }

  @Test
  void halfAnApprovalIsVoidOnceTheWorkIsSubmittedAgain() {
    Agreements large = Agreements.agreed().milestones(Agreements.milestone("M1", 1_000_000));
    Milestone once =
        Decisions.result(
            Milestones.approve(large.agreement(), submitted(large), CLIENT, 1, 1_000_000, NOW));
    Milestone withdrawn =
        Decisions.result(Milestones.withdrawSubmission(large.agreement(), once, NOW));
    Milestone again =
        Decisions.result(
            Milestones.submit(
                large.active(), large.agreement(), withdrawn, PROVIDER, EVIDENCE, NOW));
    assertThat(withdrawn.approvals()).isEmpty();
    assertThat(
            Decisions.result(
                    Milestones.approve(large.agreement(), again, CLIENT, 2, 1_000_000, NOW))
                .state())
        .isEqualTo(MilestoneState.SUBMITTED);
  }

  private Milestone submitted(Agreements terms) {
    Milestone plan = Milestone.planned("c_1", terms.agreement().terms().milestones().getFirst());
    Milestone funded =
        Decisions.result(Milestones.fund(terms.active(), plan, Agreements.ACTIVATED));
    return Decisions.result(
        Milestones.submit(terms.active(), terms.agreement(), funded, PROVIDER, EVIDENCE, NOW));
  }

  private Milestone in(MilestoneState state) {
    return switch (state) {
      case PLANNED -> planned;
      case FUNDED -> Decisions.result(Milestones.fund(active, planned, Agreements.ACTIVATED));
      case SUBMITTED -> Decisions.result(submit(in(MilestoneState.FUNDED)));
      case CHANGES_REQUESTED -> after("changes", in(MilestoneState.SUBMITTED));
      case APPROVED -> after("approve", in(MilestoneState.SUBMITTED));
      case PARTIALLY_RELEASED -> after("part", in(MilestoneState.APPROVED));
      case RELEASED -> after("release", in(MilestoneState.APPROVED));
      case DISPUTED -> in(MilestoneState.APPROVED).frozen("x_1", Side.CLIENT, NOW);
      case REFUNDED -> in(MilestoneState.FUNDED).refunded(100_000);
      case CLOSED_PARTIAL -> in(MilestoneState.PARTIALLY_RELEASED).refunded(99_999);
    };
  }

  private Milestone after(String action, Milestone milestone) {
    return (Milestone) Decisions.changes(act(milestone, action)).entities().getFirst();
  }

  private Decision<Milestone> submit(Milestone milestone) {
    return Milestones.submit(active, agreement, milestone, PROVIDER, EVIDENCE, NOW);
  }

  private Decision<?> act(Milestone milestone, String action) {
    return switch (action) {
      case "fund" -> Milestones.fund(active, milestone, Agreements.ACTIVATED);
      case "submit" -> submit(milestone);
      case "withdraw" -> Milestones.withdrawSubmission(agreement, milestone, NOW);
      case "changes" ->
          Milestones.requestChanges(
              agreement, milestone, milestone.revision(), "please shorten", NOW);
      case "approve" ->
          Milestones.approve(
              agreement, milestone, CLIENT, milestone.revision(), milestone.amountMinor(), NOW);
      case "part" -> release(milestone, OptionalLong.of(1));
      case "release" -> release(milestone, OptionalLong.empty());
      default -> throw new IllegalArgumentException(action);
    };
  }

  private Decision<?> release(Milestone milestone, OptionalLong asked) {
    return Releases.release(active, agreement, milestone, Credits.none("c_1"), "r_1", asked, NOW);
  }
}

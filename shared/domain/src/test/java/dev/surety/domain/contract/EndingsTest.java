package dev.surety.domain.contract;

import static dev.surety.domain.contract.Agreements.ACTIVATED;
import static dev.surety.domain.contract.Agreements.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Endings.Standing;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.milestone.Returns;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.ObligationState;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.LifeTerms;
import dev.surety.domain.terms.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How contracts end: what each side may, what must be done before, and what time does to it. */
class EndingsTest {
  private static final Instant NOTICE_OVER = ACTIVATED.plus(Duration.ofDays(30));

  private final Agreements agreed = Agreements.agreed();
  private final Agreement agreement = agreed.agreement();
  private final Contract active = agreed.active();

  @Test
  void noticeIsAtLeastWhatTheTermsAgreeOn() {
    Decision<Contract> tooShort = terminate(Optional.of(Span.parse("P29D")));
    assertThat(Decisions.meaningFaults(tooShort)).containsExactly("/notice too_short");
    assertThat(
            Decisions.result(terminate(Optional.of(Span.parse("PT720H")))).givenNotice().endsAt())
        .isEqualTo(NOTICE_OVER);
    Contract longer = Decisions.result(terminate(Optional.of(Span.ofDays(60))));
    assertThat(longer.givenNotice().endsAt()).isEqualTo(ACTIVATED.plus(Duration.ofDays(60)));
  }

  @Test
  void exitObligationsGetTheirDatesAndBothSidesAreTold() {
    Changes changes = Decisions.changes(terminate(Optional.empty()));
    assertThat(changes.entities())
        .filteredOn(Obligation.class::isInstance)
        .extracting(e -> ((Obligation) e).id() + " " + ((Obligation) e).dueAt())
        .containsExactly("x1 " + NOTICE_OVER);
    assertThat(changes.mails())
        .allMatch(m -> m.template() == MailTemplate.NOTICE_GIVEN)
        .extracting(m -> m.recipient().id())
        .contains("client:owner", "provider:lead");
  }

  @Test
  void aSuspensionEndsWithTheNotice() {
    Contract suspended =
        Decisions.result(
            Suspensions.suspend(
                active, "k_0", Agreements.CLIENT, Side.CLIENT, "a pause", ACTIVATED));
    Decision<Contract> decision =
        Endings.terminate(
            agreed.standing(suspended), word(Side.CLIENT, NOTICE_OVER), "why", Optional.empty());
    Contract next = Decisions.result(decision);
    assertThat(next.suspensions().getLast().until()).isEqualTo(NOTICE_OVER);
    assertThat(Decisions.changes(decision).events())
        .extracting(Event::type)
        .containsExactly("contract.resumed", "contract.terminating");
    assertThat(Decisions.changes(decision).readVersion(next)).isEqualTo(suspended.version());
  }

  @ParameterizedTest
  @CsvSource({"0, notice_running", "1,"})
  void endsOnlyAfterTheLastInstantOfItsNotice(int millis, String code) {
    Decision<Contract> decision =
        Endings.complete(
            settled(agreed.terminating()), word(Side.PROVIDER, NOTICE_OVER.plusMillis(millis)));
    if (code != null) {
      assertThat(Decisions.refusal(decision).code()).isEqualTo(code);
    } else {
      assertThat(Decisions.result(decision).state()).isEqualTo(ContractState.TERMINATED);
      assertThat(Decisions.result(decision).course().endedAt())
          .isEqualTo(NOTICE_OVER.plusMillis(1));
      assertThat(Decisions.result(decision).due()).isEmpty();
    }
  }

  @Test
  void whatIsMissingForTheEndIsNamed() {
    Milestone submitted = submitted(funded("M2"));
    Standing standing = agreed.standing(agreed.terminating(), funded("M1"), submitted);
    Refusal refusal =
        Decisions.refusal(Endings.complete(standing, word(Side.CLIENT, NOTICE_OVER.plusMillis(1))));
    assertThat(refusal.code()).isEqualTo("not_ready_to_end");
    assertThat(refusal.facts())
        .containsEntry("missing", List.of("obligation/x1", "milestone/M2"))
        .containsEntry("state", "TERMINATING");
  }

  @Test
  void whatWasNeverSubmittedGoesBackWithTheEnd() {
    Milestone funded = funded("M1");
    Standing standing = settled(agreed.terminating(), funded);
    Changes changes =
        Decisions.changes(Endings.complete(standing, word(Side.CLIENT, NOTICE_OVER.plusMillis(1))));
    assertThat(changes.transfers())
        .extracting(Transfer::act, Transfer::amountMinor)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Act.REFUND, funded.heldMinor()));
    assertThat(milestones(changes))
        .extracting(Milestone::state)
        .containsExactly(MilestoneState.REFUNDED);
  }

  @Test
  void anActiveContractIsCompleteWhenAllMilestonesAreFinal() {
    Refusal refusal =
        Decisions.refusal(
            Endings.complete(
                agreed.standing(active, Milestone.planned(active.id(), plan("M1"))),
                word(Side.CLIENT, ACTIVATED)));
    assertThat(refusal.facts()).containsEntry("missing", List.of("milestone/M1"));
    Milestone released = submitted(funded("M1")).released(plan("M1").amountMinor());
    Decision<Contract> done =
        Endings.complete(agreed.standing(active, released), word(Side.CLIENT, ACTIVATED));
    assertThat(Decisions.result(done).state()).isEqualTo(ContractState.COMPLETED);
  }

  @Test
  void theProviderDoesNotEndTheServiceBeforeItsLastDay() {
    Instant over = Instant.parse("2027-01-01T00:00:00Z");
    Decision<Contract> early =
        Endings.complete(agreed.standing(active), word(Side.PROVIDER, over.minusMillis(1)));
    assertThat(Decisions.refusal(early).code()).isEqualTo("last_day_ahead");
    Decision<Contract> then = Endings.complete(agreed.standing(active), word(Side.PROVIDER, over));
    assertThat(Decisions.result(then).state()).isEqualTo(ContractState.COMPLETED);
  }

  @Test
  void afterTheNoticeNothingNewIsFundedSubmittedOrFrozen() {
    Contract terminating = agreed.terminating();
    Milestone funded = funded("M1");
    Instant late = NOTICE_OVER.plusMillis(1);
    Milestone planned = Milestone.planned(active.id(), plan("M1"));
    assertThat(Decisions.result(Milestones.fund(terminating, planned, NOTICE_OVER)).state())
        .isEqualTo(MilestoneState.FUNDED);
    assertThat(Decisions.refusal(Milestones.fund(terminating, planned, late)).code())
        .isEqualTo("notice_over");
    assertThat(Decisions.result(submit(terminating, funded, NOTICE_OVER)).state())
        .isEqualTo(MilestoneState.SUBMITTED);
    assertThat(Decisions.refusal(submit(terminating, funded, late)).code())
        .isEqualTo("notice_over");
  }

  @Test
  void aProposalExpiresOneMillisecondAfterItsLastInstant() {
    Contract proposed = agreed.proposed();
    Instant last = java.util.Objects.requireNonNull(proposed.course().signBy());
    assertThat(ContractTimes.lapse(proposed, agreement, List.of(), last).isEmpty()).isTrue();
    assertThat(Decisions.result(sign(proposed, last)).signatures()).containsKey(Side.PROVIDER);
    Refusal late = Decisions.refusal(sign(proposed, last.plusMillis(1)));
    assertThat(late.code()).isEqualTo("proposal_expired");
    assertThat(late.facts()).containsEntry("state", "EXPIRED");
    Changes expired = ContractTimes.lapse(proposed, agreement, List.of(), last.plusMillis(1));
    assertThat(contract(expired).state()).isEqualTo(ContractState.EXPIRED);
    assertThat(contract(expired).due()).isEmpty();
  }

  @Test
  void bothAreRemindedOfTheLastDayAndWhatIsFoundLateIsToldOnce() {
    assertThat(active.due()).contains(Instant.parse("2026-11-02T00:00:00Z"));
    Changes first =
        ContractTimes.lapse(active, agreement, List.of(), Instant.parse("2026-11-02T00:00:00Z"));
    assertThat(first.events().getFirst().data()).containsEntry("before", "P60D");
    assertThat(contract(first).due()).contains(Instant.parse("2026-12-18T00:00:00Z"));
    Changes late =
        ContractTimes.lapse(active, agreement, List.of(), Instant.parse("2027-01-02T00:00:00Z"));
    assertThat(late.events()).extracting(Event::type).containsExactly("contract.last_day_over");
    assertThat(contract(late).due()).isEmpty();
    assertThat(contract(late).state()).isEqualTo(ContractState.ACTIVE);
  }

  @Test
  void aMonitoredTransitionEndsWithItsSpan() {
    Agreements monitored =
        Agreements.agreed()
            .life(
                new LifeTerms(Span.ofDays(30), List.of(), Optional.of(Span.ofDays(14)), List.of()));
    Contract contract = monitored.active();
    Instant end = ACTIVATED.plus(Duration.ofDays(14));
    assertThat(contract.monitored(end.minusMillis(1))).isTrue();
    assertThat(contract.monitored(end)).isFalse();
    Changes ended = ContractTimes.lapse(contract, monitored.agreement(), List.of(), end);
    assertThat(ended.events()).extracting(Event::type).containsExactly("contract.monitoring_ended");
  }

  @Test
  void aLongListOfUnsubmittedMilestonesGoesBackStepByStep() {
    List<Milestone> many =
        IntStream.rangeClosed(1, 2 * Returns.MOST_AT_ONCE + 1)
            .mapToObj(i -> funded("M" + i))
            .toList();
    Contract contract = agreed.terminating();
    List<Milestone> left = new ArrayList<>(many);
    int steps = 0;
    while (contract.due().isPresent()) {
      Changes changes = ContractTimes.lapse(contract, agreement, left, NOTICE_OVER.plusMillis(1));
      contract = contract(changes);
      for (Milestone returned : milestones(changes)) {
        left.replaceAll(m -> m.id().equals(returned.id()) ? returned : m);
      }
      assertThat(5 * changes.transfers().size() + changes.mails().size()).isLessThan(90);
      steps++;
    }
    assertThat(steps).isEqualTo(3);
    assertThat(left).allMatch(m -> m.state() == MilestoneState.REFUNDED);
  }

  private Decision<Contract> terminate(Optional<Span> notice) {
    return Endings.terminate(
        agreed.standing(active), word(Side.CLIENT, ACTIVATED), "a reason", notice);
  }

  private Decision<Contract> sign(Contract proposed, Instant at) {
    return Contracts.sign(
        proposed, agreement, Agreements.PROVIDER, Side.PROVIDER, agreement.termsHash(), at);
  }

  /** With every exit obligation let go. */
  private Standing settled(Contract contract, Milestone... milestones) {
    List<Obligation> done =
        agreed.onboarded().stream()
            .map(
                o ->
                    new Obligation(
                        o.contract(),
                        o.id(),
                        o.version() + 1,
                        o.plan(),
                        ObligationState.CONFIRMED,
                        o.dueAt(),
                        List.of(),
                        null,
                        o.showings(),
                        o.overdue(),
                        null,
                        null))
            .toList();
    return new Standing(contract, agreement, List.of(milestones), done, List.of());
  }

  private static dev.surety.domain.terms.MilestonePlan plan(String id) {
    return Agreements.milestone(id, 100_000);
  }

  private Milestone funded(String id) {
    return Decisions.result(
        Milestones.fund(active, Milestone.planned(active.id(), plan(id)), ACTIVATED));
  }

  private Milestone submitted(Milestone funded) {
    return Decisions.result(submit(active, funded, ACTIVATED));
  }

  private Decision<Milestone> submit(Contract contract, Milestone milestone, Instant at) {
    return Milestones.submit(
        contract,
        agreement,
        milestone,
        Agreements.PROVIDER,
        List.of(new Evidence("Work", "https://work.example/1", "c".repeat(64))),
        at);
  }

  private static Contract contract(Changes changes) {
    return changes.entities().stream()
        .filter(Contract.class::isInstance)
        .map(Contract.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<Milestone> milestones(Changes changes) {
    return changes.entities().stream()
        .filter(Milestone.class::isInstance)
        .map(Milestone.class::cast)
        .toList();
  }
}

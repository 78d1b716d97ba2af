package dev.surety.domain.amendment;

import static dev.surety.domain.amendment.Proposals.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.amendment.Amendment.State;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Endings;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what with an amendment in which state, and when its terms are in force. */
class AmendmentsTest {
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));

  private final Proposals proposals = new Proposals();

  /** The client proposed it. A dash means refused, with the code. */
  @ParameterizedTest
  @CsvSource({
    "PROPOSED,  accept,   CLIENT,   -own_proposal",
    "PROPOSED,  accept,   PROVIDER, ACCEPTED",
    "PROPOSED,  reject,   CLIENT,   -own_proposal",
    "PROPOSED,  reject,   PROVIDER, REJECTED",
    "PROPOSED,  withdraw, CLIENT,   WITHDRAWN",
    "PROPOSED,  withdraw, PROVIDER, -others_proposal",
    "BESIDE,    accept,   CLIENT,   -own_proposal",
    "BESIDE,    accept,   PROVIDER, -amendment_waiting",
    "BESIDE,    reject,   CLIENT,   -own_proposal",
    "BESIDE,    reject,   PROVIDER, REJECTED",
    "BESIDE,    withdraw, CLIENT,   WITHDRAWN",
    "BESIDE,    withdraw, PROVIDER, -others_proposal",
    "WAITING,   accept,   CLIENT,   -own_proposal",
    "WAITING,   accept,   PROVIDER, -not_proposed",
    "WAITING,   reject,   CLIENT,   -own_proposal",
    "WAITING,   reject,   PROVIDER, -not_proposed",
    "WAITING,   withdraw, CLIENT,   -not_proposed",
    "WAITING,   withdraw, PROVIDER, -others_proposal",
    "ACCEPTED,  accept,   CLIENT,   -own_proposal",
    "ACCEPTED,  accept,   PROVIDER, -not_proposed",
    "ACCEPTED,  reject,   CLIENT,   -own_proposal",
    "ACCEPTED,  reject,   PROVIDER, -not_proposed",
    "ACCEPTED,  withdraw, CLIENT,   -not_proposed",
    "ACCEPTED,  withdraw, PROVIDER, -others_proposal",
    "REJECTED,  accept,   CLIENT,   -own_proposal",
    "REJECTED,  accept,   PROVIDER, -not_proposed",
    "REJECTED,  reject,   CLIENT,   -own_proposal",
    "REJECTED,  reject,   PROVIDER, -not_proposed",
    "REJECTED,  withdraw, CLIENT,   -not_proposed",
    "REJECTED,  withdraw, PROVIDER, -others_proposal",
    "WITHDRAWN, accept,   CLIENT,   -own_proposal",
    "WITHDRAWN, accept,   PROVIDER, -not_proposed",
    "WITHDRAWN, reject,   CLIENT,   -own_proposal",
    "WITHDRAWN, reject,   PROVIDER, -not_proposed",
    "WITHDRAWN, withdraw, CLIENT,   -not_proposed",
    "WITHDRAWN, withdraw, PROVIDER, -others_proposal",
    "STALE,     accept,   CLIENT,   -own_proposal",
    "STALE,     accept,   PROVIDER, -amendment_stale",
    "STALE,     reject,   CLIENT,   -own_proposal",
    "STALE,     reject,   PROVIDER, -amendment_stale",
    "STALE,     withdraw, CLIENT,   -amendment_stale",
    "STALE,     withdraw, PROVIDER, -others_proposal",
    "UNSIGNED,  accept,   CLIENT,   -own_proposal",
    "UNSIGNED,  accept,   PROVIDER, -contract_not_active"
  })
  void everyActionInEveryStateByEachSide(String state, String action, Side side, String outcome) {
    Contract under = under(state);
    Amendment amendment = in(state);
    Decision<Amendment> decision = act(under, amendment, action, side);
    if (!outcome.startsWith("-")) {
      Amendment next = Decisions.result(decision);
      assertThat(next.state()).isEqualTo(State.valueOf(outcome));
      assertThat(next.version()).isEqualTo(amendment.version() + 1);
    } else if (outcome.endsWith("own_proposal") || outcome.endsWith("others_proposal")) {
      assertThat(Decisions.refusal(decision).code()).isEqualTo(outcome.substring(1));
    } else if (state.equals("UNSIGNED")) {
      Decisions.refusedInState(
          decision, outcome.substring(1), under.state(), under.state().allowedActions());
    } else {
      Decisions.refusedInState(
          decision,
          outcome.substring(1),
          amendment.standing(under),
          amendment.allowedActions(under));
    }
  }

  private Decision<Amendment> act(Contract under, Amendment amendment, String action, Side side) {
    return switch (action) {
      case "accept" ->
          Amendments.accept(
              under,
              proposals.base,
              amendment,
              Affected.NOTHING,
              Optional.empty(),
              Agreements.PROVIDER,
              side,
              NOW);
      case "reject" -> Amendments.reject(under, amendment, side);
      default -> Amendments.withdraw(under, amendment, side);
    };
  }

  private Contract under(String state) {
    return switch (state) {
      case "BESIDE", "WAITING" -> proposals.contract.awaiting("a_0");
      case "STALE" ->
          proposals.contract.amended(proposals.base, proposals.plain("a_0", null).next());
      case "UNSIGNED" -> Agreements.agreed().signed();
      default -> proposals.contract;
    };
  }

  private Amendment in(String state) {
    Amendment open = proposals.proposed(null);
    return switch (state) {
      case "WAITING" -> waiting();
      case "ACCEPTED" -> Decisions.result(proposals.accept(proposals.contract, open, NOW));
      case "REJECTED" -> Decisions.result(act(proposals.contract, open, "reject", Side.PROVIDER));
      case "WITHDRAWN" -> Decisions.result(act(proposals.contract, open, "withdraw", Side.CLIENT));
      default -> open;
    };
  }

  private Amendment waiting() {
    return Decisions.result(proposals.accept(proposals.contract, proposals.proposed(LATER), NOW));
  }

  @Test
  void withoutADateTheNewerTermsAreInForceWithTheYes() {
    Changes changes =
        Decisions.changes(proposals.accept(proposals.contract, proposals.proposed(null), NOW));
    Agreement next = only(changes, Agreement.class);
    assertThat(next.termsVersion()).isEqualTo(2);
    assertThat(next.since()).isEqualTo(NOW);
    assertThat(next.amendment()).isEqualTo("a_1");
    assertThat(next.termsHash()).isEqualTo(Proposals.HASH);
    Contract contract = only(changes, Contract.class);
    assertThat(contract.termsVersion()).isEqualTo(2);
    assertThat(contract.waitingAmendment()).isNull();
    assertThat(only(changes, Amendment.class).inForceSince()).isEqualTo(NOW);
    assertThat(only(changes, Amendment.class).acceptedBy()).isEqualTo(Agreements.PROVIDER.actor());
    assertThat(only(changes, Amendment.class).due()).isEmpty();
    assertThat(changes.events().stream().map(Event::type))
        .containsExactly("amendment.accepted", "contract.amended");
    assertThat(changes.mails())
        .extracting(mail -> mail.template() + " " + mail.recipient().id())
        .containsExactlyInAnyOrder(
            "AMENDMENT_IN_FORCE client:owner",
            "AMENDMENT_IN_FORCE provider:duty",
            "AMENDMENT_IN_FORCE provider:lead");
  }

  @Test
  void untilItsDateTheOldTermsHold() {
    Changes changes =
        Decisions.changes(proposals.accept(proposals.contract, proposals.proposed(LATER), NOW));
    assertThat(changes.entities()).noneMatch(Agreement.class::isInstance);
    Contract contract = only(changes, Contract.class);
    assertThat(contract.termsVersion()).isEqualTo(1);
    assertThat(contract.waitingAmendment()).isEqualTo("a_1");
    Amendment accepted = only(changes, Amendment.class);
    assertThat(accepted.due()).contains(LATER);
    assertThat(changes.mails()).allMatch(m -> m.template() == MailTemplate.AMENDMENT_ACCEPTED);
    assertThat(takeEffect(contract, accepted, LATER.minusMillis(1))).isEqualTo(Changes.NONE);
  }

  @ParameterizedTest
  @CsvSource({"PT0S", "PT1M", "P40D"})
  void howeverLateTheCheckItIsInForceSinceItsDate(Duration late) {
    Amendment waiting = waiting();
    Contract contract = proposals.contract.awaiting(waiting.id());
    Changes changes = takeEffect(contract, waiting, LATER.plus(late));
    assertThat(changes).isEqualTo(takeEffect(contract, waiting, LATER));
    assertThat(only(changes, Agreement.class).since()).isEqualTo(LATER);
    assertThat(only(changes, Amendment.class).inForceSince()).isEqualTo(LATER);
    assertThat(only(changes, Amendment.class).acceptedBy()).isEqualTo(Agreements.PROVIDER.actor());
    assertThat(only(changes, Amendment.class).due()).isEmpty();
    assertThat(only(changes, Contract.class).waitingAmendment()).isNull();
    assertThat(changes.events()).hasSize(1);
    assertThat(changes.events().getFirst().data()).containsEntry("since", LATER.toString());
    Amendment done = only(changes, Amendment.class);
    assertThat(takeEffect(only(changes, Contract.class), done, LATER.plus(late)))
        .isEqualTo(Changes.NONE);
  }

  @Test
  void aContractThatEndedAfterTheDateHadTheNewerTerms() {
    Contract over = ended(LATER.plusMillis(1));
    Changes changes = takeEffect(over, waiting(), LATER.plusSeconds(60));
    assertThat(only(changes, Agreement.class).since()).isEqualTo(LATER);
  }

  private Contract ended(Instant at) {
    Agreements agreed = Agreements.agreed();
    return Decisions.result(
        Endings.complete(
            agreed.standing(proposals.contract.awaiting("a_1")), Agreements.word(Side.CLIENT, at)));
  }

  @Test
  void aContractThatEndedFirstTakesNoNewerTerms() {
    Changes changes = takeEffect(ended(LATER), waiting(), LATER.plusSeconds(60));
    assertThat(only(changes, Amendment.class).state()).isEqualTo(State.STALE);
    assertThat(only(changes, Amendment.class).due()).isEmpty();
    assertThat(changes.entities()).noneMatch(Agreement.class::isInstance);
  }

  @Test
  void acceptedAfterItsDateItIsInForceAtOnceAndNotBefore() {
    Amendment late = proposals.proposed(NOW.plusSeconds(60));
    Instant now = NOW.plusSeconds(60);
    Amendment accepted = Decisions.result(proposals.accept(proposals.contract, late, now));
    assertThat(accepted.inForceSince()).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, not_in_future",
    "PT-1S, not_in_future",
    "P367D, too_far",
    "PT8784H0.001S, too_far"
  })
  void aDateLiesAheadAndWithinAYear(Duration ahead, String code) {
    assertThat(Decisions.meaningFaults(proposals.propose(proposals.plain("a_1", NOW.plus(ahead)))))
        .containsExactly("/effectiveAt " + code);
    assertThat(
            Decisions.result(
                    proposals.propose(proposals.plain("a_1", NOW.plus(Duration.ofDays(366)))))
                .effectiveAt())
        .isNotNull();
  }

  @Test
  void moneyHasNoDate() {
    NewAmendment dearer =
        proposals.proposal(
            "a_1", Agreements.agreed().milestones(Agreements.milestone("M1", 7)), LATER);
    assertThat(Decisions.meaningFaults(proposals.propose(dearer)))
        .containsExactly("/effectiveAt money_is_immediate");
  }

  @Test
  void onlyTheSideThatIsAskedIsToldOfAProposal() {
    Changes changes = Decisions.changes(proposals.propose(proposals.plain("a_1", null)));
    assertThat(changes.mails())
        .extracting(mail -> mail.template() + " " + mail.recipient().id())
        .containsExactly("AMENDMENT_PROPOSED provider:duty", "AMENDMENT_PROPOSED provider:lead");
    assertThat(changes.mails().getFirst().facts()).containsEntry("differences", "what differs");
  }

  @Test
  void anotherHashThanTheOneProposedIsNotAccepted() {
    Decision<Amendment> decision =
        Amendments.accept(
            proposals.contract,
            proposals.base,
            proposals.proposed(null),
            Affected.NOTHING,
            Optional.of("c".repeat(64)),
            Agreements.PROVIDER,
            Side.PROVIDER,
            NOW);
    assertThat(Decisions.meaningFaults(decision)).containsExactly("/termsHash differs");
  }

  private static <T extends Entity> T only(Changes changes, Class<T> type) {
    List<T> found = changes.entities().stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private Changes takeEffect(Contract contract, Amendment amendment, Instant now) {
    return Amendments.takeEffect(contract, proposals.base, amendment, Affected.NOTHING, now);
  }
}

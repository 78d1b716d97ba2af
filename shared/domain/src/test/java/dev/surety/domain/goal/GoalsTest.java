package dev.surety.domain.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.contract.Contracts;
import dev.surety.domain.contract.Standing;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.goal.Goal.State;
import dev.surety.domain.journal.Event;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.GoalPlan;
import dev.surety.domain.terms.GoalPlan.Stage;
import dev.surety.domain.terms.Measures;
import dev.surety.domain.terms.ObligationPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goals of a contract that becomes active on Monday, 2 March 2026, 08:00 UTC. */
class GoalsTest {
  private static final Instant START = Agreements.ACTIVATED;
  private static final Instant DUE = START.plus(Duration.ofDays(30));
  private static final GoalPlan PLAYBOOK = plan("g30", Stage.D30);
  private static final GoalPlan GROWTH = plan("g60", Stage.D60);

  private final Agreements agreed = agreed(PLAYBOOK, GROWTH);
  private final Agreement agreement = agreed.agreement();
  private final Contract contract = agreed.active();
  private final Goal goal = Goals.begun(contract, agreement, START).getFirst();

  @Test
  void goalsBeginWithTheContractAndFallDueInDaysOfItsZone() {
    assertThat(
            Decisions.changes(Contracts.activate(onboarded(), agreement, List.of(), START))
                .entities())
        .filteredOn(Goal.class::isInstance)
        .containsExactlyElementsOf(Goals.begun(contract, agreement, START));
    assertThat(goal.dueAt()).isEqualTo(DUE);
    // New York moves its clocks forward on 8 March: the wall clock stays, an hour is lost
    Agreement there = agreed.zone("America/New_York").agreement();
    assertThat(Goals.begun(contract, there, START))
        .extracting(Goal::dueAt)
        .containsExactly(
            DUE.minus(Duration.ofHours(1)),
            START.plus(Duration.ofDays(60)).minus(Duration.ofHours(1)));
  }

  private Contract onboarded() {
    return agreed(PLAYBOOK, GROWTH)
        .obligations(Agreements.obligation("x1", ObligationPlan.Kind.EXIT, Side.PROVIDER, true))
        .signed();
  }

  /** What each action makes of each state, a day before it is due and a day after. */
  @ParameterizedTest
  @CsvSource({
    "OPEN,     29, observe, OPEN",
    "OPEN,     29, attain,  ATTAINED",
    "OPEN,     29, miss,    -goal_not_due",
    "OPEN,     31, observe, OPEN",
    "OPEN,     31, attain,  ATTAINED",
    "OPEN,     31, miss,    MISSED",
    "MISSED,   31, observe, MISSED",
    "MISSED,   31, attain,  ATTAINED",
    "MISSED,   31, miss,    -goal_missed",
    "ATTAINED, 29, observe, -goal_settled",
    "ATTAINED, 31, attain,  -goal_settled",
    "ATTAINED, 31, miss,    -goal_settled",
    "DROPPED,  29, observe, -goal_settled",
    "DROPPED,  29, attain,  -goal_settled",
    "DROPPED,  31, miss,    -goal_settled"
  })
  void everyActionInEveryState(State state, int day, String action, String outcome) {
    Goal standing = in(state);
    Decision<?> decision = act(contract, standing, action, START.plus(Duration.ofDays(day)));
    if (outcome.startsWith("-")) {
      Decisions.refusedInState(decision, outcome.substring(1), state, state.allowedActions());
    } else {
      assertThat(goalOf(Decisions.changes(decision)).orElse(standing).state())
          .isEqualTo(State.valueOf(outcome));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, false",
    "PROPOSED, false",
    "SIGNED, false",
    "ACTIVE, true",
    "SUSPENDED, true",
    "TERMINATING, true",
    "TERMINATED, false",
    "COMPLETED, false",
    "WITHDRAWN, false",
    "DECLINED, false",
    "EXPIRED, false"
  })
  void nothingIsToldOfAContractThatIsNotAlive(ContractState state, boolean allowed) {
    Contract in = Standing.in(state);
    for (String action : List.of("observe", "attain", "miss")) {
      Decision<?> decision = act(in, goal, action, DUE.plusSeconds(1));
      if (allowed) {
        assertThat(Decisions.changes(decision).events()).isNotEmpty();
      } else {
        Decisions.refusedInState(decision, "contract_not_active", state, state.allowedActions());
      }
    }
  }

  @Test
  void aGoalIsMissedAtItsDueInstantAtTheEarliest() {
    assertThat(Decisions.refusal(act(contract, goal, "miss", DUE.minusMillis(1))).code())
        .isEqualTo("goal_not_due");
    Decisions.result(act(contract, goal, "miss", DUE));
  }

  @Test
  void whatNobodyReviewedInTimeIsToldOnceToBothSides() {
    assertThat(goal.due()).contains(DUE.plusMillis(1));
    Changes changes = Goals.due(contract, agreement, goal);
    assertThat(changes.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("goal.due");
              assertThat(event.data())
                  .containsEntry("dueAt", DUE.toString())
                  .containsEntry("told", List.of("client:owner", "provider:duty", "provider:lead"));
            });
    assertThat(changes.mails())
        .extracting(mail -> mail.template() + " " + mail.recipient().id())
        .containsExactly(
            "GOAL_DUE client:owner", "GOAL_DUE provider:duty", "GOAL_DUE provider:lead");
    Goal told = goalOf(changes).orElseThrow();
    assertThat(told.due()).isEmpty();
    assertThat(told.overdue(DUE.plusMillis(1))).isTrue();
    assertThat(goal.overdue(DUE)).isFalse();
  }

  @Test
  void aLateReviewSaysThatTheTimeRanOutWhetherTheCheckCameFirstOrNot() {
    Changes unchecked = Decisions.changes(act(contract, goal, "attain", DUE.plusMillis(1)));
    assertThat(unchecked.events())
        .extracting(Event::type)
        .containsExactly("goal.due", "goal.reviewed");
    assertThat(unchecked.mails()).isEmpty();
    Goal attained = goalOf(unchecked).orElseThrow();
    assertThat(unchecked.readVersion(attained)).isEqualTo(goal.version());
    Goal told = goalOf(Goals.due(contract, agreement, goal)).orElseThrow();
    Changes checked = Decisions.changes(act(contract, told, "attain", DUE.plusMillis(1)));
    assertThat(checked.events()).extracting(Event::type).containsExactly("goal.reviewed");
    assertThat(goalOf(checked)).contains(attained);
    // at the due instant itself it is in time
    assertThat(Decisions.changes(act(contract, goal, "attain", DUE)).events()).hasSize(1);
  }

  @Test
  void afterTheEndTheStoredInstantsAloneSayWhetherItWasDueBeforeAndIsTold() {
    Changes before = Goals.due(Standing.over(DUE), agreement, goal);
    assertThat(before.events()).isEmpty();
    Changes after = Goals.due(Standing.over(DUE.plusMillis(1)), agreement, goal);
    assertThat(after.events()).extracting(Event::type).containsExactly("goal.due");
    assertThat(before.mails()).isEmpty();
    assertThat(after.mails()).hasSameSizeAs(Goals.due(contract, agreement, goal).mails());
    for (Changes changes : List.of(before, after)) {
      assertThat(goalOf(changes).orElseThrow().due()).isEmpty();
    }
  }

  @Test
  void openGoalsFollowNewerTermsAndReviewedOnesStay() {
    Goal told = goal.told();
    Goal attained = in(State.ATTAINED);
    Agreement later = agreed(plan("g30", Stage.D90), plan("new", Stage.D30)).agreement();
    assertThat(Goals.amended(contract, later, List.of(told, goal("g60", Stage.D60)), START))
        .extracting(g -> g.id() + " " + g.state() + " " + g.version() + " " + g.due().isPresent())
        .containsExactly("g30 OPEN 3 true", "new OPEN 1 true", "g60 DROPPED 2 false");
    assertThat(Goals.amended(contract, later, List.of(attained), START))
        .extracting(Goal::id)
        .containsExactly("new");
    assertThat(Goals.amended(contract, agreement, List.of(told, goal("g60", Stage.D60)), START))
        .isEmpty();
  }

  @Test
  void theReviewsEventTellsTheVerdict() {
    assertThat(Decisions.changes(act(contract, goal, "attain", START)).events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.subject()).isEqualTo("goal/g30");
              assertThat(event.data())
                  .containsEntry("attained", true)
                  .containsEntry("state", "ATTAINED")
                  .containsEntry("score", 4)
                  .containsEntry("review", "v_1");
            });
  }

  private static Agreements agreed(GoalPlan... plans) {
    return Agreements.agreed().measures(new Measures(List.of(), List.of(plans), List.of()));
  }

  private static GoalPlan plan(String id, Stage stage) {
    return new GoalPlan(id, stage, "Measure of " + id, Optional.empty(), OptionalLong.empty());
  }

  private static Goal goal(String id, Stage stage) {
    return Goal.begun("c_1", plan(id, stage), stage.span().after(START, ZoneOffset.UTC));
  }

  private Goal in(State state) {
    return switch (state) {
      case OPEN -> goal;
      case ATTAINED -> after("attain");
      case MISSED -> after("miss");
      case DROPPED -> goal.dropped();
    };
  }

  private Goal after(String action) {
    return goalOf(Decisions.changes(act(contract, goal, action, DUE))).orElseThrow();
  }

  private static Optional<Goal> goalOf(Changes changes) {
    return changes.entities().stream()
        .filter(Goal.class::isInstance)
        .map(Goal.class::cast)
        .findFirst();
  }

  private static Decision<?> act(Contract contract, Goal goal, String action, Instant now) {
    Evidence shown = new Evidence("Playbook", "https://files.example/p", "a".repeat(64));
    return switch (action) {
      case "observe" ->
          Goals.observe(
              contract,
              goal,
              "o_1",
              new NewGoalProgress("e1", "Half of it is written", List.of(shown)),
              Agreements.PROVIDER,
              now);
      default ->
          Goals.review(
              contract,
              goal,
              "v_1",
              new Assessment(4, "Read and tried", List.of(shown)),
              action.equals("attain"),
              Agreements.CLIENT,
              now);
    };
  }
}

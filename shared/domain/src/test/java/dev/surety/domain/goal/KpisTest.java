package dev.surety.domain.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.contract.Standing;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.Kpi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpisTest {
  private static final Instant START = Agreements.ACTIVATED;
  private static final Instant NOW = START.plus(Duration.ofDays(500));
  private static final Kpi MEMBERS =
      new Kpi.Quantitative("members", 1_200, 1_500, "members", Kpi.Direction.UP, Side.PROVIDER);
  private static final Kpi TONE = new Kpi.Qualitative("tone", 5, OptionalInt.of(4));

  private final Contract contract = Agreements.agreed().active();
  private final List<KpiObservation> logged = new ArrayList<>();
  private KpiSeries series = KpiSeries.none("c_1", "members");
  private boolean walked;

  @ParameterizedTest
  @CsvSource({
    "DRAFT,     observe, -contract_not_active",
    "PROPOSED,  observe, -contract_not_active",
    "SIGNED,    observe, -contract_not_active",
    "ACTIVE,    observe, kpi.observed",
    "SUSPENDED, observe, kpi.observed",
    "WITHDRAWN, observe, -contract_not_active",
    "DECLINED,  observe, -contract_not_active",
    "TERMINATING, observe, kpi.observed",
    "TERMINATED, observe, kpi.observed",
    "COMPLETED, observe, kpi.observed",
    "DRAFT,     review,  -contract_not_active",
    "PROPOSED,  review,  -contract_not_active",
    "SIGNED,    review,  -contract_not_active",
    "ACTIVE,    review,  kpi.reviewed",
    "SUSPENDED, review,  kpi.reviewed",
    "WITHDRAWN, review,  -contract_not_active",
    "DECLINED,  review,  -contract_not_active",
    "TERMINATING, review, kpi.reviewed",
    "TERMINATED, review, -contract_not_active",
    "COMPLETED, review, -contract_not_active",
    "EXPIRED, review, -contract_not_active"
  })
  void bothActionsInEveryState(ContractState state, String action, String outcome) {
    Contract in = Standing.in(state);
    Decision<?> decision =
        action.equals("observe")
            ? observe(in, MEMBERS, Side.PROVIDER, measured("e1", 0, 7, 1_300, null))
            : review(in, TONE, 4);
    if (outcome.startsWith("-")) {
      Decisions.refusedInState(decision, outcome.substring(1), state, state.allowedActions());
    } else {
      assertThat(Decisions.changes(decision).events())
          .extracting(event -> event.type())
          .containsExactly(outcome);
    }
  }

  @Test
  void onlyTheSideThatMeasuresLogsAndOnlyWhatIsMeasured() {
    NewKpiObservation what = measured("e1", 0, 7, 1, null);
    Refusal wrongSide = Decisions.refusal(observe(contract, MEMBERS, Side.CLIENT, what));
    assertThat(wrongSide.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(wrongSide.code()).isEqualTo("kpi_not_yours");
    Kpi clients =
        new Kpi.Quantitative("members", 9, 1, "complaints", Kpi.Direction.DOWN, Side.CLIENT);
    assertThat(Decisions.refusal(observe(contract, clients, Side.PROVIDER, what)).code())
        .isEqualTo("kpi_not_yours");
    Decisions.result(observe(contract, clients, Side.CLIENT, what));
    assertThat(Decisions.refusal(observe(contract, TONE, Side.PROVIDER, what)).code())
        .isEqualTo("kpi_reviewed");
    assertThat(Decisions.refusal(review(contract, MEMBERS, 4)).code()).isEqualTo("kpi_measured");
  }

  @Test
  void theReadingThatEndsLastCountsAndOfThoseThatEndAtOnceTheLaterOne() {
    log("e1", 0, 30, 1_250, null);
    log("e2", 0, 60, 1_400, null);
    log("e3", 30, 20, 1_300, null);
    assertThat(latest()).isEqualTo("o_e2");
    log("e4", 50, 10, 1_410, null);
    assertThat(latest()).isEqualTo("o_e4");
    assertThat(walked).isFalse();
  }

  @Test
  void aReplacementTakesTheOldOnesPlaceWhereverItEnds() {
    log("e1", 0, 30, 1_250, null);
    log("e2", 0, 60, 1_400, null);
    log("e3", 0, 29, 1_260, "o_e1");
    assertThat(latest()).isEqualTo("o_e2");
    assertThat(walked).isFalse();
    log("e4", 0, 20, 1_240, "o_e2");
    assertThat(walked).isTrue();
    assertThat(latest()).isEqualTo("o_e3");
    assertThat(logged)
        .extracting(KpiObservation::replacedBy)
        .containsExactly("o_e3", "o_e4", null, null);
    log("e5", 0, 31, 1_270, "o_e3");
    assertThat(latest()).isEqualTo("o_e5");
    assertThat(Decisions.meaningFaults(observe(measured("e6", 0, 9, 1, "o_e1"))))
        .containsExactly("/replaces not_standing");
  }

  @Test
  void everythingThatMakesNoSenseIsNamedAtOnce() {
    assertThat(Decisions.meaningFaults(observe(measured("e", -1, 0, 1, "o_9"))))
        .containsExactly(
            "/to not_after_from", "/to before_activation", "/replaces observation_unknown");
    assertThat(Decisions.meaningFaults(observe(measured("e", 490, 11, 1, null))))
        .containsExactly("/to in_future");
    assertThat(Decisions.meaningFaults(observe(measured("e", 0, 367, 1, null))))
        .containsExactly("/to too_long");
    // a rolling month may begin before the contract does
    log("e7", -20, 30, 1_250, null);
  }

  @Test
  void theTimelineTellsEverythingThatWasSaid() {
    log("e1", 0, 30, 1_250, null);
    Decision<KpiObservation> decision = observe(measured("e2", 0, 31, 1_300, "o_e1"));
    assertThat(Decisions.changes(decision).events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.subject()).isEqualTo("kpi/members");
              assertThat(event.data())
                  .containsEntry("observation", "o_e2")
                  .containsEntry("numerator", 1_300L)
                  .containsEntry("denominator", 1L)
                  .containsEntry("from", START.toString())
                  .containsEntry("note", "counted")
                  .containsEntry("replaces", "o_e1");
            });
    Evidence seen = new Evidence("Threads", "https://files.example/t", "a".repeat(64));
    assertThat(Decisions.changes(review(contract, TONE, 5)).events().getFirst().data())
        .containsEntry("score", 5)
        .containsEntry("text", "Friendly")
        .containsEntry(
            "evidence",
            List.of(Map.of("title", seen.title(), "uri", seen.uri(), "sha256", seen.sha256())));
  }

  @Test
  void aScoreIsOnTheAgreedScale() {
    assertThat(Decisions.meaningFaults(review(contract, TONE, 6)))
        .containsExactly("/score above_scale");
    assertThat(
            Decisions.changes(review(contract, TONE, 5)).entities().stream()
                .filter(KpiSeries.class::isInstance)
                .map(KpiSeries.class::cast)
                .map(KpiSeries::opinion))
        .containsExactly(new KpiSeries.Opinion("v_1", 5, NOW));
  }

  private String latest() {
    return Optional.ofNullable(series.reading()).orElseThrow().observation();
  }

  private void log(String eventId, int day, int days, long value, @Nullable String replaces) {
    Decision<KpiObservation> decision = observe(measured(eventId, day, days, value, replaces));
    for (var entity : Decisions.changes(decision).entities()) {
      if (entity instanceof KpiSeries next) {
        assertThat(next.version()).isEqualTo(series.version() + 1);
        series = next;
      } else if (entity instanceof KpiObservation observation) {
        logged.removeIf(old -> old.id().equals(observation.id()));
        logged.add(observation);
        logged.sort(Comparator.comparing(KpiObservation::id));
      }
    }
  }

  private Decision<KpiObservation> observe(NewKpiObservation what) {
    return observe(contract, MEMBERS, Side.PROVIDER, what);
  }

  private Decision<KpiObservation> observe(
      Contract in, Kpi kpi, Side side, NewKpiObservation what) {
    Optional<KpiObservation> replaced =
        logged.stream().filter(o -> o.id().equals(what.replaces())).findFirst();
    Principal who = side == Side.CLIENT ? Agreements.CLIENT : Agreements.PROVIDER;
    return Kpis.observe(
        in,
        kpi,
        new Kpis.Known(series, replaced, this::all),
        "o_" + what.eventId(),
        what,
        who.actor(),
        side,
        NOW);
  }

  private Stream<KpiObservation> all() {
    walked = true;
    return logged.stream();
  }

  private static Decision<ScoredReview> review(Contract in, Kpi kpi, int score) {
    Evidence seen = new Evidence("Threads", "https://files.example/t", "a".repeat(64));
    return Kpis.review(
        in,
        kpi,
        KpiSeries.none("c_1", kpi.id()),
        "v_1",
        new Assessment(score, "Friendly", List.of(seen)),
        Agreements.CLIENT,
        NOW);
  }

  private static NewKpiObservation measured(
      String eventId, int day, int days, long value, @Nullable String replaces) {
    Instant from = START.plus(Duration.ofDays(day));
    return new NewKpiObservation(
        eventId, from, from.plus(Duration.ofDays(days)), new Ratio(value, 1), "counted", replaces);
  }
}

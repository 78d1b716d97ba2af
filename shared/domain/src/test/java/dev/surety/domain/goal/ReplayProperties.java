package dev.surety.domain.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.journal.Event;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.GoalPlan;
import dev.surety.domain.terms.Kpi;
import dev.surety.domain.terms.Measures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done, the timeline alone tells what is stored. */
class ReplayProperties {
  private static final Instant START = Agreements.ACTIVATED;
  private static final Assessment SEEN =
      new Assessment(
          3, "Seen", List.of(new Evidence("T", "https://files.example/t", "a".repeat(64))));
  private static final Kpi MEMBERS =
      new Kpi.Quantitative("k", 1, 9, "members", Kpi.Direction.UP, Side.PROVIDER);

  private final Agreements agreed =
      Agreements.agreed()
          .measures(
              new Measures(
                  List.of(MEMBERS),
                  List.of(
                      new GoalPlan(
                          "g",
                          GoalPlan.Stage.D30,
                          "Playbook",
                          Optional.empty(),
                          OptionalLong.empty())),
                  List.of()));
  private final Agreement agreement = agreed.agreement();
  private final Contract contract = agreed.active();

  private record Told(Instant at, Event event) {}

  @Property(tries = 300)
  void aGoalIsWhatItsEventsSay(@ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> acts) {
    Goal begun = Goals.begun(contract, agreement, START).getFirst();
    Goal stored = begun;
    List<Told> timeline = new ArrayList<>();
    Instant now = START.plus(Duration.ofDays(27));
    for (int act : acts) {
      now = now.plus(Duration.ofDays(1));
      Changes changes = act(stored, act, now);
      for (Event event : changes.events()) {
        timeline.add(new Told(now, event));
      }
      for (var entity : changes.entities()) {
        stored = entity instanceof Goal next ? next : stored;
      }
    }
    assertThat(stored.dueTold())
        .isEqualTo(timeline.stream().anyMatch(t -> t.event().type().equals("goal.due")));
    List<Told> reviews =
        timeline.stream().filter(t -> t.event().type().equals("goal.reviewed")).toList();
    if (reviews.isEmpty()) {
      assertThat(stored.state()).isEqualTo(Goal.State.OPEN);
      assertThat(stored.review()).isNull();
    } else {
      Told last = reviews.getLast();
      assertThat(stored.state().name()).isEqualTo(last.event().data().get("state"));
      assertThat(stored.review()).isEqualTo(last.event().data().get("review"));
      assertThat(stored.reviewedAt()).isEqualTo(last.at());
    }
    assertThat(timeline.stream().filter(t -> t.event().type().equals("goal.due")).count())
        .isLessThanOrEqualTo(1);
  }

  private Changes act(Goal goal, int act, Instant now) {
    String id = "v_" + now.getEpochSecond();
    return switch (act) {
      case 0 ->
          goal.due().filter(at -> !at.isAfter(now)).isPresent()
              ? Goals.due(contract, agreement, goal)
              : Changes.NONE;
      case 1 ->
          changes(
              Goals.observe(
                  contract,
                  goal,
                  id,
                  new NewGoalProgress(id, "On the way", List.of()),
                  Agreements.PROVIDER,
                  now));
      default -> changes(Goals.review(contract, goal, id, SEEN, act == 2, Agreements.CLIENT, now));
    };
  }

  /** Each act: the day it ends on, and which of those before it it replaces, if it can. */
  @Property(tries = 300)
  void aKpiStandsWhereItsEventsSay(@ForAll @Size(max = 8) List<@IntRange(max = 39) Integer> acts) {
    KpiSeries series = KpiSeries.none("c_1", "k");
    Map<String, KpiObservation> stored = new LinkedHashMap<>();
    List<Event> timeline = new ArrayList<>();
    for (int act : acts) {
      String replaces = act >= 10 && act / 10 <= stored.size() ? "o_" + (act / 10 - 1) : null;
      Instant to = START.plus(Duration.ofDays(1 + act % 10));
      NewKpiObservation what =
          new NewKpiObservation("e" + stored.size(), START, to, new Ratio(act, 1), null, replaces);
      Changes changes = changes(observe(series, stored, what));
      timeline.addAll(changes.events());
      for (var entity : changes.entities()) {
        switch (entity) {
          case KpiSeries next -> series = next;
          case KpiObservation next -> stored.put(next.id(), next);
          default -> {}
        }
      }
    }
    KpiSeries.Reading reading = series.reading();
    assertThat(Optional.ofNullable(reading).map(KpiSeries.Reading::observation))
        .isEqualTo(last(timeline));
  }

  private Decision<KpiObservation> observe(
      KpiSeries series, Map<String, KpiObservation> stored, NewKpiObservation what) {
    return Kpis.observe(
        contract,
        MEMBERS,
        new Kpis.Known(
            series,
            Optional.ofNullable(what.replaces()).map(stored::get),
            () -> stored.values().stream()),
        "o_" + stored.size(),
        what,
        Agreements.PROVIDER.actor(),
        Side.PROVIDER,
        START.plus(Duration.ofDays(100 + stored.size())));
  }

  private static Optional<String> last(List<Event> timeline) {
    Map<String, String> standing = new LinkedHashMap<>();
    for (Event event : timeline) {
      if (event.data().get("replaces") instanceof String replaced) {
        standing.remove(replaced);
      }
      standing.put(
          String.valueOf(event.data().get("observation")), String.valueOf(event.data().get("to")));
    }
    String last = null;
    for (String id : standing.keySet()) {
      boolean earlier =
          last != null
              && Instant.parse(standing.get(id)).isBefore(Instant.parse(standing.get(last)));
      last = earlier ? last : id;
    }
    return Optional.ofNullable(last);
  }

  /** What is refused changes nothing. */
  private static Changes changes(Decision<?> decision) {
    return switch (decision) {
      case Decision.Accepted<?>(Object _, Changes changes) -> changes;
      case Decision.Refused<?> _ -> Changes.NONE;
    };
  }
}

package dev.surety.domain.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.sla.Measure;
import dev.surety.domain.sla.Standard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttainmentTest {
  private static final Instant AT = Facts.START;

  @Test
  void attainmentIsCutOffAndNeverRoundedUp() {
    Attainment attainment =
        ofClocks(
            List.of(
                Facts.answered("HIGH", 10, 0),
                Facts.answered("HIGH", 10, 0),
                Facts.answered("HIGH", 70, 0)));
    assertThat(attainment.met()).isEqualTo(2);
    assertThat(attainment.breached()).isEqualTo(1);
    assertThat(attainment.bps()).hasValue(6_666);
    assertThat(attainment.onTarget(6_666)).isTrue();
    // 2/3 is more than 66.66 % and less than 66.67 %
    assertThat(attainment.onTarget(6_667)).isFalse();
  }

  @Test
  void ofNothingThereIsNoPercentageAndNothingMetOrMissed() {
    List<Attainment> rows =
        Scorecard.of(
            List.of(), Map.of(), List.of(new Standard(Measure.FIRST_RESPONSE, "*", 9_500)));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().total()).isZero();
    assertThat(rows.getFirst().bps()).isEmpty();
    assertThat(rows.getFirst().onTarget(0)).isFalse();
    assertThat(rows.getFirst().median()).isNull();
    assertThat(rows.getFirst().pauseShareBps()).isEmpty();
  }

  @Test
  void percentilesAreNearestRank() {
    List<Measurement> twenty =
        IntStream.rangeClosed(1, 20).mapToObj(i -> Facts.answered("HIGH", i, 0)).toList();
    Attainment attainment = ofClocks(twenty);
    assertThat(attainment.median()).isEqualTo(Duration.ofMinutes(10));
    assertThat(attainment.p95()).isEqualTo(Duration.ofMinutes(19));
    assertThat(ofClocks(twenty.subList(0, 3)).median()).isEqualTo(Duration.ofMinutes(2));
    assertThat(ofClocks(twenty.subList(0, 1)).p95()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whoNeverAnsweredCountsAsBreachedAndTakesNoTime() {
    Attainment attainment =
        ofClocks(List.of(Facts.answered("HIGH", 10, 30), Facts.unanswered("LOW")));
    assertThat(attainment.unanswered()).isEqualTo(1);
    assertThat(attainment.breached()).isEqualTo(1);
    assertThat(attainment.p95()).isEqualTo(Duration.ofMinutes(10));
    assertThat(attainment.pauseShareBps()).hasValue(7_500);
    assertThat(attainment.overrun()).isZero();
  }

  @Test
  void overrunsAddUpAndTheLongestStandsOut() {
    Attainment attainment =
        ofClocks(List.of(Facts.answered("HIGH", 70, 0), Facts.answered("HIGH", 90, 0)));
    assertThat(attainment.overrun()).isEqualTo(Duration.ofMinutes(40));
    assertThat(attainment.longestOverrun()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void rowsStandByMetricAndAllPrioritiesBeforeEach() {
    List<Attainment> rows =
        Scorecard.of(
            List.of(Facts.answered("LOW", 1, 0), Facts.answered("HIGH", 1, 0)),
            Map.of(Measure.AVAILABILITY, List.of(standing("o_1", 99, 100), standing("o_2", 1, 2))),
            List.of(new Standard(Measure.RESOLUTION, "CRISIS", 9_000)));
    assertThat(rows)
        .extracting(row -> row.metric() + " " + row.priority() + " " + row.met())
        .containsExactly(
            "FIRST_RESPONSE * 2",
            "FIRST_RESPONSE HIGH 1",
            "FIRST_RESPONSE LOW 1",
            "RESOLUTION CRISIS 0",
            "AVAILABILITY * 100");
    assertThat(rows.getLast().total()).isEqualTo(102);
  }

  private static ObservedYear.Standing standing(String id, long met, long total) {
    return new ObservedYear.Standing(id, AT, AT.plusSeconds(60), met, total);
  }

  private static Attainment ofClocks(List<Measurement> clocks) {
    return Attainment.ofClocks(Measure.FIRST_RESPONSE, "*", clocks);
  }
}

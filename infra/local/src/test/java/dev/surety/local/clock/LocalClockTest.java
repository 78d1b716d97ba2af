package dev.surety.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClockTest {
  private static final Instant NOON = Instant.parse("2026-03-06T12:00:00Z");

  @TempDir Path folder;
  private Instant machine = NOON.plusNanos(1_999_999);

  private LocalClock clock() {
    return new LocalClock(() -> machine, ClockFile.in(Optional.of(folder)));
  }

  @Test
  void isTheMachinesInWholeMilliseconds() {
    assertThat(clock().instant()).isEqualTo(NOON.plusMillis(1));
    assertThat(clock().frozen()).isFalse();
    assertThat(clock().behindMachine()).isFalse();
  }

  @Test
  void standsStillOrRunsOnFromWhereItIsSet() {
    LocalClock clock = clock();
    clock.set(NOON.plus(Duration.ofDays(1)), true);
    machine = machine.plusSeconds(5);
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    clock.set(NOON.plus(Duration.ofDays(2)), false);
    machine = machine.plusSeconds(5);
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(2)).plusSeconds(5));
  }

  @Test
  void neverGoesBack() {
    LocalClock clock = clock();
    Instant now = clock.instant();
    assertThatThrownBy(() -> clock.set(now.minusMillis(1), true))
        .isInstanceOf(ClockRefused.class)
        .hasMessageContaining("only goes forwards");
    assertThatThrownBy(() -> clock.after(Duration.ofSeconds(-1))).isInstanceOf(ClockRefused.class);
    assertThatThrownBy(() -> clock.after(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(ClockRefused.class);
    assertThatThrownBy(() -> clock.set(Instant.MAX, true)).isInstanceOf(ClockRefused.class);
    machine = machine.minusSeconds(60);
    assertThat(clock.instant()).isEqualTo(now);
  }

  @Test
  void aSettingOutlivesTheProcess() {
    clock().set(NOON.plus(Duration.ofDays(30)), true);
    assertThat(clock().instant()).isEqualTo(NOON.plus(Duration.ofDays(30)));
    assertThat(clock().frozen()).isTrue();
    clock().set(NOON.plus(Duration.ofDays(60)), false);
    machine = machine.plusSeconds(60);
    assertThat(clock().instant()).isEqualTo(NOON.plus(Duration.ofDays(60)).plusSeconds(60));
  }

  @Test
  void beginsInThePastOnlyWhenItWasNeverSet() {
    Instant past = Instant.parse("2016-02-29T01:00:00Z");
    LocalClock clock = clock();
    clock.begin(past);
    assertThat(clock.instant()).isEqualTo(past);
    assertThat(clock.behindMachine()).isTrue();
    clock.set(past.plusSeconds(60), true);
    LocalClock restarted = clock();
    restarted.begin(past);
    assertThat(restarted.instant()).isEqualTo(past.plusSeconds(60));
  }
}

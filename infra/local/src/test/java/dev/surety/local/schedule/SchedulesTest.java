package dev.surety.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.local.clock.ClockRefused;
import dev.surety.local.clock.LocalClock;
import dev.surety.local.function.TestFunction;
import dev.surety.local.gateway.LocalRequest;
import dev.surety.local.gateway.LocalResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulesTest {
  private static final Instant START = Instant.parse("2026-03-06T12:00:30Z");

  private final LocalClock clock = LocalClock.in(Optional.empty());
  private final TreeSet<Instant> due = new TreeSet<>();
  private final List<String> calls = new ArrayList<>();
  private boolean stuck;
  private int left;
  private int drained;

  private final Schedules schedules = schedules();

  private Schedules schedules() {
    clock.begin(START);
    Schedule schedule =
        new Schedule(
            TestFunction.of(this::check),
            "{\"scheduledTime\": \"<aws.scheduler.scheduled-time>\"}");
    return new Schedules(clock, List.of(schedule), () -> due.stream().findFirst(), () -> drained++);
  }

  @BeforeEach
  void quiet() {
    calls.clear();
  }

  private String check(String event) {
    calls.add(event + " at " + clock.instant());
    if (!stuck) {
      due.headSet(clock.instant(), true).clear();
    }
    return "{\"fired\":" + calls.size() + ",\"left\":" + Math.max(0, left--) + "}";
  }

  private static String call(String minute) {
    return "{\"scheduledTime\": \"%1$s\"} at %1$s".formatted(minute);
  }

  @Test
  void aJumpRunsTheMinutesAtWhichSomethingIsDueAndTheLast() {
    due.add(Instant.parse("2026-03-06T13:00:00Z"));
    due.add(Instant.parse("2026-03-06T13:00:00.001Z"));
    due.add(Instant.parse("2026-03-08T09:59:59Z"));
    due.add(Instant.parse("2026-03-09T00:00:00Z"));
    Instant to = Instant.parse("2026-03-08T23:59:59Z");
    assertThat(schedules.jump(to, true)).isEqualTo(new Schedules.Jump(to, true, 4));
    assertThat(calls)
        .containsExactly(
            call("2026-03-06T13:00:00Z"),
            call("2026-03-06T13:01:00Z"),
            call("2026-03-08T10:00:00Z"),
            call("2026-03-08T23:59:00Z"));
    assertThat(due).hasSize(1);
    // before the first, after each of the four, and at the end
    assertThat(drained).isEqualTo(6);
  }

  @Test
  void aJumpWithinAMinuteRunsNothing() {
    due.add(START.plusSeconds(1));
    assertThat(schedules.jump(START.plusSeconds(29), true).ticks()).isZero();
    assertThat(schedules.jump(START.plusSeconds(30), true).ticks()).isOne();
    assertThat(schedules.jump(START.plusSeconds(31), true).ticks()).isZero();
  }

  @Test
  void aTickThatLeavesWorkIsRunAgainAtOnce() {
    left = 3;
    assertThat(schedules.advance(Duration.ofMinutes(1), true).ticks()).isOne();
    assertThat(calls).hasSize(4).allMatch(call("2026-03-06T12:01:00Z")::equals);
  }

  @Test
  void somethingThatStaysDueDoesNotCostATickForEveryMinute() {
    stuck = true;
    due.add(START);
    assertThat(schedules.advance(Duration.ofDays(365), true).ticks()).isLessThan(600);
    assertThat(calls).last().isEqualTo(call("2027-03-06T12:00:00Z"));
  }

  @Test
  void neverGoesBackAndRunsNothingThen() {
    assertThatThrownBy(() -> schedules.jump(START.minusSeconds(1), true))
        .isInstanceOf(ClockRefused.class);
    assertThat(calls).isEmpty();
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void aFunctionThatFailsLeavesTheClockAtItsMinute() {
    Schedules failing =
        new Schedules(
            clock,
            List.of(
                new Schedule(
                    TestFunction.of(
                        event -> {
                          calls.add(event);
                          throw new IllegalStateException("no database");
                        }),
                    "{}")),
            Optional::empty,
            () -> {});
    assertThatThrownBy(() -> failing.advance(Duration.ofHours(1), true))
        .hasMessage("Tested failed: no database");
    assertThat(calls).hasSize(3);
    assertThat(clock.instant()).isEqualTo("2026-03-06T13:00:00Z");
    assertThat(clock.frozen()).isTrue();
  }

  @Test
  void whatFellDueWhileTheStackWasDownIsRunAtTheStart() {
    due.add(START.minusSeconds(600));
    schedules.start();
    long end = System.nanoTime() + 10_000_000_000L;
    while (drained == 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    schedules.close();
    assertThat(calls.getFirst()).startsWith("{\"scheduledTime\": \"2026-03-06T12:00:00Z\"}");
  }

  @Test
  void theRouteReadsAndMovesTheClock() {
    ClockRoute route = new ClockRoute(clock, schedules);
    assertThat(answer(route, "GET", ""))
        .isEqualTo("200 {\"now\":\"2026-03-06T12:00:30Z\",\"frozen\":true}");
    assertThat(answer(route, "POST", "{\"advance\":\"PT1H\"}"))
        .isEqualTo("200 {\"now\":\"2026-03-06T13:00:30Z\",\"frozen\":true,\"ticks\":1}");
    assertThat(answer(route, "POST", "{\"now\":\"2026-03-06T15:00:00+01:00\",\"frozen\":true}"))
        .isEqualTo("200 {\"now\":\"2026-03-06T14:00:00Z\",\"frozen\":true,\"ticks\":1}");
    assertThat(answer(route, "POST", "{\"now\":\"2026-03-06T14:00:00Z\"}")).startsWith("200 ");
    assertThat(answer(route, "POST", "{\"now\":\"2026-03-06T13:59:59Z\"}"))
        .startsWith("422 ")
        .contains("clock_refused");
    for (String bad :
        List.of(
            "",
            "{",
            "[]",
            "{}",
            "{\"now\":\"soon\"}",
            "{\"advance\":\"1 hour\"}",
            "{\"advance\":\"PT1H\",\"now\":\"2026-03-07T00:00:00Z\"}",
            "{\"frozen\":\"yes\"}",
            "{\"later\":1}")) {
      assertThat(answer(route, "POST", bad)).as(bad).startsWith("400 ");
    }
    assertThat(clock.instant()).isEqualTo("2026-03-06T14:00:00Z");
    assertThat(answer(route, "POST", "{\"frozen\":false}")).contains("\"frozen\":false");
  }

  private static String answer(ClockRoute route, String method, String body) {
    LocalResponse response =
        route.handle(new LocalRequest(method, "/local/clock", Map.of(), Map.of(), Map.of(), body));
    return response.status() + " " + response.body();
  }
}

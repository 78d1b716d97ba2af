package dev.surety.bench.calendar;

import dev.surety.domain.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What JMH measures. Starts go round a few weeks, so that no answer is the last one again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 12, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public class CalendarBenchmark {
  private static final Instant FIRST = Instant.parse("2026-02-16T13:07:00Z");
  private static final int STARTS = 1024;
  private static final Duration DAY = Duration.ofHours(8);
  private static final Duration DECADE = Duration.ofHours(20_000);
  private static final Duration DECADE_PASSED = Duration.ofDays(3652);

  private final BusinessCalendar surety = OfficeHours.surety();
  private final BusinessCalendar rich = OfficeHours.rich();
  private final JbpmCalendar jbpm = OfficeHours.jbpm();
  private final Instant[] starts = new Instant[STARTS];
  private int next;

  /** Made by JMH. */
  public CalendarBenchmark() {
    for (int i = 0; i < STARTS; i++) {
      starts[i] = FIRST.plus(Duration.ofMinutes(37L * i));
    }
  }

  private Instant start() {
    next = (next + 1) % STARTS;
    return starts[next];
  }

  @Benchmark
  public Instant suretyDueTomorrow() {
    return surety.due(start(), DAY);
  }

  @Benchmark
  public Instant suretyDueTenYears() {
    return surety.due(start(), DECADE);
  }

  @Benchmark
  public Instant richDueTomorrow() {
    return rich.due(start(), DAY);
  }

  @Benchmark
  public Instant richDueTenYears() {
    return rich.due(start(), DECADE);
  }

  @Benchmark
  public Duration suretyElapsedDay() {
    Instant from = start();
    return surety.elapsed(from, from.plus(Duration.ofDays(1)));
  }

  @Benchmark
  public Duration suretyElapsedTenYears() {
    Instant from = start();
    return surety.elapsed(from, from.plus(DECADE_PASSED));
  }

  @Benchmark
  public Instant suretyFirstUse() {
    return OfficeHours.surety().due(start(), DAY);
  }

  @Benchmark
  public Instant jbpmDueTomorrow() {
    return jbpm.due(start(), "8h");
  }

  @Benchmark
  public Instant jbpmDueTenYears() {
    return jbpm.due(start(), "20000h");
  }

  @Benchmark
  public Instant jbpmFirstUse() {
    return OfficeHours.jbpm().due(start(), "8h");
  }
}

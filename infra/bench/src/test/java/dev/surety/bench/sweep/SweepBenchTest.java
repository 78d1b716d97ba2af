package dev.surety.bench.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark still does what it says, at a size that takes no time. */
class SweepBenchTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final SweepBench bench =
      new SweepBench(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

  @Test
  void everyDueTicketIsClaimedAmongFewAndManyAtTheSamePrice() {
    boolean holds = bench.run(List.of("--timers", "10,300", "--due", "6", "--contracts", "2"));
    String told = out.toString(StandardCharsets.UTF_8);
    assertThat(holds).as(told).isTrue();
    assertThat(told).contains("open timers").containsPattern("300 +6 +6 +12 ");
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bench.run(List.of("--timers", "10k")))
        .withMessageContaining("10k");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bench.run(List.of("--fast")))
        .withMessageContaining("--fast");
  }
}

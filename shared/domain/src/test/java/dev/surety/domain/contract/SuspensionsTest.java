package dev.surety.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Decisions;
import dev.surety.domain.party.Side;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Commands that were decided on machines whose clocks differ a little. */
class SuspensionsTest {
  private static final Instant NOW = Agreements.ACTIVATED.plusSeconds(3_600);

  private final Contract active = Agreements.agreed().active();

  @Test
  void aSuspensionNeverBeginsBeforeTheLastOneEnded() {
    Contract resumed = resumed(suspended(active, NOW), NOW.plusSeconds(60));
    Contract again = suspended(resumed, NOW.plusSeconds(60).minusMillis(3));
    assertThat(again.suspensions().getLast().from()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void noneEndsBeforeItBegan() {
    Contract resumed = resumed(suspended(active, NOW), NOW.minusMillis(3));
    assertThat(resumed.suspensions().getLast().until()).isEqualTo(NOW);
    assertThat(resumed.suspensions().getLast().lasted()).isFalse();
  }

  private static Contract suspended(Contract contract, Instant now) {
    return Decisions.result(
        Suspensions.suspend(contract, "k", Agreements.CLIENT, Side.CLIENT, "audit", now));
  }

  private static Contract resumed(Contract contract, Instant now) {
    return Decisions.result(Suspensions.resume(contract, "k", Agreements.CLIENT, Side.CLIENT, now));
  }
}

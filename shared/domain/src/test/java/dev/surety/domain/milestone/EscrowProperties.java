package dev.surety.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.party.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Whatever happens to a milestone's money, none is lost, made or owed (I3). */
class EscrowProperties {
  private static final long LARGEST = (1L << 53) - 1;
  private static final Instant NOW = Agreements.ACTIVATED;

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void isConservedByAnythingThatCanHappen(
      @ForAll @LongRange(min = 1, max = LARGEST) long amount, @ForAll long seed) {
    Random random = new Random(seed);
    Milestone m = Milestone.planned("c_1", Agreements.milestone("M1", amount)).funded();
    for (int i = 0; i < 30; i++) {
      Milestone next = next(m, random);
      Escrow escrow = next.escrow();
      assertThat(escrow.fundedMinor()).isEqualTo(amount);
      assertThat(escrow.heldMinor()).isNotNegative();
      assertThat(escrow.frozenMinor()).isNotNegative();
      assertThat(
              escrow.releasedMinor()
                  + escrow.refundedMinor()
                  + escrow.heldMinor()
                  + escrow.frozenMinor())
          .isEqualTo(amount);
      assertThat(escrow.releasedMinor()).isGreaterThanOrEqualTo(m.escrow().releasedMinor());
      assertThat(escrow.refundedMinor()).isGreaterThanOrEqualTo(m.escrow().refundedMinor());
      assertThat(next.settlementSeq()).isEqualTo(m.settlementSeq() + 1);
      assertThat(ended(next)).isEqualTo(escrow.heldMinor() + escrow.frozenMinor() == 0);
      if (ended(next)) {
        return;
      }
      m = next;
    }
  }

  private static Milestone next(Milestone m, Random random) {
    long frozen = m.escrow().frozenMinor();
    if (frozen > 0) {
      long client = random.nextLong(frozen + 1);
      return random.nextBoolean() ? m.resumed(NOW) : m.split(client, frozen - client);
    }
    long part = 1 + random.nextLong(m.heldMinor());
    return switch (random.nextInt(3)) {
      case 0 -> m.released(part);
      case 1 -> m.refunded(part);
      default -> m.frozen("x", Side.CLIENT, NOW);
    };
  }

  private static boolean ended(Milestone m) {
    return switch (m.state()) {
      case RELEASED, REFUNDED, CLOSED_PARTIAL -> true;
      default -> false;
    };
  }

  @Example
  void moreThanIsThereIsAFaultAndNotANegativeAmount() {
    Escrow escrow = Escrow.EMPTY.funded(100);
    assertThatIllegalStateException().isThrownBy(() -> escrow.released(101));
    assertThatIllegalStateException().isThrownBy(() -> escrow.refunded(101));
    assertThatIllegalStateException().isThrownBy(() -> escrow.frozen().released(1));
    assertThatIllegalStateException().isThrownBy(() -> escrow.frozen().split(60, 41));
    assertThatIllegalStateException().isThrownBy(() -> escrow.released(-1));
  }

  @Example
  void aStandstillGoesBackToWhereItStoodAndIsCountedForItsSide() {
    Milestone funded = Milestone.planned("c_1", Agreements.milestone("M1", 100)).funded();
    Milestone once = funded.frozen("x_1", Side.CLIENT, NOW).resumed(NOW.plusSeconds(60));
    Milestone twice = once.frozen("x_2", Side.CLIENT, NOW).resumed(NOW.plusSeconds(5));
    assertThat(twice.state()).isEqualTo(MilestoneState.FUNDED);
    assertThat(twice.heldMinor()).isEqualTo(100);
    assertThat(twice.standstill()).isNull();
    assertThat(twice.disputed()).containsOnlyKeys(Side.CLIENT);
    assertThat(twice.disputed()).containsEntry(Side.CLIENT, Duration.ofSeconds(65));
  }
}

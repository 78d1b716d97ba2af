package dev.surety.verify.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.MapGround;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameSeedTest {
  private static final int STEPS = 400;

  private record Run(List<String> answers, Object table) {
    static Run of(long seed) {
      MapGround ground = MapGround.open();
      try (Simulation simulation = new Simulation(ground, ground.dynamo()::changes, seed)) {
        simulation.run(STEPS);
        return new Run(simulation.told().answers(), simulation.table());
      }
    }
  }

  @Test
  void oneSeedMakesOneRunToTheLastByte() {
    assertThat(Run.of(7)).isEqualTo(Run.of(7));
  }

  @Test
  void anotherSeedMakesAnother() {
    assertThat(Run.of(7).answers()).isNotEqualTo(Run.of(8).answers());
  }
}

package dev.surety.verify.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.MapGround;
import org.junit.jupiter.api.Test;

/** Everything that moves money, under everything that goes wrong. */
class SimulationTest {
  private static final int STEPS = Integer.getInteger("surety.simulation.steps", 20_000);
  private static final long SEED = Long.getLong("surety.simulation.seed", 2026);

  @Test
  void whateverHappensEveryUnitOfMoneyIsWhereTheLawSays() {
    MapGround ground = MapGround.open();
    try (Simulation simulation = new Simulation(ground, ground.dynamo()::changes, SEED)) {
      simulation.run(STEPS);
      assertThat(simulation.told().tally().values())
          .as("every act is done, and every act is refused: %s", simulation.told().tally())
          .allSatisfy(answers -> assertThat(answers.keySet()).anyMatch(status -> status < 300))
          .allSatisfy(answers -> assertThat(answers.keySet()).anyMatch(status -> status > 400));
    }
  }
}

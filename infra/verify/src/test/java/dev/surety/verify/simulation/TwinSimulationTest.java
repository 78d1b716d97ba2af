package dev.surety.verify.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.TwinGround;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The simulation runs over maps because DynamoDB Local is too slow for it: here it runs over both
 * at once, call by call, and what both hold in the end is compared item by item.
 */
class TwinSimulationTest {
  private static final int STEPS = 120;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theMapsAnswerWhatDynamoDbLocalAnswers(long seed) {
    TwinGround ground = new TwinGround();
    try (Simulation simulation = new Simulation(ground, ground.maps()::changes, seed)) {
      simulation.run(STEPS);
      assertThat(ground.mapped()).isNotEmpty().isEqualTo(ground.local());
    }
  }
}

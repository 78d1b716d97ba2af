package dev.surety.verify.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.MapGround;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Everything that moves money, under everything that goes wrong. {@code ./surety simulate} runs it
 * with any number of steps and any seed.
 */
class SimulationTest {
  private static final String STEPS = "surety.simulation.steps";
  private static final String SEED = "surety.simulation.seed";

  @Test
  void whateverHappensEveryUnitOfMoneyIsWhereTheLawSays() {
    int steps = Integer.getInteger(STEPS, 20_000);
    MapGround ground = MapGround.open();
    try (Simulation simulation =
        new Simulation(ground, ground.dynamo()::changes, Long.getLong(SEED, 2026))) {
      simulation.run(steps);
      Map<String, Map<Integer, Integer>> tally = simulation.told().tally();
      if (System.getProperty(STEPS) != null) {
        System.out.println(steps + " steps; acts, and how often each was answered with what:");
        tally.forEach((act, answers) -> System.out.println("  " + act + " " + answers));
        System.out.println("by time alone: " + simulation.byTime());
      }
      if (steps >= 5_000) {
        assertThat(tally.values())
            .as("every act is done, and every act is refused: %s", tally)
            .allSatisfy(answers -> assertThat(answers.keySet()).anyMatch(status -> status < 300))
            .allSatisfy(answers -> assertThat(answers.keySet()).anyMatch(status -> status > 400));
        assertThat(simulation.byTime())
            .containsKeys("HoldEnded", "SilenceApproved", "RefundLapsed", "DisputeDefaulted");
      }
    }
  }
}

package dev.surety.verify.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.simulation.Simulation;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Export;
import dev.surety.verify.world.MapGround;
import dev.surety.verify.world.Verifier;
import dev.surety.verify.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any sequence of actions, replayed from the timeline, gives the stored state: the program that
 * verifies exports replays it, and shares no code with what wrote it.
 */
class ReplayedHistoriesTest {
  private static final int HISTORIES = 12;
  private static final int STEPS = 80;

  @TempDir Path folder;

  @Test
  void whateverHappensOnAContract() {
    Verifier verifier = new Verifier(folder);
    for (long seed = 1; seed <= HISTORIES; seed++) {
      try (World world = new World(MapGround.open())) {
        Deal deal = History.of(world, seed, STEPS);
        Verifier.Verdict verdict = verifier.verify(Export.of(deal.client(), deal.id(), 100));
        assertThat(verdict.failures()).as("seed %d", seed).isEmpty();
        assertThat(verdict.holds()).as("seed %d", seed).isTrue();
      }
    }
  }

  @Test
  void whateverHappensToMoney() {
    Verifier verifier = new Verifier(folder);
    MapGround ground = MapGround.open();
    try (Simulation simulation = new Simulation(ground, ground.dynamo()::changes, 7);
        World world = new World(ground)) {
      simulation.run(500);
      List<Caller> clients =
          simulation.table().entrySet().stream()
              .filter(item -> item.getKey().matches("c_\\S+ CONTRACT"))
              .map(
                  item ->
                      new Caller(
                          item.getKey().split(" ", 2)[0],
                          Objects.requireNonNull(item.getValue().get("client")).s(),
                          List.of("viewer")))
              .toList();
      assertThat(clients).isNotEmpty();
      for (Caller client : clients) {
        Verifier.Verdict verdict = verifier.verify(Export.of(world.as(client), client.sub(), 200));
        assertThat(verdict.failures()).as(client.sub()).isEmpty();
      }
    }
  }
}

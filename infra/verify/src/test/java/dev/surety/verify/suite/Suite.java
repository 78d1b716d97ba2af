package dev.surety.verify.suite;

import dev.surety.verify.world.Ground;
import dev.surety.verify.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests over a world of their own; the subclass says where it stands. */
@TestInstance(Lifecycle.PER_METHOD)
abstract class Suite {
  private @Nullable World world;

  abstract Ground ground();

  @BeforeEach
  void open() {
    world = new World(ground());
  }

  World world() {
    if (world == null) {
      throw new IllegalStateException("the world is there from @BeforeEach to @AfterEach");
    }
    return world;
  }

  @AfterEach
  void close() {
    if (world != null) {
      world.close();
    }
  }
}

package dev.surety.verify.suite;

import dev.surety.verify.world.Ground;
import dev.surety.verify.world.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  /** The whole table but the answers to keys, by key. */
  Map<String, Map<String, AttributeValue>> lasting() {
    Map<String, Map<String, AttributeValue>> dump = world().dump();
    dump.keySet().removeIf(key -> key.startsWith("IDEMPOTENCY#"));
    return dump;
  }

  @AfterEach
  void close() {
    if (world != null) {
      world.close();
    }
  }
}

package dev.surety.verify.suite;

import dev.surety.verify.world.Ground;
import dev.surety.verify.world.LocalGround;

class RepetitionOnDynamoDbLocalTest extends RepetitionSuite {
  @Override
  Ground ground() {
    return LocalGround.open();
  }
}

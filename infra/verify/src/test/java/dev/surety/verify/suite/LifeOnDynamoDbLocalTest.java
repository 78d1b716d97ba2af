package dev.surety.verify.suite;

import dev.surety.verify.world.Ground;
import dev.surety.verify.world.LocalGround;

class LifeOnDynamoDbLocalTest extends LifeSuite {
  @Override
  Ground ground() {
    return LocalGround.open();
  }
}

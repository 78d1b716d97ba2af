package dev.surety.verify.suite;

import dev.surety.verify.world.Ground;
import dev.surety.verify.world.LocalGround;

class MoneyActOnDynamoDbLocalTest extends MoneyActSuite {
  @Override
  Ground ground() {
    return LocalGround.open();
  }
}

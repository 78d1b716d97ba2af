package dev.surety.verify.suite;

import dev.surety.verify.world.Ground;
import dev.surety.verify.world.LocalGround;

class ExportOnDynamoDbLocalTest extends ExportSuite {
  @Override
  Ground ground() {
    return LocalGround.open();
  }
}

package dev.surety.verify.suite;

import dev.surety.verify.world.Ground;
import dev.surety.verify.world.MapGround;

/** Three worlds for each act: over maps, which are held against DynamoDB Local elsewhere. */
class MoneyActOnMapsTest extends MoneyActSuite {
  @Override
  Ground ground() {
    return MapGround.open();
  }
}

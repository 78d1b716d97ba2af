package dev.surety.verify.suite;

import dev.surety.verify.world.Ground;
import dev.surety.verify.world.LocalStackGround;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ContainerTally.class)
class ExportOnLocalStackTest extends ExportSuite {
  @Override
  Ground ground() {
    return LocalStackGround.open();
  }
}

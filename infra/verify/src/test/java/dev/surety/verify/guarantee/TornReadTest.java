package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Deal;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A contract that changes in the middle of somebody's read. */
class TornReadTest {
  private final World world = new World(LocalGround.open());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void nothingIsDecidedOnAContractThatItsJournalHasLeftBehind() {
    Deal deal = Deal.active(world);
    world
        .database()
        .tearNext(
            "CONTRACT",
            () -> deal.client().post(deal.at("/suspend"), "{\"reason\": \"a pause\"}").expect(200));
    Reply refused = deal.provider().post(deal.at("/tickets"), Deal.ticketBody("e1")).expect(409);
    assertThat(refused.code()).isEqualTo("contract_not_active");
    assertThat(deal.client().get(deal.at("/tickets")).json().path("tickets")).isEmpty();
  }
}

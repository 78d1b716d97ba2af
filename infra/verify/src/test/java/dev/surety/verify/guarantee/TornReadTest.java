package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Deal;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Money;
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

  @Test
  void aDisputeThatIsDecidedInTheMiddleOfAReadIsDecidedOnce() {
    Money money = Money.funded(world);
    String dispute = money.dispute(money.deal().client());
    String resolve = money.at("/disputes/" + dispute + "/resolve");
    world
        .database()
        .tearNext(
            "DISPUTE#" + dispute,
            () -> money.arbiter().post(resolve, Money.parts(1, 99_999)).expect(200));
    Reply late = money.arbiter().post(resolve, Money.parts(99_999, 1)).expect(409);
    assertThat(late.code()).isEqualTo("dispute_decided");
    assertThat(late.text("/state")).isEqualTo("RESOLVED");
    assertThat(money.figures().provider()).isEqualTo(99_999);
  }

  @Test
  void aRefundThatIsAnsweredInTheMiddleOfAReadIsNotTakenForSuperseded() {
    Money money = Money.funded(world);
    String refund = money.refund();
    String answer = money.at("/refund-requests/" + refund + "/answer");
    world
        .database()
        .tearNext(
            "REFUND#" + refund,
            () -> money.deal().provider().post(answer, "{\"accept\": true}").expect(200));
    Reply late = money.deal().provider().post(answer, "{\"accept\": false}").expect(409);
    assertThat(late.text("/state")).isEqualTo("ACCEPTED");
  }

  @Test
  void aCreditThatIsGrantedInTheMiddleOfAReleasesReadIsNetted() {
    Deal deal = Deal.approved(world, 100_000);
    String credit = "{\"period\": \"2026-03\", \"amountMinor\": 500, \"reason\": \"slow\"}";
    world
        .database()
        .tearNext("CREDITS", () -> deal.provider().post(deal.at("/credits"), credit).expect(201));
    assertThat(deal.release("M1").expect(201).whole("/creditMinor")).isEqualTo(500);
  }

  @Test
  void andSoIsASecondOneOnceTheFirstIsUsedUp() {
    Deal deal = Deal.approved(world, 100_000);
    String credit = "{\"period\": \"2026-03\", \"amountMinor\": 500, \"reason\": \"slow\"}";
    deal.provider().post(deal.at("/credits"), credit).expect(201);
    deal.client().post(deal.at("/milestones/M1/releases"), "{\"amountMinor\": 600}").expect(201);
    world
        .database()
        .tearNext("CREDITS", () -> deal.provider().post(deal.at("/credits"), credit).expect(201));
    assertThat(deal.release("M1").expect(201).whole("/creditMinor")).isEqualTo(500);
  }
}

package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.Interference.When;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostCommitTest {
  private final World world = new World(LocalGround.open());

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource
  void aReleaseWhoseCommitBreaksIsDoneOnceWhenItIsAskedAgain(When when) {
    Deal deal = Deal.approved(world, 100_000);
    String path = deal.at("/milestones/M1/releases");
    world.database().failNext(Interference.COMMIT, when);
    Reply broken = deal.client().post(path, "{}", "k1").expect(503);
    assertThat(broken.headers()).containsEntry("retry-after", "1");
    Reply again = deal.client().post(path, "{}", "k1").expect(201);
    assertThat(again.replayed()).isEqualTo(when == When.AFTER);
    assertThat(deal.client().post(path, "{}", "k1").expect(201).raw()).isEqualTo(again.raw());
    assertThat(deal.balance(deal.provider(), "provider:org_modsq:available")).isEqualTo(100_000);
    assertThat(deal.verification().json().path("verified").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aTicketWhoseCommitBreaksIsOpenedOnceUnderItsOwnEventId(When when) {
    Deal deal = Deal.active(world);
    world.database().failNext(Interference.COMMIT, when);
    deal.provider().post(deal.at("/tickets"), Deal.ticketBody("e1"), "k1").expect(503);
    deal.provider().post(deal.at("/tickets"), Deal.ticketBody("e1"), "another");
    assertThat(deal.client().get(deal.at("/tickets")).json().path("tickets")).hasSize(1);
  }

  @Test
  void aReadThatBreaksChangesNothingAndSaysSo() {
    Deal deal = Deal.active(world);
    var before = world.dump();
    world.database().failNext(Interference.READ, When.BEFORE);
    assertThat(deal.client().post(deal.at("/milestones/M1/fund"), "{}").expect(503).code())
        .isEqualTo("unavailable");
    assertThat(world.dump()).isEqualTo(before);
  }
}

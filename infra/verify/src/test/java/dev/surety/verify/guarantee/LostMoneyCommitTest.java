package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.Interference.When;
import dev.surety.verify.world.MapGround;
import dev.surety.verify.world.MoneyAct;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Session;
import dev.surety.verify.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A function dies around the commit of an act, and its caller asks again with the same key. */
class LostMoneyCommitTest {
  private final World world = new World(MapGround.open());

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource
  void anActThatDiedBeforeItsCommitIsDoneByTheNextCall(MoneyAct act) {
    String path = act.prepare(world);
    Session who = world.as(act.by());
    var before = world.dump();
    world.database().failNext(Interference.COMMIT, When.BEFORE);
    who.post(path, act.body(), "k1").expect(503);
    assertThat(world.dump()).isEqualTo(before);
    Reply done = who.post(path, act.body(), "k1").expect(act.status());
    assertThat(done.replayed()).isFalse();
    proved(path, act);
  }

  @ParameterizedTest
  @EnumSource
  void anActThatDiedAfterItsCommitIsNotDoneAgain(MoneyAct act) {
    String path = act.prepare(world);
    Session who = world.as(act.by());
    world.database().failNext(Interference.COMMIT, When.AFTER);
    who.post(path, act.body(), "k1").expect(503);
    var after = world.dump();
    Reply done = who.post(path, act.body(), "k1").expect(act.status());
    assertThat(done.replayed()).isTrue();
    assertThat(world.dump()).isEqualTo(after);
    proved(path, act);
  }

  private void proved(String path, MoneyAct act) {
    if (!path.startsWith("/v1/contracts/")) {
      Reply balances = world.as(act.by()).get("/v1/balances/verification").expect(200);
      assertThat(balances.json().path("verified").asBoolean()).as(balances.raw()).isTrue();
      return;
    }
    String contract = path.split("/", -1)[3];
    Reply proof =
        world.as(Caller.ANNA).get("/v1/contracts/" + contract + "/ledger/verification").expect(200);
    assertThat(proof.json().path("verified").asBoolean()).as(proof.raw()).isTrue();
  }
}

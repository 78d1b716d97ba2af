package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Caller;
import dev.surety.verify.world.MoneyAct;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every act that moves or promises money. */
abstract class MoneyActSuite extends Suite {
  @ParameterizedTest
  @EnumSource
  void aCallOfTheWrongPersonOrVersionChangesNothing(MoneyAct act) {
    String path = act.prepare(world());
    var before = world().dump();
    for (Caller wrong : act.forbidden()) {
      Reply refused = world().as(wrong).post(path, act.body());
      assertThat(refused.status()).as("%s: %s", wrong, refused.raw()).isEqualTo(403);
    }
    if (act.hidden()) {
      Reply stranger = world().as(Caller.STRANGER).post(path, act.body()).expect(404);
      assertThat(stranger.code()).isEqualTo("not_found");
    }
    if (act.hasVersion()) {
      Reply stale = world().as(act.by()).postIf(path, act.body(), "\"77\"").expect(412);
      assertThat(stale.code()).isEqualTo("version_stale");
    }
    Reply unknown = world().as(act.by()).post(path, withUnknownMember(act)).expect(400);
    assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/surprise");
    assertThat(world().dump()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void aKeyHasOneAnswerAndOneEffect(MoneyAct act) {
    String path = act.prepare(world());
    Session who = world().as(act.by());
    Reply first = who.post(path, act.body(), "k1").expect(act.status());
    var after = world().dump();
    Reply again = who.post(path, act.body(), "k1").expect(act.status());
    assertThat(again.replayed()).isTrue();
    assertThat(again.raw()).isEqualTo(first.raw());
    Reply other = act.another(world(), path, "k1").expect(422);
    assertThat(other.code()).isEqualTo("idempotency_key_reused");
    assertThat(world().dump()).isEqualTo(after);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDoneIsDoneOnceUnlessItCanBeRepeated(MoneyAct act) {
    String path = act.prepare(world());
    Session who = world().as(act.by());
    who.post(path, act.body()).expect(act.status());
    var before = lasting();
    Reply second = who.post(path, act.body());
    if (act.repeatable()) {
      second.expect(act.status());
      return;
    }
    second.expect(409);
    assertThat(second.text("/state")).isNotBlank();
    assertThat(second.json().path("allowedActions").isArray()).isTrue();
    assertThat(lasting()).isEqualTo(before);
  }

  private static String withUnknownMember(MoneyAct act) {
    String members = act.body().substring(1);
    return "{\"surprise\": 1" + (members.equals("}") ? "" : ", ") + members;
  }
}

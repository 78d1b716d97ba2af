package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.local.ses.Faults.Fault;
import dev.surety.verify.world.Figures;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both sides signed that silence approves, and the mail service does not work. */
class SilenceWithoutMailTest {
  private final LocalGround ground = LocalGround.open();
  private final World world = new World(ground);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void nobodyIsWarnedAndNothingEverApproved() {
    Money money = submitted();
    ground.faults().failNext(Integer.MAX_VALUE, Fault.INTERNAL_FAILURE);
    world.clock().reach(ends(money).minus(Duration.ofDays(3)));
    for (int hour = 0; hour < 72 + 100; hour++) {
      world.clock().advance(Duration.ofMinutes(61));
      world.settle();
    }
    assertThat(world.clock().instant()).isAfter(ends(money).plus(Duration.ofDays(4)));
    assertThat(money.figures()).isEqualTo(Figures.of("SUBMITTED").held(100_000).client(200_000));
    assertThat(money.events("milestone.review_warning_proved")).isEmpty();
    assertThat(money.events("milestone.review_warning_lost")).isNotEmpty();
    assertThat(money.events("milestone.review_ended")).hasSize(1);
    ground.faults().failNext(0, Fault.NONE);
    world.clock().advance(Duration.ofDays(30));
    world.settle();
    assertThat(money.figures().state()).isEqualTo("SUBMITTED");
    money.deal().approve("M1", 1, 100_000).expect(200);
  }

  @Test
  void aWarningThatGoesOutLateGivesADayFromThenOn() {
    Money money = submitted();
    Instant ends = ends(money);
    world.clock().reach(ends.minus(Duration.ofDays(3)));
    world.settle();
    ground.faults().failNext(Integer.MAX_VALUE, Fault.THROTTLING);
    world.clock().reach(ends.minus(Duration.ofHours(24)));
    for (int hour = 0; hour < 30; hour++) {
      world.settle();
      world.clock().advance(Duration.ofHours(1));
    }
    assertThat(money.figures().state()).isEqualTo("SUBMITTED");
    ground.faults().failNext(0, Fault.NONE);
    Instant mended = world.clock().instant();
    hourly(23);
    assertThat(money.figures().state()).isEqualTo("SUBMITTED");
    hourly(4);
    assertThat(money.figures().state()).isEqualTo("APPROVED");
    assertThat(Instant.parse(money.milestone().text("/approvals/0/at")))
        .isAfterOrEqualTo(mended.plus(Duration.ofHours(24)))
        .isAfter(ends);
  }

  private void hourly(int hours) {
    for (int hour = 0; hour < hours; hour++) {
      world.settle();
      world.clock().advance(Duration.ofHours(1));
    }
    world.settle();
  }

  private Money submitted() {
    return Money.funded(world, t -> ((ObjectNode) t.path("payment")).put("silenceApproves", true))
        .submitted();
  }

  private static Instant ends(Money money) {
    return Instant.parse(money.milestone().text("/revisions/0/reviewEndsAt"));
  }
}

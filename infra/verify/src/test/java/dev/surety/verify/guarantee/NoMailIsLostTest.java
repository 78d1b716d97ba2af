package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.local.ses.Faults.Fault;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Ground;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.Interference.When;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A submission tells the client's owner; the outbox function dies or fails on the way. */
class NoMailIsLostTest {
  /** Longer than any lease, and than the wait after a first failure. */
  private static final Duration LATER = Duration.ofMinutes(3);

  private final LocalGround ground = LocalGround.open();
  private final World world = new World(ground);

  @BeforeEach
  void submit() {
    Deal deal = Deal.active(world).deposited(100_000).funded("M1");
    world.settle();
    deal.submitted("M1");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private long mailed() {
    return world.mails().stream().filter(m -> m.subject().startsWith("Please review: ")).count();
  }

  private void later() {
    world.clock().advance(LATER);
    world.settle();
  }

  @Test
  void theProcessDiesBeforeTheOutboxRuns() {
    assertThat(world.outbox().lose()).isEqualTo(1);
    world.settle();
    assertThat(mailed()).isZero();
    later();
    later();
    assertThat(mailed()).isEqualTo(1);
    assertThat(world.outbox().unsent()).isEmpty();
  }

  @Test
  void theClaimIsLost() {
    world.database().failNext(Interference.COMMIT, When.AFTER);
    world.outbox().deliver();
    assertThat(world.outbox().unsent()).containsValue("SENDING");
    assertThat(mailed()).isZero();
    later();
    assertThat(mailed()).isEqualTo(1);
  }

  @Test
  void theClaimIsNeverMadeAndTheStreamBringsItAgain() {
    world.database().failNext(Interference.COMMIT, When.BEFORE);
    world.outbox().deliver();
    assertThat(mailed()).isZero();
    world.outbox().deliver();
    assertThat(mailed()).isEqualTo(1);
  }

  @Test
  void sesFailsForAWhile() {
    for (Fault fault : List.of(Fault.THROTTLING, Fault.INTERNAL_FAILURE)) {
      ground.faults().failNext(1, fault);
      world.outbox().deliver();
      assertThat(world.outbox().unsent()).containsValue("WAITING");
      assertThat(mailed()).isZero();
      world.clock().advance(LATER);
      assertThat(world.sweep()).isEqualTo(1);
    }
    world.outbox().deliver();
    assertThat(mailed()).isEqualTo(1);
    assertThat(world.outbox().unsent()).isEmpty();
  }

  @Test
  void theProcessDiesAfterSesAcceptedAndOnlyThenAMailGoesTwice() {
    // the claim's commit passes, the record's does not
    world.database().failSecond(Interference.COMMIT, When.BEFORE);
    world.outbox().deliver();
    assertThat(mailed()).isEqualTo(1);
    assertThat(world.outbox().unsent()).containsValue("SENDING");
    later();
    later();
    assertThat(mailed()).isEqualTo(2);
    assertThat(world.outbox().unsent()).isEmpty();
  }

  @Test
  void theRecordIsWrittenButItsAnswerIsLost() {
    world.database().failSecond(Interference.COMMIT, When.AFTER);
    world.outbox().deliver();
    later();
    assertThat(mailed()).isEqualTo(1);
    assertThat(world.outbox().unsent()).isEmpty();
  }

  @Test
  void sesAcceptsAndItsAnswerIsLost() {
    ground.faults().failNext(1, Fault.ANSWER_LOST);
    world.outbox().deliver();
    assertThat(mailed()).isEqualTo(1);
    later();
    assertThat(mailed()).isEqualTo(2);
    assertThat(world.outbox().unsent()).isEmpty();
  }

  @Test
  void twoOutboxFunctionsAtOnceSendOnce() {
    List<Ground.Accepted> before = new ArrayList<>(world.mails());
    world.outbox().deliverTwiceAtOnce();
    assertThat(world.mails()).hasSize(before.size() + 1);
    assertThat(world.outbox().unsent()).isEmpty();
  }
}

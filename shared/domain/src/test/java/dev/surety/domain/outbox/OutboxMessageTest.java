package dev.surety.domain.outbox;

import static dev.surety.domain.outbox.Mails.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A message on its way out. */
class OutboxMessageTest {
  private final OutboxMessage fresh = Mails.message("75%");

  @Test
  void waitsForTheStreamFirstAndForTheSweepThen() {
    assertThat(fresh.state()).isEqualTo(OutboxState.PENDING);
    assertThat(fresh.due()).contains(NOW.plus(OutboxMessage.PATIENCE));
    assertThat(fresh.id()).isEqualTo("ticket/t_1/FIRST_RESPONSE|75%|provider:duty");
    assertThat(fresh.version()).isEqualTo(1);
  }

  @Test
  void isClaimedOnce() {
    OutboxMessage claimed = fresh.claim(NOW).orElseThrow();
    assertThat(claimed.state()).isEqualTo(OutboxState.SENDING);
    assertThat(claimed.attempts()).isEqualTo(1);
    assertThat(claimed.version()).isEqualTo(2);
    assertThat(claimed.due()).contains(NOW.plus(OutboxMessage.LEASE));
    assertThat(claimed.claim(NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = OutboxState.class,
      names = {"SENDING", "WAITING", "SENT", "FAILED"})
  void onlyAPendingMessageIsClaimed(OutboxState state) {
    assertThat(in(state).state()).isEqualTo(state);
    assertThat(in(state).claim(NOW)).isEmpty();
  }

  @Test
  void isSettledOnceSentOrRefused() {
    OutboxMessage sent = in(OutboxState.SENT);
    assertThat(sent.messageId()).isEqualTo("ses-1");
    assertThat(sent.sentAt()).isEqualTo(NOW);
    assertThat(sent.due()).isEmpty();
    OutboxMessage refused = in(OutboxState.FAILED);
    assertThat(refused.lastError()).isEqualTo("no such address");
    assertThat(refused.due()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "6, 32", "7, 60", "8, 60", "59, 60"})
  void standsBackLongerAfterEveryFailureUpToAnHour(int attempt, int minutes) {
    OutboxMessage failed = attempted(attempt).failed("throttled", NOW);
    assertThat(failed.state()).isEqualTo(OutboxState.WAITING);
    assertThat(failed.lastError()).isEqualTo("throttled");
    assertThat(failed.due()).contains(NOW.plus(Duration.ofMinutes(minutes)));
  }

  @Test
  void isGivenUpAfterTheLastAttempt() {
    OutboxMessage last = attempted(OutboxMessage.MOST_ATTEMPTS);
    assertThat(last.failed("throttled", NOW).state()).isEqualTo(OutboxState.FAILED);
    OutboxMessage dead = last.redrive(NOW);
    assertThat(dead.state()).isEqualTo(OutboxState.FAILED);
    assertThat(dead.due()).isEmpty();
    assertThat(dead.lastError()).startsWith("given up after 60 attempts");
  }

  @Test
  void isTriedForMoreThanTwoDays() {
    OutboxMessage message = fresh;
    Instant now = NOW;
    while (message.state() != OutboxState.FAILED) {
      message = message.claim(now).orElseThrow().failed("throttled", now);
      now = message.due().orElse(now);
      message = message.state() == OutboxState.WAITING ? message.redrive(now) : message;
    }
    assertThat(Duration.between(NOW, now)).isGreaterThan(Duration.ofDays(2));
    assertThat(message.attempts()).isEqualTo(OutboxMessage.MOST_ATTEMPTS);
  }

  @Test
  void isHandedOutAgainWithItsHistory() {
    OutboxMessage again = in(OutboxState.WAITING).redrive(NOW);
    assertThat(again.state()).isEqualTo(OutboxState.PENDING);
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.lastError()).isEqualTo("throttled");
    assertThat(again.due()).contains(NOW.plus(OutboxMessage.PATIENCE));
  }

  private OutboxMessage in(OutboxState state) {
    OutboxMessage claimed = fresh.claim(NOW).orElseThrow();
    return switch (state) {
      case PENDING -> fresh;
      case SENDING -> claimed;
      case WAITING -> claimed.failed("throttled", NOW);
      case SENT -> claimed.sent("ses-1", NOW);
      case FAILED -> claimed.refused("no such address");
    };
  }

  private OutboxMessage attempted(int times) {
    OutboxMessage message = fresh;
    for (int i = 1; i < times; i++) {
      message = message.claim(NOW).orElseThrow().redrive(NOW);
    }
    return message.claim(NOW).orElseThrow();
  }
}

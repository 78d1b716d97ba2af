package dev.surety.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.party.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A dispute during a review, called off: all goes on with exactly the time that was left. */
class ReviewStandstillTest {
  private static final Instant END = MoneyStory.START.plus(Duration.ofDays(14));
  private static final Instant FIRST = END.minus(Duration.ofDays(3));
  private static final Instant SECOND = END.minus(Duration.ofDays(1));
  private static final Duration TEN_DAYS = Duration.ofDays(10);
  private static final Duration TICK = Duration.ofMillis(1);

  private final MoneyStory story = MoneyStory.silenceApproves();

  @Test
  void theWindowAndWarningsToComeMoveByWhatTheDisputeTook() {
    story.submit();
    standstill(MoneyStory.START.plus(Duration.ofDays(2)));
    assertThat(story.stored().revisions().getLast().reviewEndsAt()).isEqualTo(END.plus(TEN_DAYS));
    story.at(FIRST.plus(TEN_DAYS).minus(TICK)).sweep();
    assertThat(story.warnings()).as("not before its moved time").isEmpty();
    story.warnedAt(FIRST.plus(TEN_DAYS)).warnedAt(SECOND.plus(TEN_DAYS));
    assertThat(Collections.frequency(story.events(), "milestone.review_warning_proved"))
        .isEqualTo(2);
    lapsesAfter(END.plus(TEN_DAYS));
  }

  @Test
  void noTimerRunsWhileItStandsStill() {
    story.submit();
    story.at(FIRST.minus(TICK));
    story.act(story.dispute(Side.PROVIDER));
    story.after(TEN_DAYS).sweep();
    assertThat(story.seen().state()).isEqualTo(MilestoneState.DISPUTED);
    assertThat(story.mailed()).noneMatch(m -> m.startsWith("REVIEW_CLOSING"));
  }

  @Test
  void warningsThatWereProvedAreNotSentAgain() {
    story.submit();
    story.warnedAt(FIRST).warnedAt(SECOND);
    standstill(END.minus(Duration.ofHours(3)));
    story.sweep();
    assertThat(Collections.frequency(story.events(), "milestone.review_closing")).isEqualTo(2);
    lapsesAfter(END.plus(TEN_DAYS));
  }

  /** The second warning left an hour before the end: the client has a day from then. */
  @Test
  void whatWasLeftOfTheDayAfterAWarningIsTimeThatWasLeft() {
    story.submit();
    story.warnedAt(FIRST).warnedAt(END.minus(Duration.ofHours(1)));
    standstill(END.plus(Duration.ofHours(20)));
    lapsesAfter(END.plus(Duration.ofHours(23)).plus(TEN_DAYS));
  }

  @Test
  void aWarningThatWasNotProvedWhenItStoodStillCountsFromThen() {
    story.submit();
    story.warnedAt(FIRST).at(END.minus(Duration.ofHours(1))).sweep();
    story.mails(_ -> true);
    Instant since = END.minus(Duration.ofMinutes(30));
    standstill(since);
    story.sweep();
    lapsesAfter(since.plus(TEN_DAYS).plus(Duration.ofDays(1)));
  }

  @Test
  void aDisputeAfterSilenceApprovedIsAboutApprovedWork() {
    story.submit();
    story.warnedAt(FIRST).warnedAt(SECOND);
    standstill(END.plus(TICK));
    assertThat(story.stored().state()).isEqualTo(MilestoneState.APPROVED);
  }

  private void standstill(Instant from) {
    story.at(from);
    Dispute dispute = story.act(story.dispute(Side.PROVIDER));
    story.after(TEN_DAYS);
    story.act(story.cancel(dispute));
  }

  private void lapsesAfter(Instant last) {
    story.at(last);
    assertThat(story.seen().state()).isEqualTo(MilestoneState.SUBMITTED);
    story.after(TICK).sweep();
    assertThat(story.stored().state()).isEqualTo(MilestoneState.APPROVED);
    assertThat(story.stored().approvals().getLast().at()).isEqualTo(last);
  }
}

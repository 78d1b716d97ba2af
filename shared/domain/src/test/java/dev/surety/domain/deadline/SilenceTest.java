package dev.surety.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.milestone.Approval;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.party.Actor;
import dev.surety.domain.terms.PaymentTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Work that nobody answers, in a window of two weeks. */
class SilenceTest {
  private static final Instant END = MoneyStory.START.plus(Duration.ofDays(14));
  private static final Instant FIRST = END.minus(Duration.ofDays(3));
  private static final Instant SECOND = END.minus(Duration.ofDays(1));
  private static final Duration TICK = Duration.ofMillis(1);

  @Test
  void approvesAfterBothWarningsWereSentADayBefore() {
    MoneyStory story = warned();
    assertThat(story.at(END).seen().state()).isEqualTo(MilestoneState.SUBMITTED);
    story.after(TICK).sweep();
    Milestone approved = story.stored();
    assertThat(approved.state()).isEqualTo(MilestoneState.APPROVED);
    assertThat(approved.approvals()).containsExactly(new Approval(Actor.SYSTEM, END, 1, 100_000));
    assertThat(story.events()).endsWith("milestone.approved");
    assertThat(story.mailed()).filteredOn(m -> m.startsWith("WORK_APPROVED")).hasSize(3);
  }

  @Test
  void anAnswerAtTheLastInstantIsInTimeAndAMillisecondLaterItIsApproved() {
    MoneyStory story = warned().at(END);
    assertThat(Decisions.result(story.requestChanges()).state())
        .isEqualTo(MilestoneState.CHANGES_REQUESTED);
    story.after(TICK);
    Decisions.refusedInState(
        story.requestChanges(),
        "not_submitted",
        MilestoneState.APPROVED,
        MilestoneState.APPROVED.allowedActions());
    assertThat(Decisions.result(story.release(OptionalLong.empty())).amounts().netMinor())
        .as("paid, though no run came by")
        .isEqualTo(100_000);
  }

  @Test
  void aSecondWarningSentLateMovesTheApproval() {
    MoneyStory story = submitted().warnedAt(FIRST);
    Instant sent = END.minus(Duration.ofHours(1));
    story.warnedAt(sent);
    story.at(sent.plus(Duration.ofDays(1))).sweep();
    assertThat(story.seen().state()).isEqualTo(MilestoneState.SUBMITTED);
    story.after(TICK).sweep();
    assertThat(story.stored().approvals().getLast().at()).isEqualTo(sent.plusSeconds(86_400));
  }

  @Test
  void aWarningThatLeftWithoutProofYetApprovesNothing() {
    MoneyStory story = submitted().warnedAt(FIRST);
    story.at(SECOND).sweep();
    story.at(END.plus(Duration.ofDays(1))).sweep();
    assertThat(story.seen().state()).isEqualTo(MilestoneState.SUBMITTED);
    story.mails(_ -> true).after(Duration.ofHours(2)).sweep();
    assertThat(story.seen().state()).as("proved, sent two hours ago").isNotEqualTo(approved());
    story.after(Duration.ofHours(22)).sweep();
    assertThat(story.seen().state()).as("a day to the instant").isNotEqualTo(approved());
    story.after(TICK).sweep();
    assertThat(story.stored().state()).isEqualTo(approved());
  }

  @Test
  void aWarningThatReachedNobodyEndsTheSilenceForGood() {
    MoneyStory story = submitted().warnedAt(FIRST);
    story.at(SECOND).sweep();
    story.mails(_ -> false).after(Duration.ofMinutes(1)).sweep();
    assertThat(story.events()).endsWith("milestone.review_warning_lost");
    story.at(END.plus(TICK)).sweep();
    story.after(Duration.ofDays(400)).sweep();
    assertThat(story.seen().state()).isEqualTo(MilestoneState.SUBMITTED);
    assertThat(Collections.frequency(story.events(), "milestone.review_ended")).isOne();
    assertThat(story.mailed()).filteredOn(m -> m.startsWith("REVIEW_ENDED")).hasSize(3);
    assertThat(Decisions.result(story.approve()).state()).isEqualTo(approved());
  }

  @Test
  void oneOfSeveralContactsReachedIsEnough() {
    PaymentTerms payment = Agreements.payment(true, Duration.ZERO, OptionalLong.empty(), 0);
    MoneyStory story = new MoneyStory(payment);
    story.submit();
    for (Instant warning : List.of(FIRST, SECOND)) {
      story.at(warning).sweep();
      story.mails(mail -> mail.recipient().id().equals("client:owner"));
      story.after(Duration.ofMinutes(1)).sweep();
    }
    assertThat(story.at(END.plus(TICK)).seen().state()).isEqualTo(approved());
  }

  @Test
  void nothingIsApprovedByASilenceThatNobodySignedFor() {
    MoneyStory story =
        new MoneyStory(Agreements.payment(false, Duration.ZERO, OptionalLong.empty(), 0));
    story.submit();
    story.warnedAt(FIRST).warnedAt(SECOND).at(END.plus(TICK)).sweep();
    story.after(Duration.ofDays(400)).sweep();
    assertThat(story.seen().state()).isEqualTo(MilestoneState.SUBMITTED);
    assertThat(story.mailed()).filteredOn(m -> m.startsWith("REVIEW_CLOSING")).hasSize(2);
    assertThat(Collections.frequency(story.events(), "milestone.review_ended")).isOne();
    assertThat(story.stored().due()).as("nothing is left to wait for").isEmpty();
  }

  @Test
  void aWindowShorterThanItsRemindersWarnsAtOnceAndGivesADay() {
    MoneyStory story =
        new MoneyStory(
            MoneyStory.window(Duration.ofHours(4), Duration.ofDays(3), Duration.ofDays(1)));
    story.submit();
    story.warnedAt(MoneyStory.START);
    assertThat(story.mailed()).filteredOn(m -> m.startsWith("REVIEW_CLOSING")).hasSize(2);
    Instant day = MoneyStory.START.plus(Duration.ofDays(1));
    story.at(day).sweep();
    assertThat(story.seen().state()).isEqualTo(MilestoneState.SUBMITTED);
    assertThat(story.after(TICK).seen().state()).isEqualTo(approved());
  }

  @Test
  void anUnansweredRevisionSaysNothingAboutTheNext() {
    MoneyStory story = warned().at(END.minus(TICK));
    story.act(story.requestChanges());
    story.submit();
    story.after(Duration.ofDays(10)).sweep();
    assertThat(story.seen().state()).isEqualTo(MilestoneState.SUBMITTED);
    assertThat(story.stored().revisions().getLast().review().warnings())
        .noneMatch(w -> w.mailedAt() != null);
  }

  @Test
  void withoutARunNobodyIsWarnedAndNothingApproved() {
    MoneyStory story = submitted().after(Duration.ofDays(100));
    assertThat(story.seen().state()).isEqualTo(MilestoneState.SUBMITTED);
    story.sweep();
    story.sweep();
    assertThat(story.warnings())
        .as("nobody is asked to answer by yesterday")
        .hasSize(2)
        .allSatisfy(
            mail ->
                assertThat(mail.facts())
                    .containsEntry(
                        "reviewEndsAt", story.now().plus(Duration.ofDays(1)).toString()));
    assertThat(story.seen().state()).as("warned only now").isEqualTo(MilestoneState.SUBMITTED);
  }

  @Test
  void termsOfAnEarlierVersionWithFewerThanTwoWarningsApproveNothing() {
    for (Duration[] reminders : List.of(new Duration[0], new Duration[] {Duration.ofDays(3)})) {
      MoneyStory story = new MoneyStory(MoneyStory.window(Duration.ofDays(14), reminders));
      story.submit();
      story.warnedAt(FIRST).warnedAt(SECOND).at(END.plus(TICK)).sweep();
      story.after(Duration.ofDays(10)).sweep();
      assertThat(story.seen().state()).isEqualTo(MilestoneState.SUBMITTED);
      assertThat(story.events()).endsWith("milestone.review_ended");
    }
  }

  private static MilestoneState approved() {
    return MilestoneState.APPROVED;
  }

  private static MoneyStory submitted() {
    MoneyStory story = MoneyStory.silenceApproves();
    story.submit();
    return story;
  }

  private static MoneyStory warned() {
    return submitted().warnedAt(FIRST).warnedAt(SECOND);
  }
}

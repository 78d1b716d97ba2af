package dev.surety.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.milestone.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The outcome of a review never depends on when the deadline function came by (I12). */
class SilenceProperties {
  private static final Instant END = MoneyStory.START.plus(Duration.ofDays(14));
  private static final Duration DAY = Duration.ofDays(1);
  static final int MINUTES = 20 * 24 * 60;

  /** Both warnings are out and proved: from here on no run, some or many give the same. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void onceWarnedRunsChangeNothing(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = MINUTES) Integer> runs,
      @ForAll @IntRange(min = 1, max = 3_000) int lateByMinutes,
      @ForAll @IntRange(min = 0, max = MINUTES) int asked) {
    MoneyStory without = warned(lateByMinutes);
    MoneyStory with = warned(lateByMinutes);
    Instant from = with.now();
    Instant question = from.plus(Duration.ofMinutes(asked));
    for (int run : new TreeSet<>(runs)) {
      Instant at = from.plus(Duration.ofMinutes(run));
      if (!at.isAfter(question)) {
        with.at(at).sweep();
      }
    }
    assertThat(decided(with.at(question).seen())).isEqualTo(decided(without.at(question).seen()));
    boolean answerable = without.seen().state() == MilestoneState.SUBMITTED;
    assertThat(accepted(with)).isEqualTo(answerable).isEqualTo(accepted(without));
    with.sweep();
    without.sweep();
    assertThat(with.stored().approvals()).isEqualTo(without.stored().approvals());
    assertThat(with.stored().state()).isEqualTo(without.stored().state());
  }

  /** Runs and mail servers that come and go as they like; what is promised holds all the same. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void silenceNeverApprovesBeforeADayAfterTheLastWarning(@ForAll long seed) {
    Random random = new Random(seed);
    MoneyStory story = MoneyStory.silenceApproves();
    story.submit();
    List<Milestone> seen = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      story.after(Duration.ofMillis(random.nextInt(2 * 86_400_000)));
      if (random.nextInt(4) > 0) {
        story.sweep();
      }
      if (random.nextInt(3) > 0) {
        story.mails(_ -> random.nextInt(8) > 0);
      }
      seen.add(story.seen());
    }
    seen.forEach(SilenceProperties::onlyIfWarned);
    for (int i = 1; i < seen.size(); i++) {
      if (seen.get(i - 1).state() == MilestoneState.APPROVED) {
        assertThat(decided(seen.get(i))).isEqualTo(decided(seen.get(i - 1)));
      }
    }
  }

  private static void onlyIfWarned(Milestone milestone) {
    if (milestone.state() == MilestoneState.APPROVED) {
      Instant approved = milestone.approvals().getLast().at();
      List<Warning> warnings = milestone.revisions().getLast().review().warnings();
      assertThat(warnings).hasSize(2).allMatch(Warning::proved);
      assertThat(approved).isAfterOrEqualTo(END);
      for (Warning warning : warnings) {
        Instant sent = Objects.requireNonNull(warning.sentAt());
        assertThat(approved).isAfterOrEqualTo(sent.plus(DAY));
      }
    }
  }

  private static boolean accepted(MoneyStory story) {
    return story.requestChanges() instanceof Decision.Accepted<?>;
  }

  private static List<Object> decided(Milestone milestone) {
    return List.of(milestone.state(), milestone.approvals(), milestone.escrow());
  }

  /** The second warning leaves this much later than it should. */
  private static MoneyStory warned(int lateByMinutes) {
    MoneyStory story = MoneyStory.silenceApproves();
    story.submit();
    story.warnedAt(END.minus(Duration.ofDays(3)));
    return story.warnedAt(END.minus(DAY).plus(Duration.ofMinutes(lateByMinutes)));
  }
}

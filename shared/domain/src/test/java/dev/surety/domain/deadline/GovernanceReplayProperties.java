package dev.surety.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Side;
import dev.surety.domain.serviceissue.ServiceIssue;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The timeline alone says how everything stands. */
class GovernanceReplayProperties {
  private static final Side OWNER = Side.CLIENT;

  @Property(tries = 200)
  void aGrantReplayedFromTheTimelineIsTheStoredOne(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 7) Integer> acts,
      @ForAll boolean lasting) {
    GovernanceStory story = GovernanceStory.usual();
    AccessGrant grant =
        story.act(
            OWNER, story.grant(OWNER, GovernanceStory.access(lasting ? null : "members", null)));
    for (int act : acts) {
      switch (act) {
        case 0 -> attempt(story, OWNER.other(), story.acknowledge(grant, OWNER.other()));
        case 1 -> attempt(story, OWNER, story.revoke(grant, OWNER));
        case 2 -> attempt(story, OWNER.other(), story.revoke(grant, OWNER.other()));
        case 3, 4, 5 -> story.after(Duration.ofDays(100));
        default -> story.sweep();
      }
    }
    assertThat(TimelineReplay.grant(story.commits(), grant.id())).isEqualTo(story.get(grant));
  }

  @Property(tries = 300)
  void anIssueReplayedFromTheTimelineIsTheStoredOne(
      @ForAll @Size(max = 14) List<@IntRange(min = 0, max = 7) Integer> acts,
      @ForAll Side raising) {
    GovernanceStory story = GovernanceStory.usual();
    ServiceIssue issue = story.raised(raising);
    Side other = raising.other();
    for (int act : acts) {
      switch (act) {
        case 0 -> attempt(story, other, story.respond(issue, other));
        case 1 -> attempt(story, other, story.plan(issue, other, Duration.ofDays(3)));
        case 2 -> attempt(story, other, story.fulfil(issue, other));
        case 3 -> attempt(story, raising, story.close(issue, raising));
        case 4, 5 -> story.after(Duration.ofHours(40));
        default -> story.sweep();
      }
    }
    assertThat(TimelineReplay.issue(story.commits(), issue.id())).isEqualTo(story.get(issue));
  }

  private static void attempt(GovernanceStory story, Side side, Decision<?> decision) {
    if (decision instanceof Decision.Accepted<?>) {
      story.act(side, decision);
    }
  }
}

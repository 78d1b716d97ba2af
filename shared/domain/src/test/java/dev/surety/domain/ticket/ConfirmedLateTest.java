package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.sla.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A contested answer that is confirmed begins an update of its own: all later ones are counted on.
 */
class ConfirmedLateTest {
  @Test
  void isRefusedIfItMovesMoreClocksThanOneCommitCanHold() {
    TicketStory story = contested(95);
    TicketEvent answer = story.ticket().event("RESPONDED 10:30").orElseThrow();
    assertThat(Decisions.refusal(Tickets.confirm(story.terms(), story.ticket(), answer)).code())
        .isEqualTo("too_many_clocks_moved");
  }

  @Test
  void isTakenIfItMovesFewer() {
    TicketStory story = contested(20).confirmed(EventType.RESPONDED, "10:30");
    assertThat(story.cycles(Metric.UPDATE)).isEqualTo(22);
  }

  private static TicketStory contested(int updates) {
    TicketStory story =
        TicketStory.opened(
                Agreements.levels(
                    List.of(Promises.target(Metric.UPDATE, "*", 60, "always")), List.of()),
                "LOW")
            .then(EventType.RESPONDED, "10:30", "11:30");
    for (int i = 0; i < updates; i++) {
      story.log(
          "u" + i,
          EventType.UPDATED,
          on("12:00").plusSeconds(i),
          on("12:00").plusSeconds(i),
          null,
          null);
    }
    return story;
  }
}

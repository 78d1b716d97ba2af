package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.AtOnce;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The caller's own event id is one event, whatever keys the requests carry. */
class RacingTicketsTest {
  private static final int TIMES = 20;

  private final World world = new World(LocalGround.open());
  private final Deal deal = Deal.active(world);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void oneEventIdAtOnceIsOneTicket() {
    List<Reply> replies =
        AtOnce.run(
            TIMES, _ -> deal.provider().insist(deal.at("/tickets"), Deal.ticketBody("same")));
    assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
    assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(TIMES - 1);
    assertThat(replies.stream().map(reply -> reply.text("/id")).distinct()).hasSize(1);
  }

  @Test
  void oneResponseAtOnceIsOneEvent() {
    String ticket = deal.ticket("e1");
    List<Reply> replies = AtOnce.run(TIMES, _ -> deal.log(ticket, "r1", "RESPONDED"));
    assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
    Reply shown = deal.client().get(deal.at("/tickets/" + ticket)).expect(200);
    assertThat(shown.json().path("events")).hasSize(1);
  }
}

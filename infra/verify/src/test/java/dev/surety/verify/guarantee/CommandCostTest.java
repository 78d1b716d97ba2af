package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.sample.Story;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Ground;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandCostTest {
  /** POSTs that only ask. */
  private static final Set<String> INQUIRIES = Set.of("POST /v1/calendars/evaluate");

  /** No command of a person, and closed while the rail is one. */
  private static final String WEBHOOK = "POST /v1/rails/stripe/events";

  /** What decides on all obligations, milestones or grants lists each of them as well. */
  private static final Map<String, Integer> LISTED =
      Map.of(
          "POST /v1/contracts/{contract}/activate", 1,
          "POST /v1/contracts/{contract}/terminate", 3,
          "POST /v1/contracts/{contract}/complete", 3);

  @Test
  void everyCommandCostsOneReadAndOneTransactionalWrite() {
    Set<String> counted = new TreeSet<>();
    try (World world = new World(LocalGround.open())) {
      new Story(world)
          .tell(
              told -> {
                Map<String, Integer> calls = world.database().calls();
                // what the schedule and the stream did since is not this command's
                boolean afterTimers =
                    told.sample().equals("tickets/post-tickets-events")
                        || told.route().equals(WEBHOOK);
                if (INQUIRIES.contains(told.route())) {
                  assertThat(calls).as(told.route()).isEmpty();
                } else if (!told.route().startsWith("GET") && !afterTimers) {
                  assertThat(calls).as(told.route()).isEqualTo(expected(told));
                  counted.add(told.route());
                }
              });
    }
    counted.add("POST /v1/contracts/{contract}/tickets/{ticket}/events");
    assertThat(counted).isEqualTo(commands());
  }

  /** A no is read twice, so that it is as true as a yes. */
  private static Map<String, Integer> expected(Story.Told told) {
    Map<String, Integer> calls = new HashMap<>();
    calls.put(Interference.READ, told.reply().ok() ? 1 : 2);
    calls.put(Interference.COMMIT, 1);
    if (LISTED.containsKey(told.route())) {
      calls.put(Interference.QUERY, LISTED.get(told.route()));
    }
    return calls;
  }

  @Test
  void loggingATicketsEventCostsTheSame() {
    try (World world = new World(LocalGround.open())) {
      Deal deal = Deal.active(world);
      String ticket = deal.ticket("e1");
      world.database().calls();
      deal.log(ticket, "r1", "RESPONDED").expect(201);
      assertThat(world.database().calls())
          .isEqualTo(Map.of(Interference.READ, 1, Interference.COMMIT, 1));
    }
  }

  private static Set<String> commands() {
    return Ground.template().routes().stream()
        .filter(route -> !route.method().equals("GET"))
        .map(route -> route.key())
        .filter(route -> !INQUIRIES.contains(route) && !route.equals(WEBHOOK))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

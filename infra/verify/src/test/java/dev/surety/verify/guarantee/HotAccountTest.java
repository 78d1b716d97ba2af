package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.world.AtOnce;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.MapGround;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many contracts that share one account, on a database that cancels transactions that meet. */
class HotAccountTest {
  private static final int MANY = 50;
  private static final long EACH = 1_000;

  private final World world = new World(MapGround.open());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void fiftyContractsOfOneClientAreFundedAtOnceAsFarAsItsMoneyGoes() {
    List<Deal> deals = signed();
    deals.getFirst().deposited(30 * EACH);
    List<Reply> replies = atOnce(deals, "/milestones/M1/fund", "{}");
    assertThat(replies.stream().filter(r -> r.status() == 201)).hasSize(30);
    assertThat(replies.stream().filter(r -> r.status() != 201))
        .allSatisfy(r -> assertThat(r.expect(422).code()).isEqualTo("insufficient_funds"));
    Deal any = deals.getFirst();
    assertThat(any.balance(any.client(), "client:org_acme:available")).isZero();
    long held = deals.stream().mapToLong(d -> d.milestone("M1").whole("/heldMinor")).sum();
    assertThat(held).isEqualTo(30 * EACH);
    assertThat(deals).allMatch(deal -> deal.verification().json().path("verified").asBoolean());
  }

  @Test
  void fiftyReleasesToOneProviderAreAllPaid() {
    List<Deal> deals = signed();
    deals.getFirst().deposited(MANY * EACH);
    deals.forEach(
        deal -> {
          deal.activated().funded("M1").submitted("M1");
          deal.approve("M1", 1, EACH).expect(200);
        });
    List<Reply> replies = atOnce(deals, "/milestones/M1/releases", "{}");
    assertThat(replies).allSatisfy(reply -> reply.expect(201));
    Deal any = deals.getFirst();
    assertThat(any.balance(any.provider(), "provider:org_modsq:available")).isEqualTo(MANY * EACH);
  }

  /** All of them at one moment, in contention; prints what that cost. */
  private List<Reply> atOnce(List<Deal> deals, String path, String body) {
    world.database().contention().real();
    world.database().calls();
    List<Reply> replies =
        AtOnce.run(
            deals.size(),
            i -> world.as(Caller.ANNA).post(deals.get(i).at(path), body, "at-once-" + i));
    Map<String, Integer> calls = world.database().calls();
    assertThat(world.database().contention().conflicts()).as("conflicts").isPositive();
    System.out.printf(
        "%s: %d answers, %s of them 2xx, %d reads, %d commits, %d met another%n",
        path,
        replies.size(),
        replies.stream().filter(Reply::ok).count(),
        calls.getOrDefault(Interference.READ, 0),
        calls.getOrDefault(Interference.COMMIT, 0),
        world.database().contention().conflicts());
    return replies;
  }

  private List<Deal> signed() {
    String terms =
        SampleTerms.with(
            t ->
                t.put("priceMinor", 2 * EACH)
                    .withArray("milestones")
                    .forEach(m -> ((ObjectNode) m).put("amountMinor", EACH)));
    return IntStream.range(0, MANY)
        .mapToObj(_ -> Deal.drafted(world, terms).proposed().signed())
        .toList();
  }
}

package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.world.AtOnce;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.World;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RacingMoneyTest {
  private final World world = new World(LocalGround.open());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void releasesOfOneMilestoneAtOncePayOnce() {
    Deal deal = Deal.approved(world, 100_000);
    List<Reply> replies = AtOnce.run(20, _ -> deal.client().insist(releases(deal), "{}"));
    assertThat(replies.stream().filter(Reply::ok)).hasSize(1);
    assertThat(replies.stream().filter(r -> !r.ok()))
        .allSatisfy(
            refused -> assertThat(refused.expect(409).text("/state")).isEqualTo("RELEASED"));
    assertPaid(deal, 100_000);
  }

  @Test
  void partialReleasesAtOncePayNoMoreThanIsHeld() {
    Deal deal = Deal.approved(world, 3_000);
    List<Reply> replies =
        AtOnce.run(50, _ -> deal.client().insist(releases(deal), "{\"amountMinor\": 100}"));
    assertThat(replies.stream().filter(Reply::ok)).hasSize(30);
    assertThat(replies.stream().map(Reply::status).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(201, 409);
    assertThat(replies.stream().filter(Reply::ok).map(r -> r.whole("/settlementSeq")))
        .doesNotHaveDuplicates();
    assertPaid(deal, 3_000);
  }

  @Test
  void oneKeyAtOnceHasOneEffectAndOneAnswer() {
    Deal deal = Deal.approved(world, 100_000);
    String body = "{\"amountMinor\": 1000}";
    List<Reply> replies =
        AtOnce.run(50, _ -> deal.client().insist(releases(deal), body, "the-same-key"));
    assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
    assertThat(replies.stream().map(Reply::raw).distinct()).hasSize(1);
    assertThat(replies.stream().filter(reply -> !reply.replayed())).hasSize(1);
    assertPaid(deal, 1_000);
  }

  @Test
  void oneKeyAtOnceDraftsOneContract() {
    List<Reply> replies =
        AtOnce.run(
            50,
            _ -> world.as(Caller.ANNA).post("/v1/contracts", SampleTerms.whole(), "the-same-key"));
    assertThat(replies.stream().map(Reply::raw).distinct()).hasSize(1);
    assertThat(world.as(Caller.ANNA).get("/v1/contracts").json().path("contracts")).hasSize(1);
  }

  @Test
  void aBalanceThatSufficesForOneFundsOne() {
    String terms =
        SampleTerms.with(
            t ->
                t.put("priceMinor", 200_000)
                    .withArray("milestones")
                    .forEach(m -> ((ObjectNode) m).put("amountMinor", 100_000)));
    Deal deal = Deal.drafted(world, terms).proposed().signed().deposited(150_000);
    List<Reply> replies =
        AtOnce.run(
            2, i -> deal.client().insist(deal.at("/milestones/M" + (i + 1) + "/fund"), "{}"));
    assertThat(replies.stream().filter(Reply::ok)).hasSize(1);
    Reply refused = replies.stream().filter(r -> !r.ok()).findFirst().orElseThrow();
    assertThat(refused.expect(422).code()).isEqualTo("insufficient_funds");
    assertThat(deal.balance(deal.client(), "client:org_acme:available")).isEqualTo(50_000);
    assertThat(deal.verification().json().path("verified").asBoolean()).isTrue();
  }

  private static String releases(Deal deal) {
    return deal.at("/milestones/M1/releases");
  }

  private static void assertPaid(Deal deal, long amountMinor) {
    assertThat(deal.balance(deal.provider(), "provider:org_modsq:available"))
        .isEqualTo(amountMinor);
    assertThat(deal.milestone("M1").whole("/releasedMinor")).isEqualTo(amountMinor);
    assertThat(deal.verification().json().path("verified").asBoolean()).isTrue();
  }
}

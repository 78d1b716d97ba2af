package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.AtOnce;
import dev.surety.verify.world.Figures;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Session;
import dev.surety.verify.world.World;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many who want the same money at one moment: one gets it, the others are refused by name. */
class RacingSettlementsTest {
  private static final int MANY = 10;

  private final World world = new World(LocalGround.open());

  @AfterEach
  void close() {
    world.close();
  }

  /** The one answer that is a 2xx; all others must have this status. */
  private static Reply oneOf(int lost, IntFunction<Reply> calls) {
    List<Reply> replies = AtOnce.run(MANY, calls);
    assertThat(replies.stream().filter(r -> !r.ok())).allSatisfy(r -> r.expect(lost));
    assertThat(replies.stream().filter(Reply::ok)).hasSize(1);
    return replies.stream().filter(Reply::ok).findFirst().orElseThrow();
  }

  @Test
  void fundingsOfOneMilestone() {
    Money money = Money.funded(world);
    oneOf(409, _ -> money.deal().client().insist(money.deal().at("/milestones/M2/fund"), "{}"));
    assertThat(money.figures()).isEqualTo(Figures.of("FUNDED").held(100_000));
    assertThat(money.deal().milestone("M2").whole("/heldMinor")).isEqualTo(200_000);
  }

  @Test
  void resolutionsOfOneDisputeEachWithAnotherDivision() {
    Money money = Money.funded(world);
    String path = money.at("/disputes/" + money.dispute(money.deal().client()) + "/resolve");
    Reply won = oneOf(409, i -> money.arbiter().insist(path, Money.parts(i, 100_000 - i)));
    long client = won.whole("/outcome/clientMinor");
    assertThat(money.figures().client()).isEqualTo(200_000 + client);
    assertThat(money.figures().provider()).isEqualTo(100_000 - client);
    assertThat(money.events("milestone.dispute_decided")).hasSize(1);
  }

  @Test
  void payoutsOfTheWholeBalance() {
    Money money = Money.funded(world);
    money.paid();
    Session ben = money.deal().provider();
    oneOf(422, _ -> ben.insist("/v1/payouts", Money.dollars(100_000)));
    assertThat(money.figures().provider()).isZero();
    assertThat(ben.get("/v1/payouts").json().path("payouts")).hasSize(1);
  }

  @Test
  void verdictsOnOnePayout() {
    Money money = Money.funded(world);
    money.paid();
    Session ben = money.deal().provider();
    String payout =
        "/v1/payouts/" + ben.post("/v1/payouts", Money.dollars(100_000)).expect(202).text("/id");
    String why = "{\"reason\": \"the account is closed\"}";
    Reply won =
        oneOf(
            409,
            i ->
                i % 2 == 0
                    ? money.deal().operator().insist(payout + "/confirm", "{}")
                    : money.deal().operator().insist(payout + "/fail", why));
    boolean paid = won.text("/state").equals("SETTLED");
    assertThat(money.figures().provider()).isEqualTo(paid ? 0 : 100_000);
  }

  @Test
  void releasesRefundsAndDisputesOfOneMilestone() {
    Money money = Money.funded(world).approved();
    Session anna = money.deal().client();
    String claim = "{\"claim\": \"it is not what was agreed\"}";
    List<String> ways = List.of("/releases", "/refund-requests", "/disputes");
    List<Reply> replies =
        AtOnce.run(12, i -> anna.insist(money.at(ways.get(i % 3)), i % 3 == 2 ? claim : "{}"));
    assertThat(replies).allSatisfy(r -> assertThat(r.status()).isIn(201, 409));
    // a dispute may take a pending refund's place; money is taken once
    assertThat(replies.stream().filter(Reply::ok)).hasSizeBetween(1, 2);
    Figures now = money.figures();
    assertThat(now.state()).isIn("RELEASED", "APPROVED", "DISPUTED");
    assertThat(now.client()).isEqualTo(200_000);
    assertThat(now.held() + now.frozen() + now.provider()).isEqualTo(100_000);
  }
}

package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.world.Figures;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a release leaves the provider: credits off, fee off, on hold for a while. */
abstract class EarningsSuite extends Suite {
  @Test
  void creditsAreNettedOverSeveralReleasesTheOldestFirst() {
    Money money = Money.funded(world()).approved();
    String first = credit(money, 10_000).expect(201).text("/id");
    String second = credit(money, 5_000).expect(201).text("/id");
    assertRelease(money.release(12_000), 12_000, 0);
    assertThat(credits(money).text("/credits/0/state")).isEqualTo("APPLIED");
    assertThat(credits(money).whole("/credits/1/outstandingMinor")).isEqualTo(3_000);
    assertThat(money.figures())
        .isEqualTo(Figures.of("PARTIALLY_RELEASED").held(88_000).released(12_000).client(212_000));
    assertRelease(money.release(8_000), 3_000, 5_000);
    assertRelease(money.release("{}"), 0, 80_000);
    assertThat(credits(money).whole("/outstandingMinor")).isZero();
    assertThat(money.figures())
        .isEqualTo(Figures.of("RELEASED").released(100_000).client(215_000).provider(85_000));
    assertThat(money.events("credits.applied")).hasSize(2);
    assertThat(money.events("credits.applied").getFirst().at("/data/credits"))
        .extracting(c -> c.path("creditId").asText() + " " + c.path("amountMinor").asLong())
        .containsExactly(first + " 10000", second + " 2000");
    assertThat(money.told("Released: USD 50.00 for Launch"))
        .containsExactly("duty@modsq.example", "lead@modsq.example");
  }

  @Test
  void aMonthsCreditsEndAtItsCap() {
    Money money = Money.funded(world());
    credit(money, 14_999).expect(201);
    Reply above = credit(money, 2).expect(422);
    assertThat(above.code()).isEqualTo("above_cap");
    assertThat(above.text("/errors/0/pointer")).isEqualTo("/amountMinor");
    credit(money, 1).expect(201);
    assertThat(credit(money, 1).expect(422).code()).isEqualTo("above_cap");
    assertThat(credits(money).whole("/outstandingMinor")).isEqualTo(15_000);
  }

  @Test
  void aCreditIsForAMonthOfTheContractThatHasBegun() {
    Money money = Money.funded(world());
    for (String month : new String[] {"2026-02", "2026-04"}) {
      Reply refused = credit(money, month, 100).expect(422);
      assertThat(refused.code()).isEqualTo("period_outside");
      assertThat(refused.text("/errors/0/pointer")).isEqualTo("/period");
    }
    assertThat(credits(money).json().path("credits")).isEmpty();
  }

  @Test
  void theFeeIsTakenFromWhatIsLeftAndRoundedDown() {
    Money money = Money.funded(world(), payment(p -> p.put("feeBps", 333))).approved();
    credit(money, 1_001).expect(201);
    Reply release = money.release(10_000).expect(201);
    assertThat(release.whole("/creditMinor")).isEqualTo(1_001);
    assertThat(release.whole("/feeMinor")).isEqualTo(8_999 * 333 / 10_000);
    assertThat(release.whole("/netMinor")).isEqualTo(8_999 - 299);
    assertThat(release.json().path("transfers")).hasSize(3);
    assertThat(money.figures())
        .isEqualTo(
            Figures.of("PARTIALLY_RELEASED")
                .held(90_000)
                .released(10_000)
                .client(201_001)
                .provider(8_700));
  }

  @Test
  void heldMoneyIsTheProvidersToUseOnceTheHoldEnds() {
    Money money = Money.funded(world(), payment(p -> p.put("releaseHold", "PT48H")));
    String release = money.paid();
    Figures paid = Figures.of("RELEASED").released(100_000).client(200_000);
    assertThat(money.figures()).isEqualTo(paid.pending(100_000));
    for (Reply poor :
        new Reply[] {
          money.giveBack(release, 1), money.deal().provider().post("/v1/payouts", Money.dollars(1))
        }) {
      assertThat(poor.expect(422).code()).isEqualTo("insufficient_funds");
    }
    Reply shown = money.deal().provider().get(money.at("/releases")).expect(200);
    assertThat(shown.text("/releases/0/state")).isEqualTo("HELD");
    Instant ends = Instant.parse(shown.text("/releases/0/holdEndsAt"));
    assertThat(ends).isEqualTo(world().clock().instant().plus(Duration.ofDays(2)));
    world().clock().reach(ends.minusMillis(1));
    world().settle();
    assertThat(money.figures()).isEqualTo(paid.pending(100_000));
    world().clock().advance(Duration.ofHours(3));
    world().settle();
    world().settle();
    assertThat(money.figures()).isEqualTo(paid.provider(100_000));
    assertThat(money.events("release.hold_ended"))
        .singleElement()
        .satisfies(e -> assertThat(e.at("/data/holdEndedAt").asText()).isEqualTo(ends.toString()));
    money.giveBack(release, 100_000).expect(201);
    assertThat(money.figures()).isEqualTo(paid.client(300_000));
  }

  @Test
  void aReleaseThatCreditsUseUpHasNothingToHold() {
    Money money = Money.funded(world(), payment(p -> p.put("releaseHold", "PT48H"))).approved();
    credit(money, 10_000).expect(201);
    assertRelease(money.release(10_000), 10_000, 0);
    world().clock().advance(Duration.ofHours(49));
    world().settle();
    assertThat(money.figures())
        .isEqualTo(Figures.of("PARTIALLY_RELEASED").held(90_000).released(10_000).client(210_000));
    assertThat(money.events("release.hold_ended")).isEmpty();
  }

  @Test
  void theWorkPassesToItsOwnerWithTheReleaseThatLeavesNothingHeld() {
    Money money = Money.funded(world()).approved();
    money.release(1).expect(201);
    assertThat(money.events("milestone.ip_passed")).isEmpty();
    money.release("{}").expect(201);
    assertThat(money.events("milestone.ip_passed"))
        .singleElement()
        .satisfies(e -> assertThat(e.at("/data/owner").asText()).isEqualTo("CLIENT"));
  }

  private static void assertRelease(Reply release, long credit, long net) {
    release.expect(201);
    assertThat(release.whole("/creditMinor")).isEqualTo(credit);
    assertThat(release.whole("/netMinor")).isEqualTo(net);
    assertThat(release.whole("/grossMinor")).isEqualTo(credit + net);
  }

  private static Reply credit(Money money, long minor) {
    return credit(money, "2026-03", minor);
  }

  private static Reply credit(Money money, String month, long minor) {
    String body =
        "{\"period\": \"%s\", \"amountMinor\": %d, \"reason\": \"slow\"}".formatted(month, minor);
    return money.deal().provider().post(money.deal().at("/credits"), body);
  }

  private static Reply credits(Money money) {
    return money.deal().client().get(money.deal().at("/credits")).expect(200);
  }

  private static Consumer<ObjectNode> payment(Consumer<ObjectNode> change) {
    return terms -> change.accept((ObjectNode) terms.path("payment"));
  }
}

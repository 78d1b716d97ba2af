package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Amounts that are none: refused by their place, and nothing changed. */
abstract class MoneyInputSuite extends Suite {
  /** Written as they would be in a body. */
  private static final List<String> NEVER =
      List.of(
          "1.5", "1.0", "1e2", "\"100\"", "-1", "9007199254740992", "1e400", "true", "[]", "{}");

  @Test
  void noAmountIsAFractionATextNegativeOrAbove() {
    Money money = Money.funded(world());
    String release = money.paid();
    Map<String, String> amounts =
        Map.of(
            money.at("/releases"),
            "{\"amountMinor\": %s}",
            money.at("/refund-requests"),
            "{\"amountMinor\": %s}",
            "/v1/deposits",
            "{\"amountMinor\": %s, \"currency\": \"USD\"}",
            "/v1/withdrawals",
            "{\"amountMinor\": %s, \"currency\": \"USD\"}");
    Map<String, String> providers =
        Map.of(
            money.at("/releases/" + release + "/refunds"),
            "{\"amountMinor\": %s}",
            money.deal().at("/credits"),
            "{\"period\": \"2026-03\", \"reason\": \"r\", \"amountMinor\": %s}",
            "/v1/payouts",
            "{\"amountMinor\": %s, \"currency\": \"USD\"}");
    var before = world().dump();
    for (String amount : withZero()) {
      amounts.forEach((path, body) -> refused(Caller.ANNA, path, body, amount, "/amountMinor"));
      providers.forEach((path, body) -> refused(Caller.BEN, path, body, amount, "/amountMinor"));
    }
    assertThat(world().dump()).isEqualTo(before);
  }

  @Test
  void noPartOfADivisionIsEither() {
    Money money = Money.funded(world());
    String dispute = money.at("/disputes/" + money.dispute(money.deal().client()));
    var before = world().dump();
    for (String amount : NEVER) {
      String client = "{\"clientMinor\": %s, \"providerMinor\": 1}";
      String provider = "{\"clientMinor\": 1, \"providerMinor\": %s}";
      refused(Caller.IRIS, dispute + "/resolve", client, amount, "/clientMinor");
      refused(Caller.IRIS, dispute + "/resolve", provider, amount, "/providerMinor");
      refused(Caller.ANNA, dispute + "/settlements", client, amount, "/clientMinor");
      refused(Caller.BEN, dispute + "/settlements", provider, amount, "/providerMinor");
    }
    assertThat(world().dump()).isEqualTo(before);
  }

  @Test
  void whatIsMissingIsNamedAllAtOnce() {
    Money money = Money.funded(world());
    String release = money.at("/releases/" + money.paid() + "/refunds");
    var before = world().dump();
    missing(Caller.ANNA, "/v1/deposits", "/amountMinor", "/currency");
    missing(Caller.ANNA, "/v1/withdrawals", "/amountMinor", "/currency");
    missing(Caller.BEN, "/v1/payouts", "/amountMinor", "/currency");
    missing(Caller.BEN, release, "/amountMinor");
    missing(Caller.BEN, money.deal().at("/credits"), "/period", "/amountMinor", "/reason");
    missing(Caller.ANNA, money.at("/disputes"), "/claim");
    assertThat(world().dump()).isEqualTo(before);
  }

  @Test
  void whatIsMissingWhereMoneyIsHeldIsNamedToo() {
    Money money = Money.funded(world());
    String refund = money.at("/refund-requests/" + money.refund());
    missing(Caller.BEN, refund + "/answer", "/accept");
    money.withdraw(refund.substring(refund.lastIndexOf('/') + 1)).expect(200);
    String dispute = money.at("/disputes/" + money.dispute(money.deal().client()));
    missing(Caller.IRIS, dispute + "/resolve", "/clientMinor", "/providerMinor");
    missing(Caller.ANNA, dispute + "/settlements", "/clientMinor", "/providerMinor");
    assertThat(money.figures().frozen()).isEqualTo(Money.PRICE);
  }

  @Test
  void anythingElseThatIsWrongIsNamedByItsPlace() {
    Money money = Money.funded(world());
    var before = world().dump();
    wrong(Caller.ANNA, "/v1/deposits", "{\"amountMinor\": 1, \"currency\": \"usd\"}", "/currency");
    wrong(Caller.ANNA, "/v1/deposits", "{\"amountMinor\": 1, \"currency\": \"XAU\"}", "/currency");
    wrong(
        Caller.ANNA,
        "/v1/withdrawals",
        "{\"amountMinor\": 1, \"currency\": \"USD\", \"account\": \"a b\"}",
        "/account");
    wrong(
        Caller.BEN,
        money.deal().at("/credits"),
        "{\"period\": \"March\", \"amountMinor\": 1, \"reason\": \" \"}",
        "/period",
        "/reason");
    wrong(Caller.ANNA, money.at("/disputes"), "{\"claim\": \"  \"}", "/claim");
    wrong(
        Caller.ANNA, money.at("/disputes"), "{\"claim\": \"" + "x".repeat(2_001) + "\"}", "/claim");
    wrong(
        Caller.ANNA,
        money.at("/refund-requests"),
        "{\"reason\": \"" + "x".repeat(1_001) + "\"}",
        "/reason");
    assertThat(world().dump()).isEqualTo(before);
    String refund = money.refund();
    var asked = world().dump();
    wrong(
        Caller.BEN,
        money.at("/refund-requests/" + refund + "/answer"),
        "{\"accept\": \"yes\"}",
        "/accept");
    assertThat(world().dump()).isEqualTo(asked);
  }

  private static List<String> withZero() {
    return Stream.concat(NEVER.stream(), Stream.of("0")).toList();
  }

  private void refused(Caller by, String path, String body, String amount, String pointer) {
    wrong(by, path, body.formatted(amount), pointer);
  }

  private void missing(Caller by, String path, String... pointers) {
    wrong(by, path, "{}", pointers);
  }

  private void wrong(Caller by, String path, String body, String... pointers) {
    Session who = world().as(by);
    Reply refused = who.post(path, body);
    assertThat(refused.status()).as("%s %s: %s", path, body, refused.raw()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("invalid_body");
    assertThat(refused.json().path("errors").findValuesAsText("pointer"))
        .as("%s %s", path, body)
        .containsExactlyInAnyOrder(pointers);
  }
}

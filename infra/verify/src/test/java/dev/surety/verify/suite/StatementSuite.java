package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an organisation's balances are proved from. */
abstract class StatementSuite extends Suite {
  private static final String CLIENT = "client:org_acme:available";
  private static final String BALANCE = "ACCOUNT#" + CLIENT + " BALANCE#USD";
  private static final String VERIFICATION = "/v1/balances/verification";

  @Test
  void everyMovementOfAnAccountIsInItsStatement() {
    Deal deal = paid();
    String escrow = "escrow:" + deal.id() + ":M1";
    assertThat(entries(deal.client(), CLIENT))
        .containsExactlyInAnyOrder("DEPOSIT 100000 world:org_acme", "FUND -100000 " + escrow);
    assertThat(entries(deal.client(), "world:org_acme"))
        .containsExactly("DEPOSIT -100000 " + CLIENT);
    assertThat(entries(deal.provider(), "provider:org_modsq:available"))
        .containsExactly("RELEASE 97500 " + escrow);
    assertThat(entries(deal.provider(), "platform:fees:org_modsq"))
        .containsExactly("RELEASE_FEE 2500 " + escrow);
  }

  @Test
  void aHeldPaymentIsPendingUntilTheHoldEnds() {
    Deal deal = approved("releaseHold", "PT24H");
    deal.release("M1").expect(201);
    world().clock().advance(Duration.ofHours(25));
    world().settle();
    assertThat(entries(deal.provider(), "provider:org_modsq:pending"))
        .containsExactly(
            "RELEASE 100000 escrow:" + deal.id() + ":M1",
            "HOLD_ENDED -100000 provider:org_modsq:available");
    assertThat(entries(deal.provider(), "provider:org_modsq:available"))
        .containsExactly("HOLD_ENDED 100000 provider:org_modsq:pending");
    verified(deal.provider());
  }

  @Test
  void bothSidesCanProveTheirOwnBalances() {
    Deal deal = paid();
    Reply client = verified(deal.client());
    assertThat(client.whole("/entries")).isEqualTo(3);
    assertThat(client.json().path("accounts").valueStream().map(StatementSuite::account))
        .containsExactly("world:org_acme USD -100000 -100000 1", CLIENT + " USD 0 0 2");
    Reply provider = verified(new Session(world(), Caller.BEN.but("viewer")));
    assertThat(provider.json().path("accounts").valueStream().map(StatementSuite::account))
        .containsExactly(
            "provider:org_modsq:available USD 97500 97500 1",
            "platform:fees:org_modsq USD 2500 2500 1");
    assertThat(verified(world().as(Caller.STRANGER)).whole("/entries")).isZero();
  }

  @Test
  void aChangedBalanceIsNamed() {
    Deal deal = paid();
    tamper(BALANCE, "balanceMinor", "1");
    assertBroken(deal.client(), "balances_rebuilt", "account " + CLIENT + " USD");
  }

  @Test
  void aChangedEntryIsNamedEvenIfTheBalanceFits() {
    Deal deal = paid();
    String entry = entryKeys().filter(key -> key.contains(deal.id())).findFirst().orElseThrow();
    tamper(entry, "amountMinor", "-99999");
    tamper(BALANCE, "balanceMinor", "1");
    String transfer = entry.substring(entry.lastIndexOf('#') + 1);
    assertBroken(deal.client(), "entries_recorded", "entry " + transfer + " of " + CLIENT + " USD");
  }

  @Test
  void aRemovedEntryIsMissed() {
    Deal deal = paid();
    Map<String, AttributeValue> key = item(entryKeys().findFirst().orElseThrow());
    key.keySet().retainAll(List.of("pk", "sk"));
    world().ground().dynamo().deleteItem(r -> r.tableName(world().ground().table()).key(key));
    assertBroken(deal.client(), "postings_counted", "account " + CLIENT + " USD");
  }

  @Test
  void aCommitInTheMiddleOfTheReadingBreaksNothing() {
    Deal deal = paid();
    for (int passing = 0; passing < 8; passing++) {
      world().database().rivalBefore(Interference.QUERY, passing, () -> deal.deposited(1));
      verified(deal.client());
    }
    assertThat(entries(deal.client(), CLIENT)).hasSize(10);
  }

  @Test
  void aStatementIsWalkedPageByPage() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole());
    for (int i = 1; i <= 7; i++) {
      deal.deposited(i);
      world().clock().advance(Duration.ofMillis(1));
    }
    List<String> rows = new ArrayList<>();
    String token = "";
    do {
      String next = token.isEmpty() ? "" : "&pageToken=" + token;
      Reply page = deal.client().get(path(CLIENT, "USD") + "&pageSize=3" + next).expect(200);
      page.json().path("entries").forEach(e -> rows.add(text(e, "amountMinor")));
      token = page.text("/nextPageToken");
    } while (!token.isEmpty());
    assertThat(rows).containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(deal.client().get(path(CLIENT, "JPY")).expect(200).json().path("entries")).isEmpty();
  }

  @Test
  void anothersAccountIsLikeNone() {
    Deal deal = paid();
    String none = withoutTrace(deal.client().get(path("client:org_nobody:available", "USD")));
    for (String account :
        List.of("provider:org_modsq:available", "escrow:" + deal.id() + ":M1", "nonsense")) {
      assertThat(withoutTrace(deal.client().get(path(account, "USD")).expect(404))).isEqualTo(none);
      deal.client().get("/v1/balances/entries?account=" + account).expect(404);
    }
  }

  @Test
  void whatIsAskedWrongIsSaid() {
    Session anna = world().as(Caller.ANNA);
    refused(anna, "/v1/balances/entries", "account_required");
    refused(anna, "/v1/balances/entries?account=" + CLIENT, "currency_required");
    refused(anna, path(CLIENT, "usd"), "currency_invalid");
    refused(anna, path(CLIENT, "USD") + "&org=org_modsq", "unknown_parameter");
    refused(anna, path(CLIENT, "USD") + "&pageToken=abc", "page_token_invalid");
    refused(anna, VERIFICATION + "?org=org_modsq", "unknown_parameter");
    new Session(world(), Caller.ANNA.but()).get(VERIFICATION).expect(403);
  }

  private static void refused(Session who, String path, String code) {
    assertThat(who.get(path).expect(400).code()).isEqualTo(code);
  }

  /** With a fee of 2.5 %, so that every account of a release moves. */
  private Deal paid() {
    Deal deal = approved("feeBps", 250);
    deal.release("M1").expect(201);
    return deal;
  }

  private Deal approved(String term, Object value) {
    String terms =
        SampleTerms.with(t -> ((ObjectNode) t.path("payment")).set(term, Json.tree(value)));
    Deal deal = Deal.drafted(world(), terms).proposed().signed().activated();
    deal.deposited(100_000).funded("M1").submitted("M1");
    deal.approve("M1", 1, 100_000).expect(200);
    return deal;
  }

  private static Reply verified(Session who) {
    Reply reply = who.get(VERIFICATION).expect(200);
    assertThat(reply.json().path("verified").asBoolean()).as(reply.raw()).isTrue();
    return reply;
  }

  private static void assertBroken(Session who, String check, String first) {
    Reply reply = who.get(VERIFICATION).expect(200);
    assertThat(reply.json().path("verified").asBoolean()).isFalse();
    assertThat(
            reply
                .json()
                .path("checks")
                .valueStream()
                .filter(c -> text(c, "name").equals(check))
                .map(c -> text(c, "firstBroken")))
        .containsExactly(first);
  }

  private static List<String> entries(Session who, String account) {
    return who.get(path(account, "USD"))
        .expect(200)
        .json()
        .path("entries")
        .valueStream()
        .map(e -> text(e, "act") + " " + text(e, "amountMinor") + " " + text(e, "counter"))
        .toList();
  }

  private static String account(JsonNode row) {
    return String.join(
        " ",
        Stream.of("account", "currency", "amountMinor", "rebuiltMinor", "entries")
            .map(name -> text(row, name))
            .toList());
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText();
  }

  private static String withoutTrace(Reply reply) {
    return ((ObjectNode) reply.json()).without(List.of("traceId")).toString();
  }

  private static String path(String account, String currency) {
    return "/v1/balances/entries?account=" + account + "&currency=" + currency;
  }

  private Stream<String> entryKeys() {
    return world().dump().keySet().stream()
        .filter(key -> key.startsWith("ACCOUNT#" + CLIENT + " ENTRY#USD#"))
        .sorted();
  }

  private Map<String, AttributeValue> item(String key) {
    return new HashMap<>(Objects.requireNonNull(world().dump().get(key), key));
  }

  private void tamper(String key, String attribute, String number) {
    Map<String, AttributeValue> item = item(key);
    item.put(attribute, AttributeValue.fromN(number));
    world().ground().dynamo().putItem(r -> r.tableName(world().ground().table()).item(item));
  }
}

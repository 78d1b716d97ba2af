package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.client.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What every account of a contract and its two organisations has, as the API shows it. */
final class Books {
  static final String CLIENT = "client available";
  static final String PENDING = "provider pending";
  static final String PROVIDER = "provider available";
  static final String FEES = "platform fees";
  static final String OUTSIDE = "outside";

  private final Scene scene;
  private final String currency;

  Books(Scene scene, String currency) {
    this.scene = scene;
    this.currency = currency;
  }

  static String escrow(String milestone) {
    return "escrow " + milestone;
  }

  static String frozen(String milestone) {
    return "frozen " + milestone;
  }

  /** Every account in the order in which money goes through them, in minor units. */
  SequencedMap<String, Long> read() {
    SequencedMap<String, Long> all = new LinkedHashMap<>();
    all.put(CLIENT, balance(scene.anna, "client:", ":available"));
    List<JsonNode> milestones = rows(scene.anna, scene.at("/milestones"), "milestones");
    milestones.forEach(m -> all.put(escrow(m.path("id").asText()), m.path("heldMinor").asLong()));
    milestones.forEach(m -> all.put(frozen(m.path("id").asText()), m.path("frozenMinor").asLong()));
    all.put(PENDING, balance(scene.ben, "provider:", ":pending"));
    all.put(PROVIDER, balance(scene.ben, "provider:", ":available"));
    all.put(FEES, fees());
    all.put(OUTSIDE, outside(scene.anna) + outside(scene.ben));
    return all;
  }

  private long balance(Person who, String side, String kind) {
    return rows(who, "/v1/balances", "balances").stream()
        .filter(this::inCurrency)
        .filter(b -> b.path("account").asText().startsWith(side))
        .filter(b -> b.path("account").asText().endsWith(kind))
        .mapToLong(Books::amount)
        .sum();
  }

  /** No party sees the platform's accounts: what the contract's transfers brought there. */
  private long fees() {
    return paged(scene.anna, scene.at("/transfers"), "transfers").stream()
        .filter(transfer -> transfer.path("credit").asText().startsWith("platform:fees:"))
        .mapToLong(Books::amount)
        .sum();
  }

  /**
   * Nobody sees the outside's account, and what goes there is in no contract's transfers: it gave
   * what was deposited, and got whatever was paid out and did not come back.
   */
  private long outside(Person who) {
    return orders(who, "withdrawals", List.of("PENDING", "SETTLED"))
        + orders(who, "payouts", List.of("PENDING", "SETTLED"))
        - orders(who, "deposits", List.of("SETTLED"));
  }

  private long orders(Person who, String kind, List<String> states) {
    return paged(who, "/v1/" + kind, kind).stream()
        .filter(this::inCurrency)
        .filter(order -> states.contains(order.path("state").asText()))
        .mapToLong(Books::amount)
        .sum();
  }

  private List<JsonNode> paged(Person who, String path, String name) {
    List<JsonNode> all = new ArrayList<>();
    String token = "";
    do {
      String more = token.isEmpty() ? "" : "&pageToken=" + token;
      JsonNode page = expect(200, scene.api.get(who, path + "?pageSize=200" + more));
      page.path(name).forEach(all::add);
      token = page.path("nextPageToken").asText("");
    } while (!token.isEmpty());
    return all;
  }

  private List<JsonNode> rows(Person who, String path, String name) {
    return expect(200, scene.api.get(who, path)).path(name).valueStream().toList();
  }

  private boolean inCurrency(JsonNode row) {
    return row.path("currency").asText().equals(currency);
  }

  private static long amount(JsonNode row) {
    return row.path("amountMinor").asLong();
  }
}

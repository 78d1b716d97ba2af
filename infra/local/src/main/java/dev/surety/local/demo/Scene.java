package dev.surety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Backstage;
import dev.surety.local.client.Backstage.SentMail;
import dev.surety.local.client.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What all chapters share: who is in it, on which stage, and the contract once it is there. */
final class Scene {
  final ApiClient api;
  final Backstage backstage;
  final Stage stage;

  /** Admin and approver of the client. */
  final Person anna;

  /** Admin and agent of the provider. */
  final Person ben;

  /** Whoever confirms what the bank says. */
  final Person olga = Person.of("org_platform", "olga", "operator");

  /** Admin of an organisation that is no party. */
  final Person mallory;

  private static final int BRIEF = 16;

  private String contract = "none";

  /**
   * @param suffix makes the organisations' names new on a stack that has seen the story before
   */
  Scene(ApiClient api, Stage stage, String suffix) {
    this.api = api;
    this.backstage = api.backstage();
    this.stage = stage;
    this.anna = Person.of("org_acme" + suffix, "anna", "admin", "approver");
    this.ben = Person.of("org_modsq" + suffix, "ben", "admin", "agent");
    this.mallory = Person.of("org_other" + suffix, "mallory", "admin", "approver");
  }

  void contract(String id) {
    this.contract = id;
  }

  /** A path below the contract. */
  String at(String rest) {
    return "/v1/contracts/" + contract + rest;
  }

  /** Whether a mail is about the contract. */
  boolean about(SentMail mail) {
    return mail.about(contract);
  }

  /** The mails of a template about the contract, after all that was committed is out. */
  List<SentMail> mails(String template) {
    backstage.settle();
    return backstage.mails().stream()
        .filter(mail -> about(mail) && mail.template().equals(template))
        .toList();
  }

  /** The contract's whole timeline. */
  List<JsonNode> events() {
    List<JsonNode> all = new ArrayList<>();
    long after = 0;
    do {
      String path = at("/events?pageSize=200&after=" + after);
      JsonNode page = Stage.expect(200, api.get(anna, path));
      page.path("events").forEach(all::add);
      after = page.path("nextAfter").asLong(0);
    } while (after > 0);
    return all;
  }

  /** Shows the mails of a template. */
  void show(String template) {
    stage.notes(
        () ->
            mails(template).stream()
                .map(mail -> "mail  %-20s  %s".formatted(mail.to(), mail.subject())));
  }

  /** The beginning of a hash, to look at. */
  static String brief(String hash) {
    return hash.length() > BRIEF ? hash.substring(0, BRIEF) + "…" : hash;
  }

  static String money(JsonNode amountMinor, String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return currency
        + String.format(
            Locale.ROOT, " %,." + digits + "f", amountMinor.decimalValue().movePointLeft(digits));
  }

  static Instant instant(JsonNode body, String name) {
    String text = body.path(name).asText("");
    if (text.isEmpty()) {
      throw new Surprise(name, "an instant", body);
    }
    return Instant.parse(text);
  }
}

package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.client.Backstage.SentMail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who was told what, and what the ledger was checked for. */
final class TellingChapter {
  /** How many mails of each kind: the provider has two contacts, the client one. */
  private static final Map<String, Integer> TOLD =
      Map.ofEntries(
          Map.entry("CONTRACT_PROPOSED", 2),
          Map.entry("WORK_SUBMITTED", 3),
          Map.entry("CHANGES_REQUESTED", 2),
          Map.entry("REVIEW_CLOSING", 2),
          Map.entry("WORK_APPROVED", 2 + 3),
          Map.entry("PAYMENT_RELEASED", 4 * 2),
          Map.entry("REFUND_REQUESTED", 2 * 2),
          Map.entry("REFUND_DECIDED", 3 * 3),
          Map.entry("DISPUTE_OPENED", 2 * 3),
          Map.entry("SETTLEMENT_OFFERED", 1 + 2),
          Map.entry("DISPUTE_DECIDED", 2 * 3),
          Map.entry("GOAL_DUE", 3));

  private final Scene scene;

  TellingChapter(Scene scene) {
    this.scene = scene;
  }

  void tell() {
    scene.stage.chapter("Who was told");
    scene.stage.step("everybody of everything, once", this::told);
    scene.stage.notes(this::letters);
    scene.stage.step("every check of the ledger passes", this::checks);
  }

  private String told() {
    Map<String, Integer> counts = new TreeMap<>();
    mails().forEach(mail -> counts.merge(mail.template(), 1, Integer::sum));
    Surprise.unless("mails", new TreeMap<>(TOLD), counts);
    return mails().size() + " mails";
  }

  /** In the order in which they came; who got the same one is on its line. */
  private Stream<String> letters() {
    Map<String, List<String>> told = new LinkedHashMap<>();
    for (SentMail mail : mails()) {
      told.computeIfAbsent(mail.at() + "  " + mail.subject(), at -> new ArrayList<>())
          .add(mail.to().replaceAll("@.*", ""));
    }
    return told.entrySet().stream()
        .map(e -> e.getKey() + "  " + e.getValue().stream().sorted().toList());
  }

  private List<SentMail> mails() {
    scene.backstage.settle();
    return scene.backstage.mails().stream().filter(scene::about).toList();
  }

  private String checks() {
    JsonNode proof = expect(200, scene.api.get(scene.anna, scene.at("/ledger/verification")));
    JsonNode checks = proof.path("checks");
    Surprise.unless(!checks.isEmpty(), "checks", "none");
    checks.forEach(
        check ->
            Surprise.unless(check.path("name").asText(), true, check.path("passed").asBoolean()));
    return checks
        .valueStream()
        .map(check -> check.path("name").asText())
        .collect(Collectors.joining(", "));
  }
}

package dev.surety.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Backstage.Now;
import java.io.PrintStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** All that can happen to a contract's money, with the ledger after each act. */
public final class MoneyStory {
  private MoneyStory() {}

  /**
   * Tells it.
   *
   * @param base the stack's address
   * @param suffix makes the organisations' names new where the story was told before
   * @return whether all came out right
   */
  public static boolean tell(URI base, String suffix, PrintStream out) {
    return tell(base, suffix, out, Ink.here());
  }

  static boolean tell(URI base, String suffix, PrintStream out, Ink ink) {
    try (ApiClient api = new ApiClient(base)) {
      Stage stage = new Stage(out, ink);
      Scene scene = new Scene(api, stage, suffix);
      Now before = scene.backstage.now();
      scene.backstage.settle();
      tell(scene, terms(scene, before));
      for (String currency : List.of("JPY", "BHD")) {
        Scene another = new Scene(api, stage, suffix);
        Till till = new Till(another, new Sheet(another, currency));
        new CurrencyChapter(till, terms(another, scene.backstage.now())).tell();
      }
      if (!before.frozen()) {
        scene.backstage.run();
      }
      return stage.end();
    }
  }

  private static void tell(Scene scene, ObjectNode terms) {
    Till till = new Till(scene, new Sheet(scene, terms.path("currency").asText()));
    scene.stage.chapter("The contract");
    till.sheet.still(
        "signed by both: M1, M2, M3, 72 h hold, 2 % fee", () -> Signing.active(scene, terms));
    LocalDate starts = LocalDate.parse(terms.path("startsOn").asText());
    new EscrowChapter(till).tell();
    new ReviewChapter(till).tell();
    new CreditChapter(till, YearMonth.from(starts).toString()).tell();
    new SilenceChapter(till).tell();
    new DisputeChapter(till).tell();
    new PayoutChapter(till).tell();
    new TellingChapter(scene).tell();
    new ProofChapter(scene).tell();
  }

  private static ObjectNode terms(Scene scene, Now now) {
    ObjectNode terms = Story.terms(scene, now.at());
    return terms.setAll(Story.sample(now.at(), "money-terms.json"));
  }
}

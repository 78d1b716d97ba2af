package dev.surety.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Backstage.Now;
import dev.surety.local.client.TermsFile;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A contract's whole life so far: signed, answered late, alerted, approved, paid, proved. */
public final class Story {
  /** Where a fresh stack's clock begins: a Monday, nine in the morning in New York. */
  public static final Instant BEGIN = Instant.parse("2026-03-02T14:00:00Z");

  private Story() {}

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
      out.println(
          "%s outsources its community to %s; the clock says %s."
              .formatted(scene.anna.org(), scene.ben.org(), before.at()));
      scene.backstage.settle();
      new SigningChapter(scene, terms(scene, before.at())).tell();
      new TicketChapter(scene).tell();
      new MoneyChapter(scene).tell();
      new ProofChapter(scene).tell();
      if (!before.frozen()) {
        scene.backstage.run();
      }
      return stage.end();
    }
  }

  static ObjectNode terms(Scene scene, Instant now) {
    return sample(now, "terms.json").put("provider", scene.ben.org());
  }

  /** A file of terms, its dates as far from now as they were from the beginning. */
  static ObjectNode sample(Instant now, String file) {
    LocalDate written = LocalDate.ofInstant(BEGIN, ZoneOffset.UTC);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return TermsFile.shift(
        TermsFile.beside(Story.class, file), ChronoUnit.DAYS.between(written, today));
  }
}

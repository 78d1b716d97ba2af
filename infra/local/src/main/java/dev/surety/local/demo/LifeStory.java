package dev.surety.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Backstage.Now;
import dev.surety.local.client.TermsFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A standard contract from its draft to its end by notice, with an amendment in between. */
public final class LifeStory {
  private LifeStory() {}

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
      tell(scene, terms(scene, before.at()));
      if (!before.frozen()) {
        scene.backstage.run();
      }
      return stage.end();
    }
  }

  private static void tell(Scene scene, ObjectNode terms) {
    Till till = new Till(scene, new Sheet(scene, terms.path("currency").asText()));
    Duties duties = new Duties(scene);
    new BeginningChapter(scene, duties, terms).tell();
    new ServiceChapter(scene).tell();
    new GovernanceChapter(scene).tell();
    new ProgressChapter(scene).tell();
    new AmendmentChapter(till, terms).tell();
    new EndingChapter(till, duties).tell();
    new ExportChapter(scene).tell();
  }

  /** The standard terms that people start from, as if they began today. */
  private static ObjectNode terms(Scene scene, Instant now) {
    try {
      ObjectNode terms =
          (ObjectNode) Json.readOwn(Files.readString(root().resolve("docs/terms/standard.json")));
      LocalDate written = LocalDate.parse(terms.path("startsOn").asText());
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      return TermsFile.shift(terms, ChronoUnit.DAYS.between(written, today))
          .put("provider", scene.ben.org());
    } catch (IOException e) {
      throw new UncheckedIOException("the story is about the standard terms", e);
    }
  }

  /** The folder that everything is in; the launcher knows it. */
  static Path root() {
    return Path.of(System.getProperty("surety.root", "."));
  }
}

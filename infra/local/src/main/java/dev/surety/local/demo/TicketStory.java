package dev.surety.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Backstage.Now;
import dev.surety.local.client.TermsFile;
import java.io.PrintStream;
import java.net.URI;

/** All that can happen to a ticket, in one week: as mails, and as its timeline. */
public final class TicketStory {
  private TicketStory() {}

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
      stage.chapter("The contract");
      stage.step("signed by both, and active", () -> sign(scene, before));
      Week week = new Week(scene, before.at());
      Desk desk = new Desk(scene);
      LateChapter late = new LateChapter(scene, desk, week);
      late.tell();
      new ContestedChapter(scene, desk, week).tell();
      new SuspensionChapter(scene, desk, week).tell();
      new RecordChapter(scene, week, late.ticket()).tell();
      if (!before.frozen()) {
        scene.backstage.run();
      }
      return stage.end();
    }
  }

  private static String sign(Scene scene, Now now) {
    ObjectNode terms = Story.terms(scene, now.at());
    terms.setAll(TermsFile.beside(TicketStory.class, "ticket-terms.json"));
    return Signing.active(scene, terms);
  }
}

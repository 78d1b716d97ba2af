package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole contract leaves as a file that a program without any of this code verifies. */
final class ExportChapter {
  private static final List<String> TURNS =
      List.of(
          "contract.drafted",
          "contract.proposed",
          "contract.activated",
          "contract.amended",
          "contract.terminating",
          "contract.terminated");

  private final Scene scene;
  private final List<String> pages = new ArrayList<>();
  private final List<String> verdict = new ArrayList<>();
  private String last = "none";

  ExportChapter(Scene scene) {
    this.scene = scene;
  }

  void tell() {
    Stage stage = scene.stage;
    stage.chapter("The record");
    stage.step("every hash of the timeline recomputed here", this::timeline);
    stage.step("the ledger verifies", this::ledger);
    stage.step("the whole contract is exported, page by page", this::export);
    stage.step("verified by infra/export/VerifyExport.java", this::verify);
    stage.notes(verdict::stream);
    stage.step("one changed amount in it, and it is not", this::forge);
  }

  private String timeline() {
    List<JsonNode> events = scene.events();
    Surprise.unless(!events.isEmpty(), "events", "none");
    last = Chain.check(events);
    List<String> turns =
        events.stream()
            .map(event -> event.path("type").asText().replace("dev.surety.", ""))
            .filter(TURNS::contains)
            .toList();
    Surprise.unless("turns", TURNS, turns);
    return "%d events, the last %s".formatted(events.size(), Scene.brief(last));
  }

  private String ledger() {
    JsonNode proof = expect(200, scene.api.get(scene.ben, scene.at("/ledger/verification")));
    Surprise.unless("verified", true, proof.path("verified").asBoolean());
    return "%d transfers".formatted(proof.path("transfers").asInt());
  }

  private String export() {
    int records = 0;
    String token = "";
    do {
      String more = token.isEmpty() ? "" : "&pageToken=" + token;
      JsonNode page =
          expect(200, scene.api.get(scene.anna, scene.at("/export?pageSize=50" + more)));
      records += page.path("records").size();
      pages.add(page.toString());
      token = page.path("nextPageToken").asText("");
    } while (!token.isEmpty());
    Surprise.unless("the timeline's end", true, pages.getFirst().contains(last));
    return "%d records in %d pages".formatted(records, pages.size());
  }

  private String verify() {
    verdict.addAll(judged(String.join("\n", pages)));
    List<String> failed = verdict.stream().filter(line -> line.startsWith("FAIL")).toList();
    Surprise.unless("what does not hold", List.of(), failed);
    return (verdict.size() - 1) + " checks, in a Java of its own";
  }

  private String forge() {
    String forged =
        String.join("\n", pages).replace("\"amountMinor\":1600000", "\"amountMinor\":1600001");
    Surprise.unless("the chain", true, holds(verdict, "chain"));
    List<String> judged = judged(forged);
    Surprise.unless("the chain of a forged export", false, holds(judged, "chain"));
    long failed = judged.stream().filter(line -> line.startsWith("FAIL")).count();
    return "%s: %d checks fail".formatted(judged.getLast(), failed);
  }

  private static boolean holds(List<String> judged, String check) {
    return judged.stream().anyMatch(line -> line.startsWith("ok    " + check + " "));
  }

  /** What the program says of an export, a line for each check. */
  private static List<String> judged(String export) {
    Path program = LifeStory.root().resolve("infra/export/VerifyExport.java");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      Path file = Files.createTempFile("surety-export", ".json");
      try {
        Files.writeString(file, export);
        Process process =
            new ProcessBuilder(java, program.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        Surprise.unless(
            "its exit status says what its lines say",
            lines.getLast().equals("verified"),
            process.waitFor() == 0);
        return lines;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the verifier cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it verified", e);
    }
  }
}

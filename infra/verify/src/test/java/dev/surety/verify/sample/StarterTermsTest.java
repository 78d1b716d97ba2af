package dev.surety.verify.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import dev.surety.json.terms.TermsDocument;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.MapGround;
import dev.surety.verify.world.Root;
import dev.surety.verify.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The terms that people start from can be proposed and signed as they are. */
class StarterTermsTest {
  private static final Path FOLDER = Root.path().resolve("docs/terms");

  private static List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingKeepsThemFromBeingProposed(String file) throws IOException {
    JsonNode terms = Json.readOwn(Files.readString(FOLDER.resolve(file)));
    assertThat(TermsDocument.read(terms).proposalFaults()).isEmpty();
    LocalDate starts = LocalDate.parse(terms.path("startsOn").asText());
    assertThat(starts).isBefore(LocalDate.parse(terms.path("endsOn").asText()));
    terms
        .path("milestones")
        .forEach(m -> assertThat(LocalDate.parse(m.path("dueOn").asText())).isAfter(starts));
  }

  @ParameterizedTest
  @MethodSource("files")
  void bothSidesSignThemWithTheHolidaysThatTheyName(String file) throws IOException {
    try (World world = new World(MapGround.open())) {
      Deal deal = Deal.drafted(world, Files.readString(FOLDER.resolve(file))).proposed().signed();
      JsonNode shown = deal.client().get(deal.at("")).expect(200).json();
      assertThat(shown.path("state").asText()).isEqualTo("SIGNED");
      shown
          .path("calendars")
          .forEach(
              calendar ->
                  assertThat(calendar.at("/publishedHolidays/dates").isEmpty())
                      .isEqualTo(!calendar.has("holidayCalendar")));
    }
  }

  @Test
  void theStandardOneShowsEveryOptionalSection() throws IOException {
    JsonNode terms = Json.readOwn(Files.readString(FOLDER.resolve("standard.json")));
    for (String section : List.of("ending", "transition", "serviceIssues", "kpis", "goals")) {
      assertThat(terms.has(section)).as(section).isTrue();
    }
    JsonNode obligations = terms.path("obligations");
    for (String member : List.of("due", "form", "every", "reminders", "phase")) {
      assertThat(obligations).as(member).anyMatch(obligation -> obligation.has(member));
    }
    List<String> phases =
        terms.at("/transition/phases").valueStream().map(JsonNode::asText).toList();
    assertThat(obligations)
        .filteredOn(obligation -> obligation.has("phase"))
        .extracting(obligation -> obligation.path("phase").asText())
        .containsAll(phases)
        .isSubsetOf(phases);
  }

  @Test
  void theirPageTellsOfEachWhatItSays() throws IOException {
    String page = Files.readString(FOLDER.resolve("README.md"));
    for (String file : files()) {
      JsonNode terms = Json.readOwn(Files.readString(FOLDER.resolve(file)));
      String first = terms.at("/serviceLevels/targets/0/within").asText();
      String row =
          page.lines()
              .filter(line -> line.startsWith("| [" + file + "]"))
              .findFirst()
              .orElseThrow();
      assertThat(row)
          .contains(first)
          .contains(terms.path("currency").asText())
          .contains(terms.path("pricing").asText())
          .contains(terms.at("/credits/capBps").asInt() / 100 + " %");
    }
    assertThat(page.lines().filter(line -> line.startsWith("| ["))).hasSameSizeAs(files());
  }
}

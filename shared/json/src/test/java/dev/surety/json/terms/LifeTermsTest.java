package dev.surety.json.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.terms.LifeTerms;
import dev.surety.domain.terms.ObligationPlan;
import dev.surety.domain.terms.Span;
import dev.surety.domain.terms.Terms;
import dev.surety.json.Json;
import dev.surety.json.MergePatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the terms say about the relationship's beginning and end. */
class LifeTermsTest {
  @Test
  void whereNothingIsSaidTheDefaultsHold() throws IOException {
    assertThat(read("{}").life()).isEqualTo(LifeTerms.DEFAULT);
  }

  @Test
  void whatIsSaidHolds() throws IOException {
    LifeTerms life =
        read("{'ending': {'notice': 'PT72H', 'reminders': []},"
                + " 'transition': {'monitoring': 'P2W', 'phases': ['Shadow', 'Handover']}}")
            .life();
    assertThat(life)
        .isEqualTo(
            new LifeTerms(
                Span.parse("PT72H"),
                List.of(),
                Optional.of(Span.parse("P14D")),
                List.of("Shadow", "Handover")));
  }

  @Test
  void anObligationWithADateIsRemindedOfTheDayBeforeUnlessItSaysOtherwise() throws IOException {
    assertThat(obligation("'due': 'P7D'").reminders()).containsExactly(Span.ofDays(1));
    assertThat(obligation("'due': 'P7D', 'reminders': []").reminders()).isEmpty();
    assertThat(obligation("'mandatory': true").reminders()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'ending': {'notice': 'P-1D'}}; /ending/notice malformed",
        "{'ending': {'notice': 'P11Y'}}; /ending/notice malformed",
        "{'ending': {'notice': 'soon'}}; /ending/notice malformed",
        "{'ending': {'reminders': ['P1D', 'P1D']}}; /ending/reminders duplicate",
        "{'ending': {'notices': 'P1D'}}; /ending/notices unknown_member",
        "{'transition': {'phases': ['A', 'A']}}; /transition/phases duplicate",
        "{'serviceIssues': {'respondWithin': 'PT1H'}}; /serviceIssues/planWithin missing"
      })
  void faultsAreNamed(String patch, String fault) throws IOException {
    assertThat(faults(patch)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'every': 'MONTHLY', 'kind': 'EXIT'; /every not_recurring",
        "'reminders': ['P1D']; /reminders due_missing",
        "'phase': 'Handover'; /phase phase_unknown",
        "'form': 'HANDSHAKE'; /form malformed",
        "'due': 'P1DT1H'; /due malformed"
      })
  void faultsOfAnObligationAreNamed(String members, String fault) throws IOException {
    ArrayNode all = (ArrayNode) whole().path("obligations");
    int place = all.size();
    String patch = Json.write(Json.object().set("obligations", all.add(owed(members))));
    assertThat(faults(patch)).containsExactly("/obligations/" + place + fault);
  }

  private static ObligationPlan obligation(String members) throws IOException {
    ArrayNode all = (ArrayNode) whole().path("obligations");
    String patch = Json.write(Json.object().set("obligations", all.add(owed(members))));
    return read(patch).obligations().getLast();
  }

  private static JsonNode owed(String members) {
    ObjectNode owed = (ObjectNode) Json.readOwn("{'id': 'n1'}".replace('\'', '"'));
    owed.put("kind", "TRANSITION").put("owner", "CLIENT").put("what", "w");
    return owed.setAll((ObjectNode) Json.readOwn("{%s}".formatted(members).replace('\'', '"')));
  }

  private static Terms read(String patch) throws IOException {
    TermsDocument document = document(patch);
    assertThat(document.proposalFaults()).isEmpty();
    return document.terms();
  }

  private static List<String> faults(String patch) throws IOException {
    return document(patch).proposalFaults().stream()
        .map(f -> f.pointer() + " " + f.code())
        .toList();
  }

  private static TermsDocument document(String patch) throws IOException {
    JsonNode change = Json.readOwn(patch.replace('\'', '"'));
    return TermsDocument.read(MergePatch.apply(whole(), change));
  }

  private static JsonNode whole() throws IOException {
    try (InputStream in = LifeTermsTest.class.getResourceAsStream("terms.json")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return Json.readOwn(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}

package dev.surety.json.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.terms.Contact;
import dev.surety.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds, escalation levels and contacts' hours in the terms document. */
class AlertTermsTest {
  private final ObjectNode example = example();

  @Test
  void aThresholdKeepsItsLevelBesideWhomItNames() {
    Threshold after = read("{\"after\": \"PT2H\", \"level\": 2, \"notify\": [\"provider:duty\"]}");
    assertThat(after.escalation()).isEqualTo(OptionalInt.of(2));
    assertThat(TermsDocument.read(example).terms().notified(after))
        .containsExactly("provider:duty", "provider:director", "client:owner");
  }

  @Test
  void aLevelThatNamesSomebodyNeedsNoNotify() {
    Threshold after = read("{\"after\": \"PT2H\", \"level\": 2}");
    assertThat(faults()).isEmpty();
    assertThat(TermsDocument.read(example).terms().notified(after))
        .containsExactly("provider:director", "client:owner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"after\": \"PT2H\"};                               /0/notify missing",
        "{\"after\": \"PT2H\", \"notify\": []};               /0/notify missing",
        "{\"after\": \"PT2H\", \"level\": 3};                 /0/level level_unknown",
        "{\"at\": \"75%\", \"level\": 0};                     /0/level out_of_range",
        "{\"at\": \"75%\", \"level\": \"2\"};                 /0/level not_whole",
        "{\"after\": \"PT0S\", \"level\": 2};                 /0/after malformed",
        "{\"after\": \"PT1H\", \"before\": \"PT1H\", \"level\": 2}; /0/at ambiguous",
        "{\"at\": \"75%\", \"notify\": [\"provider:nobody\"]}; /0/notify contact_unknown"
      })
  void aThresholdThatTellsNobodyOrSomebodyUnknownIsAFault(String threshold, String fault) {
    read(threshold);
    assertThat(faults()).containsExactly("/serviceLevels/thresholds" + fault);
  }

  @ParameterizedTest
  @CsvSource({
    "after, PT60M, after, PT1H",
    "after, P1D, after, PT24H",
    "before, PT0.5S, before, PT0.500S",
    "at, 100%, at, 100%",
    "at, 75%, at, 75%"
  })
  void theSamePlaceTwiceIsAFaultHoweverItIsWritten(
      String one, String place, String other, String samePlace) {
    ArrayNode thresholds = thresholds();
    thresholds.addObject().put(one, place).putArray("notify").add("provider:duty");
    thresholds.addObject().put(other, samePlace).putArray("notify").add("provider:lead");
    assertThat(faults()).containsExactly("/serviceLevels/thresholds duplicate");
  }

  @Test
  void anUnknownLevelIsNotToldWhileEscalationCannotBeRead() {
    read("{\"after\": \"PT2H\", \"level\": 3}");
    example.remove("escalation");
    assertThat(faults()).containsExactly("/escalation missing");
  }

  @Test
  void escalationLevelsAreUnique() {
    example
        .withArray("/escalation/levels")
        .addObject()
        .put("level", 2)
        .putArray("contacts")
        .add("provider:nobody");
    assertThat(faults())
        .containsExactly(
            "/escalation/levels duplicate", "/escalation/levels/2/contacts contact_unknown");
  }

  @Test
  void hoursAreTheNameOfACalendar() {
    ObjectNode duty = (ObjectNode) example.at("/contacts/0");
    duty.put("hours", "office");
    assertThat(faults()).isEmpty();
    assertThat(TermsDocument.read(example).terms().contact("provider:duty").flatMap(Contact::hours))
        .contains("office");
    duty.put("hours", "weekends");
    assertThat(faults()).containsExactly("/contacts/0/hours calendar_unknown");
  }

  @Test
  void unknownHoursAreNotToldWhileCalendarsCannotBeRead() {
    ((ObjectNode) example.at("/contacts/0")).put("hours", "office");
    example.remove("calendars");
    assertThat(faults()).containsExactly("/calendars missing");
  }

  @Test
  void measuresThatContradictThemselvesKeepADraftButNoProposal() {
    ArrayNode kpis = (ArrayNode) example.get("kpis");
    kpis.add(kpis.get(0).deepCopy());
    ArrayNode goals = (ArrayNode) example.get("goals");
    goals.add(goals.get(0).deepCopy());
    example.withArray("/reports/0/recipients").add("client:nobody");
    assertThat(faults())
        .containsExactlyInAnyOrder(
            "/kpis duplicate", "/goals duplicate", "/reports/0/recipients contact_unknown");
    assertThat(TermsDocument.read(example).draftFaults()).isEmpty();
  }

  /** The terms with this threshold only. */
  private Threshold read(String threshold) {
    thresholds().add(Json.readOwn(threshold));
    return TermsDocument.read(example).terms().levels().thresholds().getFirst();
  }

  private ArrayNode thresholds() {
    return ((ObjectNode) example.get("serviceLevels")).putArray("thresholds");
  }

  private List<String> faults() {
    return TermsDocument.read(example).proposalFaults().stream()
        .map(f -> f.pointer() + " " + f.code())
        .toList();
  }

  private static ObjectNode example() {
    try (InputStream in = AlertTermsTest.class.getResourceAsStream("terms.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) Json.readOwn(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.surety.json.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.json.MergePatch;
import dev.surety.json.terms.Difference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told that differs. */
class TermsDiffTest {
  private static final String TERMS =
      """
      {"title": "Forum", "currency": "USD", "priceMinor": 300000,
       "calendars": {"office": {"weekly": {"MON": [["09:00", "12:30"], ["13:30", "17:00"]]},
         "holidays": ["2026-12-25"]}},
       "serviceLevels": {"targets": [
           {"metric": "FIRST_RESPONSE", "priority": "HIGH", "within": "PT1H"},
           {"metric": "RESOLUTION", "priority": "*", "within": "PT16H"}],
         "thresholds": [{"at": "75%", "notify": ["provider:duty"]},
           {"before": "PT15M", "notify": ["provider:duty"]},
           {"after": "PT2H", "level": 2, "notify": []}],
         "attainment": [{"metric": "QUALITY", "targetBps": 9500}]},
       "credits": {"baseMinor": 100000, "tiers": [{"fromBps": 0, "toBps": 8000, "creditBps": 5}]},
       "milestones": [{"id": "M1", "title": "Launch", "amountMinor": 100000},
         {"id": "M2", "title": "Quarter 2", "amountMinor": 200000}],
       "payment": {"reviewWindow": "PT336H", "silenceApproves": false},
       "escalation": {"levels": [{"level": 1, "contacts": ["provider:lead"]}]},
       "scope": {"activities": [{"name": "Moderation", "owner": "PROVIDER"}]},
       "contacts": [{"id": "provider:duty", "email": "duty@x.example"}],
       "odd": [{"a": 1}, {"a": 1}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'title': 'Board'}; /title CHANGED title Forum -> Board",
        "{'priceMinor': 250000}; /priceMinor CHANGED priceMinor USD 3,000.00 -> USD 2,500.00",
        "{'payment': {'reviewWindow': 'PT240H'}}; /payment/reviewWindow CHANGED payment:"
            + " reviewWindow PT336H -> PT240H",
        "{'payment': {'silenceApproves': null}}; /payment/silenceApproves REMOVED payment"
            + " silenceApproves: removed, false",
        "{'credits': {'baseMinor': 5}}; /credits/baseMinor CHANGED credits: baseMinor USD 1,000.00"
            + " -> USD 0.05",
        "{'calendars': {'office': {'weekly': {'MON': [['09:00', '17:00']]}}}};"
            + " /calendars/office/weekly/MON CHANGED calendars office weekly: MON 09:00-12:30,"
            + " 13:30-17:00 -> 09:00-17:00",
        "{'calendars': {'office': {'holidays': []}}}; /calendars/office/holidays CHANGED calendars"
            + " office: holidays 2026-12-25 -> none",
        "{'contacts': [{'id': 'provider:duty', 'email': 'n@x.example'}]}; /contacts/0/email CHANGED"
            + " contact provider:duty: email duty@x.example -> n@x.example",
        "{'escalation': {'levels': [{'level': 1, 'contacts': ['provider:lead', 'client:x']}]}};"
            + " /escalation/levels/0/contacts CHANGED escalation level 1: contacts provider:lead"
            + " -> provider:lead, client:x",
        "{'scope': {'activities': [{'name': 'Moderation', 'owner': 'CLIENT'}]}};"
            + " /scope/activities/0/owner CHANGED activity Moderation: owner PROVIDER -> CLIENT",
        "{'odd': [{'a': 1}, {'a': 2}]}; /odd/1/a CHANGED odd 2: a 1 -> 2",
        "{'kpis': [{'id': 'k'}]}; /kpis ADDED kpis: added, id k"
      })
  void oneDifferenceIsToldInWords(String patch, String told) {
    assertThat(differences(patch)).containsExactly(told);
  }

  @Test
  void whatHasANameIsTheSameWhereverItStands() {
    assertThat(
            differences(
                """
                {'milestones': [{'id': 'M3', 'title': 'Quarter 3', 'amountMinor': 70000},
                  {'id': 'M2', 'title': 'Quarter 2', 'amountMinor': 150000}]}
                """))
        .containsExactly(
            "/milestones/0 REMOVED milestone M1: removed, id M1, title Launch, amountMinor USD"
                + " 1,000.00",
            "/milestones/1/amountMinor CHANGED milestone M2: amountMinor USD 2,000.00 -> USD"
                + " 1,500.00",
            "/milestones/0 ADDED milestone M3: added, id M3, title Quarter 3, amountMinor USD"
                + " 700.00");
    assertThat(
            differences(
                """
                {'serviceLevels': {'targets': [
                    {'metric': 'RESOLUTION', 'priority': '*', 'within': 'PT8H'},
                    {'metric': 'FIRST_RESPONSE', 'priority': 'HIGH', 'within': 'PT1H'}],
                  'thresholds': [{'after': 'PT2H', 'level': 3, 'notify': []},
                    {'before': 'PT15M', 'notify': ['provider:duty']}],
                  'attainment': [{'metric': 'QUALITY', 'targetBps': 9000}]}}
                """))
        .containsExactly(
            "/serviceLevels/targets/0/within CHANGED target RESOLUTION *: within PT16H -> PT8H",
            "/serviceLevels/thresholds/0 REMOVED threshold 75%: removed, at 75%, notify"
                + " provider:duty",
            "/serviceLevels/thresholds/0/level CHANGED threshold after PT2H: level 2 -> 3",
            "/serviceLevels/attainment/0/targetBps CHANGED attainment QUALITY: targetBps 9500 ->"
                + " 9000");
  }

  @Test
  void twoOfOneNameAreComparedByTheirPlaces() {
    assertThat(
            differences(
                """
                {'credits': {'tiers': [{'fromBps': 0, 'toBps': 8000, 'creditBps': 5},
                  {'fromBps': 0, 'toBps': 9, 'creditBps': 5}]}}
                """))
        .containsExactly(
            "/credits/tiers/1 ADDED credits tiers 2: added, fromBps 0, toBps 9, creditBps 5");
  }

  @Test
  void theSameTermsDoNotDiffer() {
    assertThat(differences("{}")).isEmpty();
    assertThat(differences("{'milestones': " + terms().path("milestones") + "}")).isEmpty();
  }

  @Test
  void whatIsShownHoldsBothValues() {
    List<Difference> differences = between("{'title': 'Board', 'zone': 'UTC', 'odd': null}");
    JsonNode shown = TermsDiff.shown(differences);
    assertThat(shown.get(0).path("from").asText() + shown.get(0).path("to").asText())
        .isEqualTo("ForumBoard");
    assertThat(differences)
        .extracting(Difference::kind)
        .containsExactly(Kind.CHANGED, Kind.REMOVED, Kind.ADDED);
    assertThat(shown.get(1).has("to")).isFalse();
    assertThat(shown.get(2).has("from")).isFalse();
  }

  @Test
  void aLongTextIsCut() {
    String title = "\ud83d\ude00".repeat(400);
    assertThat(differences("{'title': '" + title + "'}").getFirst())
        .hasSizeLessThan(400)
        .endsWith("\ud83d\ude00...");
  }

  private static List<String> differences(String patch) {
    return between(patch).stream().map(d -> d.pointer() + " " + d.kind() + " " + d.text()).toList();
  }

  private static List<Difference> between(String patch) {
    JsonNode changes = Json.readOwn(patch.replace('\'', '"'));
    return TermsDiff.between(terms(), MergePatch.apply(terms(), changes));
  }

  private static ObjectNode terms() {
    return (ObjectNode) Json.readOwn(TERMS);
  }
}

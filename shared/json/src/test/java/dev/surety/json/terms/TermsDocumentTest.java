package dev.surety.json.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.sla.Standard;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.terms.Kpi;
import dev.surety.domain.terms.TermsCheck;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms document of the API's description. */
class TermsDocumentTest {
  private final ObjectNode example = example();

  @Test
  void theExampleIsComplete() {
    TermsDocument document = TermsDocument.read(example);
    assertThat(document.proposalFaults()).isEmpty();
    assertThat(TermsCheck.faults(document.terms())).isEmpty();
    assertThat(document.title()).isEqualTo("Community management for Acme");
    assertThat(document.terms().levels().thresholds())
        .extracting(Threshold::level)
        .containsExactly("75%", "before PT15M", "100%", "after PT2H");
    assertThat(document.terms().levels().pauseReasons()).containsExactly("WAITING_ON_CLIENT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/title",
        "/provider",
        "/currency",
        "/priceMinor",
        "/pricing",
        "/startsOn",
        "/endsOn",
        "/scope/activities",
        "/scope/activities/0/name",
        "/scope/activities/0/owner",
        "/calendars/office/zone",
        "/serviceLevels/targets",
        "/serviceLevels/targets/0/metric",
        "/serviceLevels/targets/0/priority",
        "/serviceLevels/targets/0/within",
        "/serviceLevels/targets/0/calendar",
        "/serviceLevels/thresholds/0/at",
        "/serviceLevels/thresholds/0/notify",
        "/serviceLevels/attainment/0/metric",
        "/serviceLevels/attainment/0/targetBps",
        "/credits/baseMinor",
        "/credits/tiers",
        "/credits/tiers/0/fromBps",
        "/credits/tiers/0/toBps",
        "/credits/tiers/0/creditBps",
        "/credits/capBps",
        "/milestones",
        "/milestones/0/id",
        "/milestones/0/title",
        "/milestones/0/amountMinor",
        "/milestones/0/dueOn",
        "/payment/reviewWindow",
        "/payment/releaseHold",
        "/payment/refundAnswerWindow",
        "/payment/disputeDeadline",
        "/payment/disputeDefault/clientBps",
        "/escalation/levels",
        "/escalation/levels/0/level",
        "/escalation/levels/0/contacts",
        "/authority",
        "/authority/0/decision",
        "/authority/0/role",
        "/authority/0/limitMinor",
        "/clauses/ip/owner",
        "/clauses/ip/transfersOn",
        "/clauses/confidentiality/term",
        "/clauses/dataAccess",
        "/clauses/dataAccess/0/dataset",
        "/clauses/dataAccess/0/purpose",
        "/clauses/dataAccess/0/expiresOn",
        "/contacts",
        "/contacts/0/id",
        "/contacts/0/email",
        "/obligations",
        "/obligations/0/id",
        "/obligations/0/kind",
        "/obligations/0/owner",
        "/obligations/0/what",
        "/kpis/0/id",
        "/kpis/0/kind",
        "/kpis/0/baseline",
        "/kpis/0/target",
        "/kpis/0/unit",
        "/kpis/0/direction",
        "/goals/0/id",
        "/goals/0/stage",
        "/goals/0/measure",
        "/reports/0/every",
        "/reports/0/recipients"
      })
  void eachMandatoryMemberThatIsMissingIsOneFault(String pointer) {
    removed(pointer);
    TermsDocument document = TermsDocument.read(example);
    assertThat(document.proposalFaults())
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactly(pointer + " " + Fault.MISSING);
    assertThat(document.draftFaults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/scope",
        "/calendars",
        "/serviceLevels",
        "/credits",
        "/payment",
        "/escalation",
        "/clauses",
        "/clauses/ip",
        "/clauses/confidentiality",
        "/payment/disputeDefault"
      })
  void aWholePartThatIsMissingIsNamedWithWhatItNeeds(String pointer) {
    removed(pointer);
    assertThat(TermsDocument.read(example).proposalFaults())
        .allMatch(f -> f.code().equals(Fault.MISSING))
        .allMatch(f -> f.pointer().startsWith(pointer))
        .anyMatch(f -> f.pointer().equals(pointer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/client",
        "/calendars/office/holidays",
        "/calendars/office/yearlyHolidays",
        "/calendars/office/exceptions",
        "/calendars/office/breaks",
        "/serviceLevels/thresholds",
        "/serviceLevels/thresholds/3/notify",
        "/serviceLevels/thresholds/3/level",
        "/serviceLevels/attainment",
        "/serviceLevels/pauseOn",
        "/credits/minimumMinor",
        "/credits/earnBackAfter",
        "/credits/perIncident",
        "/milestones/0/deliverables",
        "/payment/silenceApproves",
        "/payment/reminders",
        "/payment/dualApprovalFromMinor",
        "/payment/feeBps",
        "/contacts/0/name",
        "/kpis",
        "/goals",
        "/obligations/0/due",
        "/obligations/0/mandatory",
        "/reports"
      })
  void theRestIsOptional(String pointer) {
    removed(pointer);
    assertThat(TermsDocument.read(example).proposalFaults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "/title;                               5;               not_text",
        "/priceMinor;                          300000.0;        not_whole",
        "/priceMinor;                          9007199254740992; out_of_range",
        "/pricing;                             \"CHEAP\";       malformed",
        "/startsOn;                            \"2026-02-30\";  malformed",
        "/provider;                            \"org modsq\";   malformed",
        "/scope/activities/0/owner;            \"NOBODY\";      malformed",
        "/calendars/office/zone;               \"Mars/Base\";   malformed",
        "/calendars/office/weekly/MON;         \"09:00\";       not_an_array",
        "/calendars/office/weekly/MON/0;       [\"09:00\"];     malformed",
        "/calendars/office/weekly/MON/0;       [\"9\",\"17\"];  malformed",
        "/calendars/office/holidays/0;         \"25.12.2026\";  malformed",
        "/calendars/office/yearlyHolidays/0;   \"31-12\";       malformed",
        "/calendars/always/alwaysOpen;         \"yes\";         not_boolean",
        "/serviceLevels/targets/0/metric;      \"SPEED\";       malformed",
        "/serviceLevels/targets/0/priority;    \"high\";        malformed",
        "/serviceLevels/targets/0/within;      \"PT0S\";        malformed",
        "/serviceLevels/thresholds/0/at;       \"0%\";          malformed",
        "/serviceLevels/thresholds/0/at;       \"101%\";        malformed",
        "/credits/tiers/0/fromBps;             10001;           out_of_range",
        "/credits/perIncident;                 \"SUM\";         malformed",
        "/milestones/0/amountMinor;            0;               out_of_range",
        "/payment/reviewWindow;                \"P14M\";        malformed",
        "/payment/reviewWindow;                \"P3654D\";      malformed",
        "/payment/releaseHold;                 \"P3654D\";      malformed",
        "/payment/reminders/1;                 \"P3654D\";      malformed",
        "/payment/dualApprovalFromMinor;       9007199254740992; out_of_range",
        "/serviceLevels/targets/0/within;      \"P3654D\";      malformed",
        "/serviceLevels/thresholds/3/after;    \"P3654D\";      malformed",
        "/credits/minimumMinor;                9007199254740992; out_of_range",
        "/credits/baseMinor;                   9007199254740992; out_of_range",
        "/authority/0/limitMinor;              9007199254740992; out_of_range",
        "/milestones/0/amountMinor;            9007199254740992; out_of_range",
        "/payment/disputeDefault/clientBps;    -1;              out_of_range",
        "/authority/0/role;                    \"king\";        malformed",
        "/clauses/confidentiality/term;        \"3 years\";     malformed",
        "/contacts/0/id;                       \"duty\";        malformed",
        "/contacts/0/email;                    \"duty\";        malformed",
        "/contacts/0/hours;                    \"office hours\"; malformed",
        "/obligations/0/due;                   \"soon\";        malformed",
        "/kpis/0/kind;                         \"FELT\";        malformed",
        "/kpis/0/baseline;                     1.5;             not_whole",
        "/kpis/0/target;                       -1;              out_of_range",
        "/kpis/0/direction;                    \"SIDEWAYS\";    malformed",
        "/goals/0/stage;                       \"D45\";         malformed"
      })
  void aWrongMemberIsOneFaultInDraftsToo(String pointer, String value, String code)
      throws Json.Malformed {
    replaced(pointer, Json.read(value));
    assertThat(TermsDocument.read(example).draftFaults())
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactly(pointer + " " + code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/scope",
        "/scope/activities/0",
        "/calendars/office",
        "/serviceLevels",
        "/serviceLevels/targets/0",
        "/serviceLevels/thresholds/0",
        "/serviceLevels/attainment/0",
        "/credits",
        "/credits/tiers/0",
        "/milestones/0",
        "/payment",
        "/payment/disputeDefault",
        "/escalation",
        "/escalation/levels/0",
        "/authority/0",
        "/clauses",
        "/clauses/ip",
        "/clauses/confidentiality",
        "/clauses/dataAccess/0",
        "/contacts/0",
        "/kpis/0",
        "/goals/0",
        "/obligations/0",
        "/reports/0"
      })
  void anUnknownMemberIsRefusedAnywhere(String parent) {
    ((ObjectNode) example.at(parent)).put("colour", "red");
    assertThat(TermsDocument.read(example).draftFaults())
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactly(parent + "/colour unknown_member");
  }

  @Test
  void aKpiIsMeasuredByTheProviderOrReviewedFromOneToFive() throws Json.Malformed {
    assertThat(TermsDocument.read(example).terms().measures().kpis())
        .containsExactly(
            new Kpi.Quantitative(
                "active-members", 1_200, 1_500, "members", Kpi.Direction.UP, Side.PROVIDER));
    replaced("/kpis/0", Json.read("{\"id\": \"tone\", \"kind\": \"QUALITATIVE\"}"));
    assertThat(TermsDocument.read(example).terms().measures().kpis())
        .containsExactly(new Kpi.Qualitative("tone", 5, OptionalInt.empty()));
  }

  @Test
  void whatIsReviewedHasNoBaseline() throws Json.Malformed {
    replaced("/kpis/0/kind", Json.read("\"QUALITATIVE\""));
    assertThat(TermsDocument.read(example).draftFaults())
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactly(
            "/kpis/0/baseline unknown_member",
            "/kpis/0/target unknown_member",
            "/kpis/0/unit unknown_member",
            "/kpis/0/direction unknown_member");
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-", "USA", "U", "../us", "US NY", "NYSE"})
  void aHolidayCalendarIsACountryOrAPartOfOne(String code) {
    ((ObjectNode) example.at("/calendars/office")).put("holidayCalendar", code);
    assertThat(TermsDocument.read(example).draftFaults())
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactly("/calendars/office/holidayCalendar malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+05:00", "UTC+5", "GMT-3", "Etc/GMT+5", "Z", "Mars/Base", "utc"})
  void anOffsetIsNoZone(String zone) {
    ((ObjectNode) example.at("/calendars/office")).put("zone", zone);
    example.put("zone", zone);
    assertThat(TermsDocument.read(example).draftFaults())
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactlyInAnyOrder("/calendars/office/zone malformed", "/zone malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Etc/UTC", "America/New_York", "Asia/Kolkata", "EST5EDT"})
  void aZoneIsOneOfIanas(String zone) {
    ((ObjectNode) example.at("/calendars/office")).put("zone", zone);
    assertThat(TermsDocument.read(example).draftFaults()).isEmpty();
  }

  @Test
  void aThresholdHasOnePlace() {
    ((ObjectNode) example.at("/serviceLevels/thresholds/0")).put("after", "PT1H");
    assertThat(TermsDocument.read(example).draftFaults())
        .extracting(Fault::code)
        .containsExactly("ambiguous");
  }

  @Test
  void aContradictionIsToldTogetherWithGapsElsewhere() throws Json.Malformed {
    replaced("/priceMinor", Json.read("300001"));
    removed("/title");
    removed("/payment/reviewWindow");
    assertThat(proposalFaults())
        .containsExactlyInAnyOrder(
            "/title missing", "/payment/reviewWindow missing", "/milestones sum_differs");
  }

  @Test
  void aContradictionIsNotToldOfWhatCouldNotBeRead() {
    removed("/priceMinor");
    assertThat(proposalFaults()).containsExactly("/priceMinor missing");
  }

  @Test
  void anEscalationThatTheCalendarNeverReachesIsRefused() throws Json.Malformed {
    replaced("/calendars/office/weekly", Json.read("{\"MON\":[[\"09:00\",\"09:01\"]]}"));
    replaced("/serviceLevels/targets/1/within", Json.read("\"PT1M\""));
    assertThat(proposalFaults()).isEmpty();
    replaced("/serviceLevels/thresholds/3/after", Json.read("\"P3653D\""));
    assertThat(proposalFaults())
        .containsExactly("/serviceLevels/targets/1/within target_unreachable");
  }

  @Test
  void theLargestAmountsAreTaken() throws Json.Malformed {
    for (String pointer :
        List.of(
            "/credits/minimumMinor",
            "/credits/baseMinor",
            "/authority/0/limitMinor",
            "/payment/dualApprovalFromMinor")) {
      replaced(pointer, Json.read("9007199254740991"));
    }
    assertThat(proposalFaults()).isEmpty();
  }

  @Test
  void anEmptyDraftIsFineButNoProposal() {
    TermsDocument empty = TermsDocument.read(Json.object());
    assertThat(empty.draftFaults()).isEmpty();
    assertThat(empty.proposalFaults()).hasSizeGreaterThan(15);
    assertThat(empty.canonical()).isEqualTo("{}");
  }

  @Test
  void theHashIsThatOfTheCanonicalDocumentWhateverItsOrder() {
    ObjectNode other = Json.object();
    List<String> names = new java.util.ArrayList<>();
    example.fieldNames().forEachRemaining(names::add);
    names.reversed().forEach(name -> other.set(name, example.get(name)));
    Agreement one = TermsDocument.read(example).agreement("c_1", 1, Instant.EPOCH);
    Agreement two = TermsDocument.read(other).agreement("c_1", 1, Instant.EPOCH);
    assertThat(one.termsHash())
        .isEqualTo(two.termsHash())
        .isEqualTo(Sha256.of(Json.canonical(example)));
    assertThat(one.document()).isEqualTo(two.document());
  }

  @Test
  void storedTermsReadAsTheyWereAgreed() {
    TermsDocument document = TermsDocument.read(example);
    assertThat(TermsDocument.stored(document.canonical()).milestones())
        .isEqualTo(document.terms().milestones());
    assertThatIllegalStateException().isThrownBy(() -> TermsDocument.stored("{}"));
  }

  private List<String> proposalFaults() {
    return TermsDocument.read(example).proposalFaults().stream()
        .map(f -> f.pointer() + " " + f.code())
        .toList();
  }

  private void removed(String pointer) {
    int cut = pointer.lastIndexOf('/');
    ((ObjectNode) example.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));
  }

  private void replaced(String pointer, JsonNode value) {
    int cut = pointer.lastIndexOf('/');
    String last = pointer.substring(cut + 1);
    switch (example.at(pointer.substring(0, cut))) {
      case ObjectNode object -> object.set(last, value);
      case ArrayNode array -> array.set(Integer.parseInt(last), value);
      default -> throw new IllegalArgumentException(pointer);
    }
  }

  private static ObjectNode example() {
    try (InputStream in = TermsDocumentTest.class.getResourceAsStream("terms.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) Json.readOwn(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void standardsAreKeptWithWhoMeasuresThem() throws Json.Malformed {
    replaced(
        "/serviceLevels/attainment",
        Json.read(
            """
            [{"metric": "FIRST_RESPONSE", "priority": "HIGH", "targetBps": 9500},
             {"metric": "AVAILABILITY", "targetBps": 9990, "unit": "minutes"},
             {"metric": "QUALITY", "targetBps": 9000, "measuredBy": "CLIENT"}]
            """));
    TermsDocument read = TermsDocument.read(example);
    assertThat(read.proposalFaults()).isEmpty();
    assertThat(read.terms().levels().standards())
        .containsExactly(
            new Standard(Measure.FIRST_RESPONSE, "HIGH", 9_500),
            new Standard(Measure.AVAILABILITY, "*", 9_990, Side.PROVIDER, "minutes"),
            new Standard(Measure.QUALITY, "*", 9_000, Side.CLIENT, null));
    assertThat(read.terms().levels().standard(Measure.FIRST_RESPONSE, "*")).isEmpty();
  }

  @Test
  void standardsThatContradictAreRefused() throws Json.Malformed {
    replaced(
        "/serviceLevels/attainment",
        Json.read(
            """
            [{"metric": "RESOLUTION", "targetBps": 9500},
             {"metric": "RESOLUTION", "priority": "*", "targetBps": 9000},
             {"metric": "QUALITY", "priority": "HIGH", "targetBps": 9000}]
            """));
    assertThat(TermsDocument.read(example).proposalFaults())
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactly(
            "/serviceLevels/attainment/1 duplicate",
            "/serviceLevels/attainment/2/priority not_by_priority");
  }

  @Test
  void nobodyMeasuresWhatClocksMeasureAndClocksNothingElse() throws Json.Malformed {
    replaced(
        "/serviceLevels/attainment",
        Json.read("[{\"metric\": \"UPDATE\", \"targetBps\": 1, \"measuredBy\": \"CLIENT\"}]"));
    replaced("/serviceLevels/targets/0/metric", Json.read("\"QUALITY\""));
    assertThat(TermsDocument.read(example).draftFaults())
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactly(
            "/serviceLevels/targets/0/metric malformed",
            "/serviceLevels/attainment/0/measuredBy measured_by_clock");
  }
}

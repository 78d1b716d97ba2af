package dev.surety.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.sla.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whom an alert tells. Monday 2 March 2026; the office is open on weekdays from 09:00 to 17:00 UTC.
 * Escalation level 2 names the director and the owner, level 3 nobody.
 */
class AudienceTest {
  private static final Contact DUTY = contact("provider:duty", false).within("office");
  private static final Contact LEAD = contact("provider:lead", false);
  private static final Contact DIRECTOR = contact("provider:director", true).within("office");
  private static final Contact DEPUTY = contact("provider:deputy", true);
  private static final Contact OWNER = contact("client:owner", false).within("office");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // who is named; when; who is told
        "duty;             2026-03-02T16:59:59.999Z; duty",
        "duty;             2026-03-02T17:00:00Z;     duty",
        "duty;             2026-03-02T17:00:00.001Z; director deputy",
        "duty;             2026-03-03T08:59:59.999Z; director deputy",
        "duty;             2026-03-03T09:00:00Z;     duty",
        "duty;             2026-03-07T12:00:00Z;     director deputy",
        "lead;             2026-03-02T23:00:00Z;     lead",
        "director;         2026-03-02T23:00:00Z;     director",
        "owner;            2026-03-02T23:00:00Z;     owner",
        "duty duty;        2026-03-02T12:00:00Z;     duty",
        "duty director;    2026-03-02T23:00:00Z;     director deputy",
        "lead duty owner;  2026-03-02T23:00:00Z;     lead director deputy owner",
        "lead duty owner;  2026-03-02T12:00:00Z;     lead duty owner"
      })
  void isWhoIsNamedOrTheirSidesEmergencyLine(String named, String at, String told) {
    Threshold threshold = Threshold.percent(75, ids(named));
    assertThat(told(terms(DUTY, LEAD, DIRECTOR, DEPUTY, OWNER), threshold, at))
        .isEqualTo(ids(told));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T12:00:00Z, provider:duty",
    "2026-03-02T23:00:00Z, provider:duty",
  })
  void isTheContactAtAnyHourIfItsSideHasNoEmergencyLine(String at, String told) {
    Threshold threshold = Threshold.percent(75, List.of("provider:duty"));
    Contact clients = contact("client:director", true);
    Audience audience =
        Audience.of(terms(DUTY, LEAD, OWNER, clients), threshold, Instant.parse(at));
    assertThat(audience.told()).extracting(Contact::id).containsExactly(told);
    assertThat(audience.standIns()).isEmpty();
  }

  @Test
  void aLevelAddsItsContactsAndTellsNobodyTwice() {
    Terms terms = terms(DUTY, LEAD, DIRECTOR, OWNER);
    String noon = "2026-03-02T12:00:00Z";
    Threshold after = Threshold.after(Duration.ofHours(2), ids("lead owner"));
    assertThat(told(terms, after.escalatingTo(2), noon)).isEqualTo(ids("lead owner director"));
    assertThat(told(terms, after, noon)).isEqualTo(ids("lead owner"));
  }

  @Test
  void aLevelAloneIsEnoughAndAnEmptyOneTellsNobody() {
    Terms terms = terms(DUTY, LEAD, DIRECTOR, OWNER);
    String noon = "2026-03-02T12:00:00Z";
    Threshold after = Threshold.after(Duration.ofHours(2), List.of());
    assertThat(told(terms, after.escalatingTo(2), noon)).isEqualTo(ids("director owner"));
    assertThat(told(terms, after.escalatingTo(3), noon)).isEmpty();
    assertThat(told(terms, after, noon)).isEmpty();
  }

  @Test
  void saysWhoStandsInForWhom() {
    Audience audience =
        Audience.of(
            terms(DUTY, LEAD.within("office"), DIRECTOR, OWNER),
            Threshold.percent(75, ids("duty lead owner")),
            Instant.parse("2026-03-02T23:00:00Z"));
    assertThat(audience.told()).containsExactly(DIRECTOR, OWNER);
    assertThat(audience.standIns())
        .isEqualTo(
            Map.of(
                "provider:duty", ids("director"),
                "provider:lead", ids("director")));
    assertThat(audience.absentFor(DIRECTOR)).isEqualTo(ids("duty lead"));
    assertThat(audience.absentFor(OWNER)).isEmpty();
  }

  private static List<String> told(Terms terms, Threshold threshold, String at) {
    return Audience.of(terms, threshold, Instant.parse(at)).told().stream()
        .map(Contact::id)
        .toList();
  }

  private static Terms terms(Contact... contacts) {
    return Agreements.agreed()
        .contacts(List.of(contacts))
        .escalation(
            new EscalationLevel(2, ids("director owner")), new EscalationLevel(3, List.of()))
        .terms();
  }

  private static List<String> ids(String names) {
    List<String> ids = new ArrayList<>();
    for (String name : names.split(" ", -1)) {
      ids.add((name.equals("owner") ? "client:" : "provider:") + name);
    }
    return ids;
  }

  private static Contact contact(String id, boolean emergency) {
    return new Contact(id, id, id.replace(':', '.') + "@example.org", emergency);
  }
}

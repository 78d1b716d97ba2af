package dev.surety.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.Target;
import dev.surety.domain.sla.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms whose alerts could not reach whom they should. */
class AlertCheckTest {
  private static final List<String> DUTY = List.of("provider:duty");

  @Test
  void thresholdsAtOnePlaceAreDuplicatesHoweverTheyAreWritten() {
    assertThat(
            faults(
                Threshold.after(Duration.parse("PT60M"), DUTY),
                Threshold.after(Duration.parse("PT1H"), DUTY)))
        .containsExactly("/serviceLevels/thresholds duplicate");
    assertThat(
            faults(
                Threshold.before(Duration.parse("P1D"), DUTY),
                Threshold.before(Duration.parse("PT24H"), DUTY)))
        .containsExactly("/serviceLevels/thresholds duplicate");
    assertThat(faults(Threshold.percent(100, DUTY), Threshold.percent(100, List.of())))
        .containsExactly("/serviceLevels/thresholds duplicate");
    assertThat(
            faults(
                Threshold.before(Duration.ofHours(1), DUTY),
                Threshold.after(Duration.ofHours(1), DUTY)))
        .isEmpty();
  }

  @Test
  void aLevelThatEscalationDoesNotHaveIsUnknown() {
    Threshold after = Threshold.after(Duration.ofHours(2), DUTY);
    assertThat(faults(after.escalatingTo(3)))
        .containsExactly("/serviceLevels/thresholds/0/level level_unknown");
    assertThat(faults(after.escalatingTo(2))).isEmpty();
  }

  @Test
  void escalationLevelsAreUniqueAndNameContacts() {
    Terms terms =
        Agreements.agreed()
            .escalation(
                new EscalationLevel(1, List.of("provider:lead")),
                new EscalationLevel(1, List.of("provider:nobody")))
            .terms();
    assertThat(faults(terms))
        .containsExactly(
            "/escalation/levels duplicate", "/escalation/levels/1/contacts contact_unknown");
  }

  @Test
  void hoursAreACalendarOfTheTerms() {
    List<Contact> contacts = new ArrayList<>(Agreements.agreed().terms().contacts());
    contacts.set(0, contacts.getFirst().within("office"));
    contacts.set(1, contacts.get(1).within("weekends"));
    assertThat(faults(Agreements.agreed().contacts(contacts).terms()))
        .containsExactly("/contacts/1/hours calendar_unknown");
  }

  @ParameterizedTest
  @CsvSource({
    // named with hours, named emergency contacts, other emergency contacts, whether it is too many
    "20, 0, 0, false",
    "21, 0, 0, true",
    "19, 0, 1, false",
    "19, 0, 2, true",
    "18, 2, 0, false",
    "10, 5, 6, true",
  })
  void everybodyWhoMayStandInCountsToo(int named, int lines, int others, boolean refused) {
    List<Contact> contacts = new ArrayList<>();
    addTo(contacts, "provider:named", named, false);
    addTo(contacts, "provider:line", lines, true);
    List<String> ids = contacts.stream().map(Contact::id).toList();
    addTo(contacts, "provider:other", others, true);
    addTo(contacts, "client:line", 10, true);
    Terms terms =
        Agreements.agreed()
            .contacts(contacts)
            .escalation(new EscalationLevel(1, ids))
            .levels(
                Agreements.levels(
                    List.of(new Target(Metric.FIRST_RESPONSE, "*", Duration.ofHours(1), "always")),
                    List.of(Threshold.percent(75, ids.subList(0, 1)).escalatingTo(1))))
            .terms();
    List<String> faults = faults(terms).stream().filter(f -> f.startsWith("/service")).toList();
    assertThat(faults)
        .isEqualTo(refused ? List.of("/serviceLevels/thresholds/0 too_many") : List.of());
  }

  private static void addTo(List<Contact> all, String id, int count, boolean emergency) {
    IntStream.range(0, count)
        .mapToObj(i -> new Contact(id + i, id + i, "a@example.org", emergency).within("office"))
        .forEach(all::add);
  }

  private static List<String> faults(Threshold... thresholds) {
    return faults(
        Agreements.agreed()
            .levels(
                Agreements.levels(
                    List.of(new Target(Metric.FIRST_RESPONSE, "*", Duration.ofHours(1), "always")),
                    List.of(thresholds)))
            .terms());
  }

  private static List<String> faults(Terms terms) {
    return TermsCheck.faults(terms).stream().map(f -> f.pointer() + " " + f.code()).toList();
  }
}

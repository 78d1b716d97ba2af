package dev.surety.domain.terms;

import dev.surety.domain.sla.Threshold;
import java.util.List;
import java.util.OptionalInt;

/** Whether everybody whom an alert should tell can be told, in one transaction. */
final class AlertCheck {
  /** What was recorded of each is kept with every clock of a ticket. */
  private static final int MOST_THRESHOLDS = 10;

  private final Terms terms;
  private final TermsCheck check;

  AlertCheck(Terms terms, TermsCheck check) {
    this.terms = terms;
    this.check = check;
  }

  void run() {
    thresholds();
    escalation();
    hours();
  }

  private void thresholds() {
    List<Threshold> thresholds = terms.levels().thresholds();
    if (thresholds.size() > MOST_THRESHOLDS) {
      check.fault(
          "/serviceLevels/thresholds",
          "too_many",
          "at most " + MOST_THRESHOLDS + " with the breach itself, not " + thresholds.size());
    }
    check.unique("/serviceLevels/thresholds", thresholds.stream().map(Threshold::level).toList());
    for (int i = 0; i < thresholds.size(); i++) {
      String pointer = "/serviceLevels/thresholds/" + i;
      check.known(pointer + "/notify", thresholds.get(i).recipients());
      level(pointer + "/level", thresholds.get(i).escalation());
      audience(pointer, thresholds.get(i));
    }
  }

  private void level(String pointer, OptionalInt level) {
    if (level.isPresent()
        && terms.escalation().stream().noneMatch(e -> e.level() == level.getAsInt())) {
      check.fault(pointer, "level_unknown", "escalation has no level " + level.getAsInt());
    }
  }

  /** Emergency contacts may come on top of those who are named. */
  private void audience(String pointer, Threshold threshold) {
    int widest = Audience.widest(terms, threshold).size();
    if (widest > TermsCheck.MOST_RECIPIENTS) {
      check.fault(
          pointer,
          "too_many",
          "at most %d people, emergency contacts who may stand in included, not %d"
              .formatted(TermsCheck.MOST_RECIPIENTS, widest));
    }
  }

  private void escalation() {
    List<EscalationLevel> levels = terms.escalation();
    check.unique(
        "/escalation/levels", levels.stream().map(e -> String.valueOf(e.level())).toList());
    for (int i = 0; i < levels.size(); i++) {
      check.known("/escalation/levels/" + i + "/contacts", levels.get(i).contacts());
    }
  }

  private void hours() {
    List<Contact> contacts = terms.contacts();
    for (int i = 0; i < contacts.size(); i++) {
      String pointer = "/contacts/" + i + "/hours";
      contacts
          .get(i)
          .hours()
          .filter(name -> !terms.levels().calendars().containsKey(name))
          .ifPresent(name -> check.fault(pointer, "calendar_unknown", "no calendar " + name));
    }
  }
}

package dev.surety.domain.terms;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.calendar.CalendarSpec;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.money.Amounts;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Standard;
import dev.surety.domain.sla.Target;
import dev.surety.domain.sla.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What complete terms must make sense in before they can be proposed. Finds every fault. */
public final class TermsCheck {
  /** So that signing, which creates every milestone, fits into one transaction. */
  public static final int MOST_MILESTONES = 40;

  /** So that one alert, with a mail to each, fits into one transaction. */
  public static final int MOST_RECIPIENTS = 20;

  private static final int MOST_OBLIGATION_REMINDERS = 5;
  private static final int MOST_END_REMINDERS = 10;

  private final Terms terms;
  private final List<Fault> faults = new ArrayList<>();

  private TermsCheck(Terms terms) {
    this.terms = terms;
  }

  public static List<Fault> faults(Terms terms) {
    TermsCheck check = new TermsCheck(terms);
    check.parties();
    check.dates();
    check.milestones();
    check.calendars();
    check.targets();
    new AlertCheck(terms, check).run();
    check.standards();
    check.payment();
    check.credits();
    check.contacts();
    check.obligations();
    check.life();
    check.measures();
    return List.copyOf(check.faults);
  }

  private void parties() {
    if (terms.client().equals(terms.provider())) {
      fault("/provider", "same_party", terms.provider() + " is on both sides");
    }
    if (!Amounts.isCurrency(terms.currency())) {
      fault("/currency", "currency_unknown", terms.currency() + " is no ISO 4217 currency");
    }
  }

  private void dates() {
    if (terms.endsOn().isBefore(terms.startsOn())) {
      fault("/endsOn", "ends_before_start", terms.endsOn() + " is before " + terms.startsOn());
    }
  }

  private void milestones() {
    List<MilestonePlan> plans = terms.milestones();
    if (plans.size() > MOST_MILESTONES) {
      fault("/milestones", "too_many", "at most " + MOST_MILESTONES + ", not " + plans.size());
    }
    unique("/milestones", plans.stream().map(MilestonePlan::id).toList());
    long sum = 0;
    for (MilestonePlan plan : plans) {
      sum += plan.amountMinor();
    }
    if (sum != terms.priceMinor()) {
      fault(
          "/milestones",
          "sum_differs",
          "they sum to " + sum + ", the price is " + terms.priceMinor());
    }
  }

  private void payment() {
    PaymentTerms payment = terms.payment();
    List<Duration> reminders = payment.reminders();
    if (reminders.size() > PaymentTerms.MOST_REMINDERS) {
      fault(
          "/payment/reminders",
          "too_many",
          "at most " + PaymentTerms.MOST_REMINDERS + ", not " + reminders.size());
    }
    unique("/payment/reminders", reminders.stream().map(Duration::toString).toList());
    if (payment.silenceApproves() && reminders.size() < PaymentTerms.WARNINGS_BEFORE_SILENCE) {
      fault(
          "/payment/reminders",
          "warnings_missing",
          "silence approves only after "
              + PaymentTerms.WARNINGS_BEFORE_SILENCE
              + " warnings, not "
              + reminders.size());
    }
  }

  private void calendars() {
    terms
        .levels()
        .calendars()
        .forEach(
            (name, spec) ->
                spec.faults().stream()
                    .map(f -> new Fault("/calendars/" + name + f.pointer(), f.code(), f.detail()))
                    .forEach(faults::add));
  }

  private void targets() {
    List<Target> targets = terms.levels().targets();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      String pointer = "/serviceLevels/targets/" + i;
      if (!seen.add(target.metric() + " " + target.priority())) {
        fault(
            pointer, "duplicate", target.metric() + " for " + target.priority() + " is set twice");
      }
      reachable(pointer, target);
    }
  }

  private void reachable(String pointer, Target target) {
    CalendarSpec spec = terms.levels().calendars().get(target.calendar());
    if (spec == null) {
      fault(pointer + "/calendar", "calendar_unknown", "no calendar " + target.calendar());
    } else if (spec.faults().isEmpty()) {
      BusinessCalendar calendar = BusinessCalendar.compile(spec);
      for (Duration open : escalated(target.within())) {
        if (!calendar.reaches(open)) {
          fault(
              pointer + "/within",
              "target_unreachable",
              "calendar " + target.calendar() + " can never use up " + open);
          return;
        }
      }
    }
  }

  /** The target itself, and how far each escalation after it reaches. */
  private List<Duration> escalated(Duration within) {
    List<Duration> all = new ArrayList<>(List.of(within));
    for (Threshold threshold : terms.levels().thresholds()) {
      if (threshold.point() instanceof Threshold.Point.After(Duration delay)) {
        all.add(within.plus(delay));
      }
    }
    return all;
  }

  private void measures() {
    unique("/kpis", terms.measures().kpiIds());
    unique("/goals", terms.measures().goalIds());
    List<List<String>> reports = terms.measures().reportRecipients();
    for (int i = 0; i < reports.size(); i++) {
      known("/reports/" + i + "/recipients", reports.get(i));
    }
  }

  private void standards() {
    List<Standard> standards = terms.levels().standards();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < standards.size(); i++) {
      Standard standard = standards.get(i);
      String pointer = "/serviceLevels/attainment/" + i;
      if (!seen.add(standard.metric() + " " + standard.priority())) {
        fault(
            pointer,
            "duplicate",
            standard.metric() + " for " + standard.priority() + " is set twice");
      }
      if (standard.metric().observed() && !standard.priority().equals(Target.ANY)) {
        fault(
            pointer + "/priority",
            "not_by_priority",
            standard.metric() + " is measured as a whole, not for " + standard.priority());
      }
    }
  }

  private void credits() {
    List<CreditTerms.Tier> tiers = terms.credits().tiers();
    for (int i = 0; i < tiers.size(); i++) {
      CreditTerms.Tier tier = tiers.get(i);
      String pointer = "/credits/tiers/" + i;
      if (tier.fromBps() >= tier.toBps()) {
        fault(
            pointer, "tier_empty", "[" + tier.fromBps() + ", " + tier.toBps() + ") holds nothing");
      }
      boolean overlaps =
          tiers.subList(0, i).stream()
              .anyMatch(t -> t.fromBps() < tier.toBps() && tier.fromBps() < t.toBps());
      if (overlaps) {
        fault(pointer, "tiers_overlap", "overlaps a tier before it");
      }
    }
  }

  private void contacts() {
    unique("/contacts", terms.contacts().stream().map(Contact::id).toList());
    for (Side side : Side.values()) {
      int told = terms.contactsOf(side).size();
      if (told == 0) {
        fault("/contacts", "side_unreachable", "no contact of the " + side.prefix());
      }
      if (told > MOST_RECIPIENTS) {
        fault(
            "/contacts",
            "too_many",
            "at most "
                + MOST_RECIPIENTS
                + " everyday contacts of the "
                + side.prefix()
                + ", not "
                + told);
      }
    }
  }

  private void obligations() {
    unique("/obligations", terms.obligations().stream().map(ObligationPlan::id).toList());
    if (terms.obligations().stream().noneMatch(o -> o.kind() == ObligationPlan.Kind.EXIT)) {
      fault("/obligations", "exit_missing", "no obligation of kind EXIT");
    }
    for (int i = 0; i < terms.obligations().size(); i++) {
      obligation("/obligations/" + i, terms.obligations().get(i));
    }
  }

  private void obligation(String pointer, ObligationPlan plan) {
    boolean recurring = plan.every().isPresent();
    if (recurring && plan.kind() != ObligationPlan.Kind.REPORTING) {
      fault(pointer + "/every", "not_recurring", "only REPORTING is owed again and again");
    }
    if (!recurring && plan.due().isEmpty() && !plan.reminders().isEmpty()) {
      fault(pointer + "/reminders", "due_missing", "there is no date to remind of");
    }
    if (plan.reminders().size() > MOST_OBLIGATION_REMINDERS) {
      fault(pointer + "/reminders", "too_many", "at most " + MOST_OBLIGATION_REMINDERS);
    }
    plan.phase()
        .filter(phase -> !terms.life().phases().contains(phase))
        .ifPresent(phase -> fault(pointer + "/phase", "phase_unknown", "no phase " + phase));
  }

  private void life() {
    unique("/transition/phases", terms.life().phases());
    List<Span> reminders = terms.life().endReminders();
    unique("/ending/reminders", reminders.stream().map(Span::toString).toList());
    if (reminders.size() > MOST_END_REMINDERS) {
      fault("/ending/reminders", "too_many", "at most " + MOST_END_REMINDERS);
    }
  }

  void known(String pointer, Iterable<String> contactIds) {
    for (String id : contactIds) {
      if (terms.contact(id).isEmpty()) {
        fault(pointer, "contact_unknown", id + " is none of the contacts");
      }
    }
  }

  void unique(String pointer, List<String> ids) {
    Map<String, Long> counts = new java.util.TreeMap<>();
    ids.forEach(id -> counts.merge(id, 1L, Long::sum));
    counts.forEach(
        (id, count) -> {
          if (count > 1) {
            fault(pointer, "duplicate", id + " stands " + count + " times");
          }
        });
  }

  void fault(String pointer, String code, String detail) {
    faults.add(new Fault(pointer, code, detail));
  }
}

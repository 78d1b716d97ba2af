package dev.surety.domain.contract;

import dev.surety.domain.calendar.CalendarSpec;
import dev.surety.domain.calendar.Window;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Obligations;
import dev.surety.domain.obligation.Schedule;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Target;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.terms.AuthorityLimit;
import dev.surety.domain.terms.Clauses;
import dev.surety.domain.terms.Contact;
import dev.surety.domain.terms.CreditTerms;
import dev.surety.domain.terms.DataAccess;
import dev.surety.domain.terms.EscalationLevel;
import dev.surety.domain.terms.IpClause;
import dev.surety.domain.terms.IssueTerms;
import dev.surety.domain.terms.LifeTerms;
import dev.surety.domain.terms.Measures;
import dev.surety.domain.terms.MilestonePlan;
import dev.surety.domain.terms.ObligationPlan;
import dev.surety.domain.terms.PaymentTerms;
import dev.surety.domain.terms.Terms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Complete terms between a client and a provider, and contracts under them. Every contract goes
 * through the real decisions.
 */
public final class Agreements {
  public static final String CONTRACT = "c_1";
  public static final Principal CLIENT = person("owner", "org_acme", Role.ADMIN);
  public static final Principal PROVIDER = person("lead", "org_modsq", Role.ADMIN);

  /** Monday, an hour before the first ticket of most examples. */
  public static final Instant ACTIVATED = Instant.parse("2026-03-02T08:00:00Z");

  private ZoneId zone = ZoneOffset.UTC;
  private ServiceLevels levels =
      levels(
          List.of(new Target(Metric.FIRST_RESPONSE, "*", Duration.ofHours(1), "always")),
          List.of(Threshold.percent(100, List.of("provider:lead", "client:owner"))));
  private List<MilestonePlan> milestones =
      List.of(milestone("M1", 100_000), milestone("M2", 200_000));
  private PaymentTerms payment = payment(false, Duration.ZERO, OptionalLong.of(1_000_000), 0);
  private List<AuthorityLimit> authority =
      List.of(new AuthorityLimit(AuthorityLimit.APPROVE, Role.APPROVER, 500_000));
  private List<ObligationPlan> obligations =
      List.of(
          obligation("o1", ObligationPlan.Kind.ONBOARDING, Side.CLIENT, true),
          obligation("o2", ObligationPlan.Kind.ONBOARDING, Side.PROVIDER, false),
          obligation("x1", ObligationPlan.Kind.EXIT, Side.PROVIDER, true));

  private List<Contact> contacts =
      List.of(
          new Contact("provider:duty", "Duty desk", "duty@modsq.example", false),
          new Contact("provider:lead", "Lead", "lead@modsq.example", false),
          new Contact("provider:director", "Director", "director@modsq.example", true),
          new Contact("client:owner", "Owner", "owner@acme.example", true));
  private List<EscalationLevel> escalation =
      List.of(
          new EscalationLevel(1, List.of("provider:lead", "client:owner")),
          new EscalationLevel(2, List.of("provider:director", "client:owner")));
  private Measures measures = Measures.NONE;
  private List<DataAccess> dataAccess =
      List.of(new DataAccess("members", "moderation", LocalDate.of(2026, 12, 31)));
  private LifeTerms life = LifeTerms.DEFAULT;
  private IssueTerms issues = IssueTerms.DEFAULT;

  private Agreements() {}

  public static Agreements agreed() {
    return new Agreements();
  }

  public static Principal person(String sub, String org, Role... roles) {
    return new Principal(sub, org, Set.of(roles));
  }

  public static MilestonePlan milestone(String id, long amountMinor) {
    return new MilestonePlan(
        id, "Milestone " + id, amountMinor, LocalDate.of(2026, 6, 30), List.of("Playbook"));
  }

  public static ObligationPlan obligation(
      String id, ObligationPlan.Kind kind, Side owner, boolean mandatory) {
    return new ObligationPlan(id, kind, owner, "Obligation " + id, mandatory);
  }

  /** Levels with the calendars {@code always} and {@code office} (weekdays 09:00-17:00 UTC). */
  public static ServiceLevels levels(List<Target> targets, List<Threshold> thresholds) {
    Map<DayOfWeek, List<Window>> weekdays = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        weekdays.put(day, List.of(Window.of("09:00", "17:00")));
      }
    }
    CalendarSpec office =
        new CalendarSpec(ZoneOffset.UTC, false, weekdays, Set.of(), Set.of(), Map.of(), Map.of());
    return new ServiceLevels(
        Map.of("always", CalendarSpec.always(ZoneOffset.UTC), "office", office),
        targets,
        thresholds,
        Set.of("WAITING_ON_CLIENT"));
  }

  public Agreements zone(String id) {
    zone = ZoneId.of(id);
    return this;
  }

  public Agreements levels(ServiceLevels agreed) {
    levels = agreed;
    return this;
  }

  public Agreements milestones(MilestonePlan... plans) {
    milestones = List.of(plans);
    return this;
  }

  public Agreements payment(PaymentTerms agreed) {
    payment = agreed;
    return this;
  }

  public Agreements authority(AuthorityLimit... limits) {
    authority = List.of(limits);
    return this;
  }

  public Agreements obligations(ObligationPlan... plans) {
    obligations = List.of(plans);
    return this;
  }

  public Agreements contacts(List<Contact> agreed) {
    contacts = agreed;
    return this;
  }

  public Agreements escalation(EscalationLevel... agreed) {
    escalation = List.of(agreed);
    return this;
  }

  public Agreements measures(Measures agreed) {
    measures = agreed;
    return this;
  }

  public Agreements dataAccess(DataAccess... agreed) {
    dataAccess = List.of(agreed);
    return this;
  }

  public Agreements life(LifeTerms agreed) {
    life = agreed;
    return this;
  }

  public Agreements issues(IssueTerms agreed) {
    issues = agreed;
    return this;
  }

  public Terms terms() {
    return new Terms(
        "Community management",
        CLIENT.org(),
        PROVIDER.org(),
        "USD",
        milestones.stream().mapToLong(MilestonePlan::amountMinor).sum(),
        zone,
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 12, 31),
        levels,
        new CreditTerms(100_000, List.of(new CreditTerms.Tier(0, 9_500, 500)), 1_500),
        milestones,
        payment,
        authority,
        contacts,
        escalation,
        obligations,
        measures,
        new Clauses(new IpClause(Side.CLIENT, IpClause.Passing.RELEASE), dataAccess),
        life,
        issues);
  }

  /** Two weeks of review with both warnings, a week to answer refunds, 30 days of dispute. */
  public static PaymentTerms payment(
      boolean silenceApproves, Duration hold, OptionalLong dual, int feeBps) {
    return new PaymentTerms(
        Duration.ofDays(14),
        silenceApproves,
        List.of(Duration.ofDays(3), Duration.ofDays(1)),
        hold,
        Duration.ofDays(7),
        Duration.ofDays(30),
        5_000,
        dual,
        feeBps);
  }

  public Agreement agreement() {
    return new Agreement(CONTRACT, 1, at(-3), "a".repeat(64), "{}", terms());
  }

  public static Contract draft() {
    return Contract.draft(CONTRACT, CLIENT.org(), "Community management", at(-3));
  }

  public Contract proposed() {
    return Decisions.result(Contracts.propose(draft(), agreement(), Optional.empty(), at(-3)));
  }

  public Contract signed() {
    return signedBy(signedBy(proposed(), Side.CLIENT), Side.PROVIDER);
  }

  public Contract signedBy(Contract contract, Side side) {
    Principal who = side == Side.CLIENT ? CLIENT : PROVIDER;
    Agreement agreement = agreement();
    return Decisions.result(
        Contracts.sign(contract, agreement, who, side, agreement.termsHash(), at(-2)));
  }

  /** What both sides owe since both have signed. */
  public List<Obligation> owed() {
    return Schedule.signed(signed(), agreement(), at(-2));
  }

  /** The same, with whatever the start waits for waived. */
  public List<Obligation> onboarded() {
    return owed().stream().map(this::onboarded).toList();
  }

  private Obligation onboarded(Obligation owed) {
    return owed.blocksActivation()
        ? Decisions.result(
            Obligations.waive(
                signed(),
                agreement(),
                owed,
                owed.plan().owner().other(),
                "not needed",
                new Obligation.Answer(CLIENT.actor(), at(-1))))
        : owed;
  }

  public Contract active() {
    return Decisions.result(Contracts.activate(signed(), agreement(), onboarded(), ACTIVATED));
  }

  /** A contract whose client gave notice when it became active. */
  public Contract terminating() {
    return Decisions.result(
        Endings.terminate(
            standing(active()), word(Side.CLIENT, ACTIVATED), "a reason", Optional.empty()));
  }

  /** What the end depends on, without milestones. */
  public Endings.Standing standing(Contract contract, Milestone... milestones) {
    return new Endings.Standing(contract, agreement(), List.of(milestones), onboarded(), List.of());
  }

  public static Endings.Word word(Side side, Instant at) {
    return new Endings.Word(side == Side.CLIENT ? CLIENT : PROVIDER, side, "k_1", at);
  }

  private static Instant at(int days) {
    return ACTIVATED.plus(Duration.ofDays(days));
  }
}

package dev.surety.domain.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.obligation.Obligation.Answer;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.ObligationPlan;
import dev.surety.domain.terms.ObligationPlan.Form;
import dev.surety.domain.terms.ObligationPlan.Kind;
import dev.surety.domain.terms.ObligationPlan.Rhythm;
import dev.surety.domain.terms.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An obligation of the client: shown by the client, answered by the provider. */
class ObligationsTest {
  private static final Instant SIGNED = Agreements.ACTIVATED.minus(Duration.ofDays(2));
  private static final Instant DUE = SIGNED.plus(Duration.ofDays(7));
  private static final String HASH = "a".repeat(64);

  private final Agreements agreed = Agreements.agreed().obligations(plan(Form.ANY), exit());
  private final Contract signed = agreed.signed();
  private final Agreement agreement = agreed.agreement();

  /** Each cell is the state it becomes, or the code of the refusal. */
  @ParameterizedTest
  @CsvSource({
    "OPEN,evidence,EVIDENCED,not_the_owner",
    "OPEN,confirm,own_obligation,obligation_state",
    "OPEN,reject,own_obligation,obligation_state",
    "OPEN,waive,own_obligation,WAIVED",
    "EVIDENCED,evidence,EVIDENCED,not_the_owner",
    "EVIDENCED,confirm,own_obligation,CONFIRMED",
    "EVIDENCED,reject,own_obligation,OPEN",
    "EVIDENCED,waive,own_obligation,WAIVED",
    "CONFIRMED,evidence,obligation_state,not_the_owner",
    "CONFIRMED,confirm,own_obligation,obligation_state",
    "CONFIRMED,reject,own_obligation,obligation_state",
    "CONFIRMED,waive,own_obligation,obligation_state",
    "WAIVED,evidence,obligation_state,not_the_owner",
    "WAIVED,confirm,own_obligation,obligation_state",
    "WAIVED,reject,own_obligation,obligation_state",
    "WAIVED,waive,own_obligation,obligation_state",
    "LAPSED,evidence,obligation_state,not_the_owner",
    "LAPSED,confirm,own_obligation,obligation_state",
    "LAPSED,reject,own_obligation,obligation_state",
    "LAPSED,waive,own_obligation,obligation_state"
  })
  void everyActionOfEverySideInEveryState(
      ObligationState state, String action, String byClient, String byProvider) {
    expect(state, action, Side.CLIENT, byClient);
    expect(state, action, Side.PROVIDER, byProvider);
  }

  private void expect(ObligationState state, String action, Side side, String outcome) {
    Obligation obligation = in(state);
    Decision<Obligation> decision = act(signed, obligation, action, side, SIGNED);
    if (outcome.equals("obligation_state")) {
      Decisions.refusedInState(decision, outcome, state, state.allowedActions());
    } else if (outcome.contains("_")) {
      assertThat(Decisions.refusal(decision).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
      assertThat(Decisions.refusal(decision).code()).isEqualTo(outcome);
    } else {
      Obligation next = Decisions.result(decision);
      assertThat(next.state()).isEqualTo(ObligationState.valueOf(outcome));
      assertThat(next.version()).isEqualTo(obligation.version() + 1);
      Event event = Decisions.changes(decision).events().getLast();
      assertThat(event.data()).containsEntry("state", outcome);
      assertThat(event.subject()).isEqualTo("obligation/o1");
    }
  }

  @ParameterizedTest
  @CsvSource({"evidence, CLIENT", "waive, PROVIDER"})
  void nothingMovesOutsideAContractInForce(String action, Side side) {
    for (Contract not : List.of(agreed.proposed(), completed())) {
      Decisions.refusedInState(
          act(not, owed(), action, side, SIGNED),
          "obligation_state",
          ObligationState.OPEN,
          List.of());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ANY,,,,",
    "ACCESS,,,anna,/people missing",
    "ACCESS,,,anna+anna,/people missing",
    "ACCESS,,,anna+bob,",
    "TRAINING,,,,/people missing",
    "TRAINING,,,ben,",
    "POLICY,,,ben,/sha256 missing",
    "POLICY,,hash,,/people missing",
    "POLICY,,hash,ben,",
    "DOCUMENT,,hash,,/uri missing",
    "DOCUMENT,https://d.example/a,,,/sha256 missing",
    "DOCUMENT,https://d.example/a,hash,,"
  })
  void evidenceShowsWhatItsFormAsksFor(
      Form form,
      @Nullable String uri,
      @Nullable String hash,
      @Nullable String people,
      @Nullable String fault) {
    Agreements formed = Agreements.agreed().obligations(plan(form), exit());
    List<String> names = people == null ? List.of() : List.of(people.split("\\+", -1));
    Showing showing =
        new Showing(
            "done", uri, hash == null ? null : HASH, names, Agreements.CLIENT.actor(), SIGNED);
    Decision<Obligation> decision =
        Obligations.evidence(
            signed, formed.agreement(), formed.owed().getFirst(), Side.CLIENT, showing);
    if (fault == null) {
      assertThat(Decisions.result(decision).state()).isEqualTo(ObligationState.EVIDENCED);
    } else {
      assertThat(Decisions.meaningFaults(decision)).containsExactly(fault);
    }
  }

  @Test
  void isOverdueOneMillisecondAfterItsLastInstantWhoeverFindsIt() {
    assertThat(owed().dueAt()).isEqualTo(DUE);
    assertThat(Obligations.lapse(signed, agreement, reminded(), DUE).isEmpty()).isTrue();
    Changes found = Obligations.lapse(signed, agreement, reminded(), DUE.plusMillis(1));
    Obligation late = (Obligation) found.entities().getFirst();
    assertThat(late.overdue()).isTrue();
    assertThat(late.due()).isEmpty();
    assertThat(found.mails()).allMatch(m -> m.template() == MailTemplate.OBLIGATION_OVERDUE);
    assertThat(found.mails()).extracting(m -> m.recipient().id()).contains("client:owner");
    Decision<Obligation> shown =
        act(signed, reminded(), "evidence", Side.CLIENT, DUE.plusMillis(1));
    assertThat(Decisions.result(shown).overdue()).isTrue();
    assertThat(Decisions.changes(shown).events())
        .extracting(Event::type)
        .containsExactly("obligation.overdue", "obligation.evidenced");
    assertThat(Decisions.result(act(signed, reminded(), "evidence", Side.CLIENT, DUE)).overdue())
        .isFalse();
  }

  @Test
  void sentBackAfterItsTimeItIsOverdueFromThen() {
    Obligation shown = Decisions.result(act(signed, reminded(), "evidence", Side.CLIENT, SIGNED));
    assertThat(shown.due()).isEmpty();
    Instant later = DUE.plus(Duration.ofDays(3));
    Obligation back = Decisions.result(act(signed, shown, "reject", Side.PROVIDER, later));
    assertThat(back.due()).contains(DUE.plusMillis(1));
    Changes found = Obligations.lapse(signed, agreement, back, later);
    assertThat(found.events().getFirst().data()).containsEntry("dueAt", DUE.toString());
  }

  @Test
  void remindsItsOwnerOnceAndOnlyAhead() {
    Instant dayBefore = DUE.minus(Duration.ofDays(1));
    assertThat(owed().due()).contains(dayBefore);
    Changes found = Obligations.lapse(signed, agreement, owed(), dayBefore);
    assertThat(found.mails())
        .extracting(m -> m.template() + " " + m.recipient().id())
        .containsExactly(MailTemplate.OBLIGATION_DUE + " client:owner");
    Changes late = Obligations.lapse(signed, agreement, owed(), DUE.plusMillis(1));
    assertThat(late.mails()).noneMatch(m -> m.template() == MailTemplate.OBLIGATION_DUE);
  }

  @Test
  void whatRecursIsOwedForEachMonthUntilTheLastDay() {
    Agreements monthly = Agreements.agreed().obligations(report(Rhythm.MONTHLY), exit());
    Obligation first =
        Schedule.activated(
                monthly.signed(), monthly.agreement(), monthly.owed(), Agreements.ACTIVATED)
            .getFirst();
    assertThat(first.id()).isEqualTo("r1~2026-03");
    assertThat(first.dueAt()).isEqualTo(Instant.parse("2026-04-04T00:00:00Z"));
    Obligation last = first;
    int months = 1;
    for (Optional<Obligation> next = next(monthly, last); next.isPresent(); months++) {
      last = next.get();
      next = next(monthly, last);
    }
    assertThat(last.id()).isEqualTo("r1~2026-12");
    assertThat(months).isEqualTo(10);
  }

  private static Optional<Obligation> next(Agreements agreed, Obligation last) {
    Instant at = java.util.Objects.requireNonNull(last.recursAt());
    return Obligations.lapse(agreed.active(), agreed.agreement(), last, at).entities().stream()
        .map(Obligation.class::cast)
        .filter(o -> !o.id().equals(last.id()))
        .findFirst();
  }

  @Test
  void whatIsOpenLapsesWithTheContractAndWhatIsSettledStays() {
    Obligation lapsed =
        (Obligation)
            Obligations.lapse(completed(), agreement, reminded(), DUE.plusMillis(1))
                .entities()
                .getFirst();
    assertThat(lapsed.state()).isEqualTo(ObligationState.LAPSED);
    assertThat(lapsed.due()).isEmpty();
    Obligation confirmed = in(ObligationState.CONFIRMED).recurring(DUE);
    Obligation quiet =
        (Obligation)
            Obligations.lapse(completed(), agreement, confirmed, DUE).entities().getFirst();
    assertThat(quiet.state()).isEqualTo(ObligationState.CONFIRMED);
    assertThat(quiet.due()).isEmpty();
  }

  private Contract completed() {
    return Decisions.result(
        dev.surety.domain.contract.Endings.complete(
            agreed.standing(agreed.active()), Agreements.word(Side.CLIENT, Agreements.ACTIVATED)));
  }

  private Obligation owed() {
    return agreed.owed().getFirst();
  }

  private Obligation reminded() {
    return owed().reminded(List.of());
  }

  private Obligation in(ObligationState state) {
    return switch (state) {
      case OPEN -> owed();
      case EVIDENCED -> Decisions.result(act(signed, owed(), "evidence", Side.CLIENT, SIGNED));
      case CONFIRMED ->
          Decisions.result(
              act(signed, in(ObligationState.EVIDENCED), "confirm", Side.PROVIDER, SIGNED));
      case WAIVED -> Decisions.result(act(signed, owed(), "waive", Side.PROVIDER, SIGNED));
      case LAPSED -> owed().lapsed();
    };
  }

  private Decision<Obligation> act(
      Contract contract, Obligation owed, String action, Side side, Instant at) {
    Answer by =
        new Answer((side == Side.CLIENT ? Agreements.CLIENT : Agreements.PROVIDER).actor(), at);
    return switch (action) {
      case "evidence" ->
          Obligations.evidence(
              contract,
              agreement,
              owed,
              side,
              new Showing("done", null, null, List.of(), by.who(), at));
      case "confirm" -> Obligations.confirm(contract, agreement, owed, side, by);
      case "reject" -> Obligations.reject(contract, agreement, owed, side, "not enough", by);
      case "waive" -> Obligations.waive(contract, agreement, owed, side, "not needed", by);
      default -> throw new IllegalArgumentException(action);
    };
  }

  private static ObligationPlan plan(Form form) {
    return new ObligationPlan(
        "o1",
        Kind.ONBOARDING,
        Side.CLIENT,
        "Admin access to the forum",
        true,
        Optional.of(Span.ofDays(7)),
        form,
        Optional.empty(),
        List.of(Span.ofDays(1)),
        Optional.empty());
  }

  private static ObligationPlan report(Rhythm rhythm) {
    return new ObligationPlan(
        "r1",
        Kind.REPORTING,
        Side.PROVIDER,
        "Report",
        false,
        Optional.of(Span.ofDays(3)),
        Form.ANY,
        Optional.of(rhythm),
        List.of(),
        Optional.empty());
  }

  private static ObligationPlan exit() {
    return Agreements.obligation("x1", Kind.EXIT, Side.PROVIDER, true);
  }
}

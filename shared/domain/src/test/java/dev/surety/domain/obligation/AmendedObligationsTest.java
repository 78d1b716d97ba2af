package dev.surety.domain.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.obligation.Obligation.Answer;
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
import org.junit.jupiter.api.Test;

/** What newer terms do to what is owed already. */
class AmendedObligationsTest {
  private static final Instant NOW = Agreements.ACTIVATED.plus(Duration.ofDays(3));
  private static final Answer BY = new Answer(Agreements.PROVIDER.actor(), NOW);

  private final ObligationPlan exit = Agreements.obligation("x1", Kind.EXIT, Side.PROVIDER, true);
  private final Agreements before =
      Agreements.agreed().obligations(plan("t1", Kind.TRANSITION, 10, Optional.empty()), exit);
  private final Contract active = before.active();

  @Test
  void whatIsAddedIsOwedFromNowOnAndWhatRecursFromThisPeriod() {
    Agreement next =
        before
            .obligations(
                plan("t1", Kind.TRANSITION, 10, Optional.empty()),
                plan("t2", Kind.TRANSITION, 5, Optional.empty()),
                plan("r1", Kind.REPORTING, 2, Optional.of(Rhythm.MONTHLY)),
                exit)
            .agreement();
    List<Obligation> stored = stored();
    Changes changes = AmendedObligations.of(active, old(), next, stored, BY);
    assertThat(changes.entities())
        .extracting(e -> ((Obligation) e).id() + " " + ((Obligation) e).dueAt())
        .containsExactly("t2 " + NOW.plus(Duration.ofDays(5)), "r1~2026-03 2026-04-03T00:00:00Z");
    assertThat(changes.entities()).allMatch(e -> e.version() == 1);
    assertThat(changes.events()).allMatch(e -> e.type().equals("obligation.owed"));
  }

  @Test
  void whatReadsOtherwiseIsOwedAsItReadsCountedFromItsBeginning() {
    Agreement next =
        before.obligations(plan("t1", Kind.TRANSITION, 20, Optional.empty()), exit).agreement();
    Obligation changed =
        (Obligation) AmendedObligations.of(active, old(), next, stored(), BY).entities().getFirst();
    assertThat(changed.dueAt()).isEqualTo(Agreements.ACTIVATED.plus(Duration.ofDays(20)));
    assertThat(changed.version()).isEqualTo(stored().getFirst().version() + 1);
  }

  @Test
  void whatIsGoneIsWaivedAndWhatIsSettledStays() {
    Agreement next = before.obligations(exit).agreement();
    Changes gone = AmendedObligations.of(active, old(), next, stored(), BY);
    assertThat(gone.entities())
        .extracting(e -> ((Obligation) e).id() + " " + ((Obligation) e).state())
        .containsExactly("t1 WAIVED");
    Obligation settled = stored().getFirst().answered(ObligationState.CONFIRMED, null, BY);
    assertThat(AmendedObligations.of(active, old(), next, List.of(settled), BY).isEmpty()).isTrue();
  }

  /** The terms before any test changed them. */
  private static Agreement old() {
    return Agreements.agreed()
        .obligations(
            plan("t1", Kind.TRANSITION, 10, Optional.empty()),
            Agreements.obligation("x1", Kind.EXIT, Side.PROVIDER, true))
        .agreement();
  }

  private List<Obligation> stored() {
    Agreements agreed =
        Agreements.agreed().obligations(plan("t1", Kind.TRANSITION, 10, Optional.empty()), exit);
    List<Obligation> owed = agreed.owed();
    List<Obligation> dated =
        Schedule.activated(active, agreed.agreement(), owed, Agreements.ACTIVATED);
    return List.of(dated.getFirst(), owed.getLast());
  }

  private static ObligationPlan plan(String id, Kind kind, int days, Optional<Rhythm> every) {
    return new ObligationPlan(
        id,
        kind,
        Side.PROVIDER,
        "Obligation " + id,
        false,
        Optional.of(Span.ofDays(days)),
        Form.ANY,
        every,
        List.of(),
        Optional.empty());
  }
}

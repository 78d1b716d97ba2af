package dev.surety.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Suspensions;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.listing.Page;
import dev.surety.domain.party.Side;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.recomputation.Recomputations;
import dev.surety.domain.work.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody has looked for weeks: every ticket a walk comes to has run out of everything. */
class WalkAfterOutageTest {
  private static final int MOST_WRITES = 100;
  private static final Instant NOW = Histories.after(3 * 7 * 24 * 60);

  private final Map<Integer, Agreement> versions =
      Map.of(1, NaiveClocksProperties.agreement(1), 2, NaiveClocksProperties.agreement(2));
  private final Contract contract = Agreements.agreed().active();
  private final List<Ticket> tickets = opened(20);

  @Test
  void aSuspensionReachesThemAllInStepsThatFitIntoATransaction() {
    List<Entity> suspended =
        Decisions.changes(
                Suspensions.suspend(contract, "w", Agreements.CLIENT, Side.CLIENT, "unpaid", NOW))
            .entities();
    Contract next = (Contract) suspended.getFirst();
    walked((Recomputation) suspended.getLast(), terms(next, 1));
  }

  @Test
  void soDoNewerTerms() {
    GoverningTerms terms =
        terms(contract.amended(agreement(), versions.getOrDefault(2, agreement())), 2);
    Recomputation proposed =
        Decisions.result(
            Recomputations.propose(
                terms.contract(), "r", Agreements.CLIENT, Side.CLIENT, "holidays", NOW));
    Recomputation accepted =
        Decisions.result(Recomputations.accept(terms.contract(), proposed, Side.PROVIDER, NOW));
    walked(accepted, terms);
  }

  @Test
  void ofTicketsFullOfEventsAStepTakesOnlyWhatATransactionCanHold() {
    Contract suspended =
        Decisions.result(
            Suspensions.suspend(contract, "w", Agreements.CLIENT, Side.CLIENT, "unpaid", NOW));
    Recomputation walk =
        Recomputations.ofSuspension(suspended, "w", Agreements.CLIENT, Side.CLIENT, "unpaid", NOW);
    Ticket full = full();
    List<Ticket> page = Collections.nCopies(Recomputations.STEP, full);
    Changes step = Recomputations.step(walk, terms(suspended, 1), new Page<>(page, ""), NOW);
    Recomputation next = (Recomputation) step.entities().getLast();
    assertThat(next.visited()).isEqualTo(8);
    assertThat(next.state()).isEqualTo(Recomputation.State.RUNNING);
  }

  private Ticket full() {
    Ticket ticket = tickets.getFirst();
    for (int i = 0; i < Ticket.MOST_EVENTS; i++) {
      TicketEvent update =
          TicketEvent.bySystem("e" + i, EventType.UPDATED, Histories.OPENED.plusSeconds(i));
      ticket = ticket.adding(update, terms(contract, 1));
    }
    return ticket;
  }

  private void walked(Recomputation walk, GoverningTerms terms) {
    Recomputation run = walk;
    Set<String> reached = new HashSet<>();
    while (run.state() == Recomputation.State.RUNNING) {
      Changes step = Recomputations.step(run, terms, page(run.cursor()), NOW);
      // besides these: the journal's head
      assertThat(writes(step)).isLessThan(MOST_WRITES);
      Recomputation next = (Recomputation) step.entities().getLast();
      assertThat(next.cursor()).isNotEqualTo(run.cursor());
      step.entities().stream()
          .filter(Ticket.class::isInstance)
          .map(entity -> ((Ticket) entity).id())
          .forEach(id -> assertThat(reached.add(id)).as(id).isTrue());
      run = next;
    }
    assertThat(reached).hasSize(tickets.size());
    assertThat(run.visited()).isEqualTo(tickets.size());
    assertThat(run.changed()).isEqualTo(tickets.size());
  }

  private Page<Ticket> page(String after) {
    List<Ticket> rows = tickets.stream().filter(t -> t.id().compareTo(after) > 0).toList();
    return new Page<>(rows, "");
  }

  private static int writes(Changes changes) {
    return Stream.of(
            changes.entities(), changes.events(), changes.projections(), changes.withdrawn())
        .mapToInt(List::size)
        .sum();
  }

  /** Each with a first response, a resolution and several updates that ran out unseen. */
  private List<Ticket> opened(int many) {
    List<Ticket> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      NewTicket opening =
          new NewTicket("o" + i, "A member asks", "HIGH", "forum", Histories.OPENED);
      GoverningTerms terms = terms(contract, 1);
      all.add(
          Decisions.result(Tickets.open(terms, "t_%02d".formatted(i), opening, Histories.OPENED)));
    }
    return all;
  }

  private GoverningTerms terms(Contract under, int version) {
    return new GoverningTerms(under, versions.getOrDefault(version, agreement()), versions);
  }

  private static Agreement agreement() {
    return NaiveClocksProperties.agreement(1);
  }
}

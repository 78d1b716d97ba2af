package dev.surety.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Suspensions;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.outbox.Mails;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.outbox.OutboxState;
import dev.surety.domain.party.Side;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.recomputation.Recomputations;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.NewTicket;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.ticket.Tickets;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.MapListings;
import dev.surety.domain.work.MapStore;
import dev.surety.domain.work.MovableClock;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.domain.work.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many things due at once, some of which cannot be done, and walks over many tickets. */
class BusySweepTest {
  private static final Instant NOW = Mails.NOW;

  private final MapStore store = new MapStore();
  private final MovableClock clock = new MovableClock(NOW);
  private final LaggingIndex index = new LaggingIndex(store);
  private final Sweep sweep = new Sweep(index, store, new MapListings(store), clock);
  private final Agreements agreed = Agreements.agreed();

  @Test
  void whatCanBeDoneIsDoneBehindHundredsOfThingsThatCannot() {
    broken(350);
    clock.advance(Duration.ofHours(2));
    leased(120);
    clock.advance(Duration.ofMinutes(5));
    Sweep.Report report = sweep.run(() -> true);
    assertThat(report.fired()).isEqualTo(120);
    assertThat(report.broken()).hasSize(350);
    assertThat(report.left()).isEqualTo(350);
    assertThat(sweep.run(() -> true).fired()).isZero();
  }

  @Test
  void whatIsBrokenIsCountedOnceWhenTheTimeRunsOut() {
    broken(30);
    clock.advance(Duration.ofHours(2));
    leased(10);
    clock.advance(Duration.ofMinutes(5));
    AtomicInteger time = new AtomicInteger(34);
    Sweep.Report report = sweep.run(() -> time.getAndDecrement() > 0);
    assertThat(report.fired()).isEqualTo(4);
    assertThat(report.left()).isEqualTo(36);
  }

  @Test
  void shardsAreDrainedTogetherAndNothingIsDoneTwice() {
    leased(400);
    clock.advance(Duration.ofMinutes(5));
    Sweep.Report report =
        new Sweep(index.shards(8), store, new MapListings(store), clock).run(() -> true);
    assertThat(report.fired()).isEqualTo(400);
    assertThat(report.left()).isZero();
    assertThat(report.oldest()).contains(NOW.plus(Duration.ofMinutes(2)));
    assertThat(store.commits()).hasSize(400);
  }

  @Test
  void aShardWithoutAnAnswerKeepsNoOtherFromItsWork() {
    List<OutboxMessage> messages = leased(60);
    clock.advance(Duration.ofMinutes(5));
    index.shards(4);
    Set<Ref<?>> deaf = new HashSet<>();
    for (OutboxMessage message : messages) {
      if (Math.floorMod(message.ref().hashCode(), 4) == 0) {
        deaf.add(message.ref());
      }
    }
    Store partly = new PartlyDeaf(store, deaf);
    Sweep partial = new Sweep(index, partly, new MapListings(store), clock);
    assertThatThrownBy(() -> partial.run(() -> true)).isInstanceOf(StoreUnavailable.class);
    assertThat(store.commits()).hasSize(60 - deaf.size());
    assertThat(sweep.run(() -> true).fired()).isEqualTo(deaf.size());
  }

  @Test
  void aLongWalkTakesSeveralRunsAndKeepsNobodyWaiting() {
    Recomputation walk = suspendedWith(2_500);
    leased(5);
    clock.advance(Duration.ofMinutes(5));
    Sweep.Report first = sweep.run(() -> true);
    assertThat(first.fired()).as("the walk, and the messages behind it").isEqualTo(6);
    assertThat(first.left()).as("the walk").isOne();
    assertThat(store.get(walk.ref()).visited()).isEqualTo(50 * Recomputations.STEP);
    assertThat(sweep.run(() -> true).left()).isOne();
    assertThat(sweep.run(() -> true).left()).isZero();
    assertThat(store.get(walk.ref()).state()).isEqualTo(Recomputation.State.DONE);
    assertThat(store.get(walk.ref()).visited()).isEqualTo(2_500);
    assertThat(store.get(walk.ref()).changed()).isEqualTo(2_500);
    assertThat(tickets()).allMatch(t -> t.clocks().getFirst().state() == ClockState.PAUSED);
  }

  @Test
  void aWalkThatHasNoTimeLeftIsSaidToBeLeft() {
    Recomputation walk = suspendedWith(50);
    AtomicInteger time = new AtomicInteger(1);
    Sweep.Report report = sweep.run(() -> time.getAndDecrement() > 0);
    assertThat(store.get(walk.ref()).visited()).isEqualTo(Recomputations.STEP);
    assertThat(report.left()).isOne();
  }

  @Test
  void twoRunsOverTheSameWalkVisitEveryTicketOnce() {
    Recomputation walk = suspendedWith(70);
    AtomicInteger rivals = new AtomicInteger(2);
    store.beforeNextCommit(() -> sweep.run(() -> rivals.getAndDecrement() > 0));
    sweep.run(() -> true);
    assertThat(store.get(walk.ref()).state()).isEqualTo(Recomputation.State.DONE);
    assertThat(store.get(walk.ref()).visited()).isEqualTo(70);
    assertThat(store.get(walk.ref()).changed()).isEqualTo(70);
    assertThat(tickets()).allMatch(ticket -> ticket.version() == 2);
  }

  private Recomputation suspendedWith(int many) {
    Contract active = agreed.active();
    Agreement agreement = agreed.agreement();
    store.holding(active, agreement);
    for (int i = 0; i < many; i++) {
      store.holding(ticket("t_%05d".formatted(i)));
    }
    Changes changes =
        Decisions.changes(
            Suspensions.suspend(active, "w", Agreements.CLIENT, Side.CLIENT, "unpaid", NOW));
    store.holding(changes.entities().toArray(Entity[]::new));
    return store.get(new Ref.RecomputationRef(Agreements.CONTRACT, "w"));
  }

  private List<Ticket> tickets() {
    return store.entities().stream()
        .filter(Ticket.class::isInstance)
        .map(Ticket.class::cast)
        .toList();
  }

  /** Tickets without a contract: nothing can be decided about them. */
  private void broken(int many) {
    for (int i = 0; i < many; i++) {
      store.holding(ticket("t_" + i));
    }
  }

  private Ticket ticket(String id) {
    NewTicket opening = new NewTicket("e" + id, "A member asks", "HIGH", "forum", NOW);
    GoverningTerms terms = GoverningTerms.of(agreed.active(), agreed.agreement());
    return Decisions.result(Tickets.open(terms, id, opening, NOW));
  }

  private List<OutboxMessage> leased(int many) {
    List<OutboxMessage> messages = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      messages.add(Mails.message("level " + i).claim(clock.instant()).orElseThrow());
    }
    store.holding(messages.toArray(Entity[]::new));
    assertThat(messages).allMatch(m -> m.state() != OutboxState.PENDING);
    return messages;
  }

  /** Does not answer about some things. */
  private record PartlyDeaf(Store store, Set<Ref<?>> deaf) implements Store {
    @Override
    public Snapshot read(Collection<? extends Ref<?>> refs) {
      if (refs.stream().anyMatch(deaf::contains)) {
        throw new StoreUnavailable("no answer", null);
      }
      return store.read(refs);
    }

    @Override
    public Result commit(Commit commit) {
      return store.commit(commit);
    }
  }
}

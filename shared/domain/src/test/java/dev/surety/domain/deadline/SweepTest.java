package dev.surety.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.outbox.Mails;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.outbox.OutboxState;
import dev.surety.domain.payment.Release;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.payment.Settlement;
import dev.surety.domain.ticket.Firing;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.NewTicket;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.ticket.Tickets;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.MapListings;
import dev.surety.domain.work.MapStore;
import dev.surety.domain.work.MovableClock;
import dev.surety.domain.work.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is due is done, however the runs come. */
class SweepTest {
  private static final Instant NOW = Mails.NOW;

  private final MapStore store = new MapStore();
  private final MovableClock clock = new MovableClock(NOW);
  private final LaggingIndex index = new LaggingIndex(store);
  private final Sweep sweep = new Sweep(index, store, new MapListings(store), clock);

  @Test
  void nothingDueCostsNoCommit() {
    store.holding(Mails.message("75%"));
    assertThat(run()).isEqualTo(new Did(0, 0, List.of()));
    assertThat(store.commits()).isEmpty();
  }

  @Test
  void anUndeliveredMessageIsHandedOutAgain() {
    OutboxMessage message = Mails.message("75%");
    store.holding(message.claim(NOW).orElseThrow());
    clock.advance(Duration.ofMinutes(2));
    assertThat(run()).isEqualTo(new Did(1, 0, List.of()));
    assertThat(store.get(message.ref()).state()).isEqualTo(OutboxState.PENDING);
  }

  @Test
  void aLateRunRecordsABreachWithItsStoredInstant() {
    Agreement agreement = Agreements.agreed().agreement();
    Ticket ticket = ticket(agreement);
    store.holding(Agreements.agreed().active(), agreement, ticket);
    clock.advance(Duration.ofHours(30));
    assertThat(run()).isEqualTo(new Did(1, 0, List.of()));
    assertThat(store.get(ticket.ref()).firings())
        .containsExactly(new Firing("FIRST_RESPONSE", "100%", NOW.plus(Duration.ofHours(1))));
    Commit commit = store.commits().getFirst();
    assertThat(commit.actor().org()).isEqualTo("surety");
    assertThat(commit.at()).isEqualTo(clock.instant());
    assertThat(commit.changes().mails()).hasSize(2);
  }

  @Test
  void theEndOfAHoldMakesTheMoneyAvailable() {
    Release held = held();
    store.holding(held);
    clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(run()).isEqualTo(new Did(0, 0, List.of()));
    clock.advance(Duration.ofMillis(1));
    assertThat(run()).isEqualTo(new Did(1, 0, List.of()));
    assertThat(store.commits().getFirst().changes().transfers())
        .extracting(Transfer::credit)
        .containsExactly("provider:org_modsq:available");
    assertThat(store.get(held.ref()).held()).isFalse();
  }

  @Test
  void aSecondRunFindsNothingLeft() {
    store.holding(held());
    clock.advance(Duration.ofHours(2));
    run();
    assertThat(run()).isEqualTo(new Did(0, 0, List.of()));
    assertThat(store.commits()).hasSize(1);
  }

  @Test
  void entriesOfALaggingIndexDoNoHarm() {
    OutboxMessage sent = Mails.message("75%").claim(NOW).orElseThrow().sent("ses-1", NOW);
    Release free = free(held());
    Ticket gone = ticket(Agreements.agreed().agreement());
    store.holding(sent, free);
    index.stillShowing(sent.ref(), NOW).stillShowing(free.ref(), NOW);
    index.stillShowing(gone.ref(), NOW);
    assertThat(run()).isEqualTo(new Did(0, 0, List.of()));
    assertThat(store.commits()).isEmpty();
    assertThat(store.get(sent.ref())).isEqualTo(sent);
  }

  @Test
  void aRunThatLosesToARivalLooksAgain() {
    Release held = held();
    store.holding(held);
    clock.advance(Duration.ofHours(2));
    store.conflicting(3);
    assertThat(run()).isEqualTo(new Did(1, 0, List.of()));
    assertThat(store.commits()).hasSize(1);
  }

  @Test
  void aRivalsWorkIsNotDoneAgain() {
    store.holding(held());
    clock.advance(Duration.ofHours(2));
    store.beforeNextCommit(() -> run());
    run();
    assertThat(store.commits()).hasSize(1);
  }

  @Test
  void whatEveryRivalBeatsItToIsLeftForTheNextRun() {
    store.holding(held());
    clock.advance(Duration.ofHours(2));
    store.conflicting(4);
    assertThat(run()).isEqualTo(new Did(0, 1, List.of()));
    assertThat(run()).isEqualTo(new Did(1, 0, List.of()));
  }

  @Test
  void whatThereIsNoTimeForIsLeftAndCounted() {
    store.holding(held());
    clock.advance(Duration.ofHours(2));
    assertThat(Did.of(sweep.run(() -> false))).isEqualTo(new Did(0, 1, List.of()));
    assertThat(store.commits()).isEmpty();
  }

  @Test
  void moreThanAPageIsDoneInOneRun() {
    leased(450);
    clock.advance(Duration.ofMinutes(5));
    assertThat(run()).isEqualTo(new Did(450, 0, List.of()));
    assertThat(run()).isEqualTo(new Did(0, 0, List.of()));
  }

  @Test
  void anIndexThatShowsTheSameForeverEndsTheRun() {
    for (int i = 0; i < 300; i++) {
      index.stillShowing(Mails.message("level " + i).ref(), NOW);
    }
    assertThat(run().left()).isZero();
    assertThat(store.commits()).isEmpty();
  }

  @Test
  void aThingThatCannotBeDoneStopsNoOtherAndIsReported() {
    Ticket ticket = ticket(Agreements.agreed().agreement());
    store.holding(ticket);
    leased(10);
    clock.advance(Duration.ofHours(30));
    Did report = run();
    assertThat(report.fired()).isEqualTo(10);
    assertThat(report.left()).isOne();
    assertThat(report.broken()).singleElement().asString().startsWith(ticket.ref() + ": ");
    assertThat(store.commits()).hasSize(10);
    assertThat(run().broken()).as("it stays due").hasSize(1);
  }

  @Test
  void aStoreThatDoesNotAnswerEndsTheRun() {
    leased(10);
    clock.advance(Duration.ofMinutes(5));
    store.beforeNextCommit(
        () -> {
          throw new StoreUnavailable("no answer", null);
        });
    assertThatThrownBy(this::run).isInstanceOf(StoreUnavailable.class).hasMessage("no answer");
    assertThat(store.commits()).isEmpty();
    assertThat(run()).isEqualTo(new Did(10, 0, List.of()));
  }

  @Test
  void everythingThereIsNoTimeForIsCounted() {
    leased(10);
    clock.advance(Duration.ofMinutes(5));
    assertThat(Did.of(sweep.run(() -> false))).isEqualTo(new Did(0, 10, List.of()));
    AtomicInteger time = new AtomicInteger(4);
    assertThat(Did.of(sweep.run(() -> time.getAndDecrement() > 0)))
        .isEqualTo(new Did(4, 6, List.of()));
    assertThat(run()).isEqualTo(new Did(6, 0, List.of()));
  }

  private void leased(int many) {
    for (int i = 0; i < many; i++) {
      store.holding(Mails.message("level " + i).claim(NOW).orElseThrow());
    }
  }

  private Did run() {
    return Did.of(sweep.run(() -> true));
  }

  /** What a run did, apart from how late it was. */
  private record Did(int fired, int left, List<String> broken) {
    static Did of(Sweep.Report report) {
      return new Did(report.fired(), report.left(), report.broken());
    }
  }

  private static Ticket ticket(Agreement agreement) {
    NewTicket opening = new NewTicket("e1", "A member asks", "HIGH", "forum", NOW);
    return Decisions.result(
        Tickets.open(
            GoverningTerms.of(Agreements.agreed().active(), agreement), "t_1", opening, NOW));
  }

  private static Release held() {
    return new Release(
        Agreements.CONTRACT,
        "r_1",
        1,
        "M1",
        2,
        new Settlement(100, 0, 0, 100),
        "USD",
        "org_modsq",
        NOW,
        NOW.plus(Duration.ofHours(1)),
        List.of("c_1.M1.2.1"),
        List.of());
  }

  private static Release free(Release held) {
    return (Release) Releases.endHold(held).entities().getFirst();
  }
}

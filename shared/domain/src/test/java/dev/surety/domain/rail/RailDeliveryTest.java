package dev.surety.domain.rail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.journal.Head;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.outbox.Carrier.Outcome;
import dev.surety.domain.outbox.Delivery;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.outbox.OutboxState;
import dev.surety.domain.party.Actor;
import dev.surety.domain.rail.RailReport.Verdict;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.MapStore;
import dev.surety.domain.work.MovableClock;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** A withdrawal's instruction on its way to the rail; what it answers is committed with it. */
class RailDeliveryTest {
  private final MapStore store = new MapStore();
  private final MovableClock clock = new MovableClock(Agreements.ACTIVATED);
  private final PaymentOrder order =
      PaymentOrders.order(
          "o_1", OrderKind.WITHDRAWAL, "org_acme", 5_000, "USD", "bank", "", clock.instant());
  private final Ref.OutboxRef message = new Ref.OutboxRef("o_1", order.instruction().id());
  private final List<Integer> attempts = new ArrayList<>();

  RailDeliveryTest() {
    commit(Decisions.changes(PaymentOrders.request(order)));
  }

  @Test
  void theOutcomeAndItsRecordAreOneCommit() {
    deliver(_ -> new Outcome.Settled("tr_1"));
    assertThat(stored().state()).isEqualTo(OrderState.SETTLED);
    assertThat(outbox().state()).isEqualTo(OutboxState.SENT);
    Commit last = store.commits().getLast();
    assertThat(last.changes().entities()).contains(stored(), outbox());
    assertThat(last.head().sequence()).as("after what was requested").isEqualTo(2);
  }

  @Test
  void aRefusalReturnsTheMoneyWithTheRecord() {
    deliver(_ -> new Outcome.Refused("account closed"));
    deliver(_ -> new Outcome.Refused("account closed"));
    assertThat(stored().state()).isEqualTo(OrderState.FAILED);
    assertThat(outbox().state()).isEqualTo(OutboxState.FAILED);
    assertThat(returns()).isOne();
    assertThat(attempts).containsExactly(1);
  }

  @Test
  void theRailIsAskedAgainUntilItAnswersForEver() {
    for (int i = 0; i < 100; i++) {
      deliver(_ -> new Outcome.Unavailable("away"));
      assertThat(outbox().state()).isEqualTo(OutboxState.WAITING);
      clock.advance(Duration.between(clock.instant(), outbox().due().orElseThrow()));
      store.holding(outbox().redrive(clock.instant()));
    }
    assertThat(stored().state()).isEqualTo(OrderState.PENDING);
    deliver(attempt -> new Outcome.Accepted("tr_" + attempt));
    assertThat(attempts).hasSize(101).endsWith(101);
    assertThat(stored().reference()).isEqualTo("tr_101");
  }

  @Test
  void aRailThatAcceptedIsAskedAgainUntilTheOrderIsDecided() {
    deliver(_ -> new Outcome.Accepted("pi_1"));
    assertThat(stored().reference()).isEqualTo("pi_1");
    assertThat(outbox().state()).isEqualTo(OutboxState.WAITING);
    assertThat(outbox().due()).contains(clock.instant().plus(Duration.ofHours(6)));
    redriven();
    deliver(_ -> new Outcome.Accepted("pi_1"));
    assertThat(stored().version()).as("nothing new was told").isEqualTo(2);
    redriven();
    report(Verdict.SETTLED);
    deliver(_ -> new Outcome.Refused("not to be asked"));
    assertThat(attempts).containsExactly(1, 2);
    assertThat(outbox().state()).isEqualTo(OutboxState.SENT);
    assertThat(stored().state()).isEqualTo(OrderState.SETTLED);
  }

  private void redriven() {
    clock.advance(Duration.ofHours(6));
    store.holding(outbox().redrive(clock.instant()));
  }

  @Test
  void aReportThatComesBeforeTheAnswerStands() {
    deliver(
        _ -> {
          report(Verdict.SETTLED);
          return new Outcome.Refused("a confused answer");
        });
    assertThat(stored().state()).isEqualTo(OrderState.SETTLED);
    assertThat(returns()).isZero();
  }

  @Test
  void aReportBetweenTheReadAndTheRecordDoesNotMakeTheAnswerForgotten() {
    deliver(
        _ -> {
          store.beforeNextCommit(() -> report(Verdict.FAILED));
          return new Outcome.Settled("tr_1");
        });
    assertThat(outbox().state()).isEqualTo(OutboxState.SENT);
    assertThat(stored().state()).isEqualTo(OrderState.FAILED);
    assertThat(returns()).isOne();
  }

  @Test
  void anInstructionForAnotherRailWaits() {
    carrying(new ManualRail());
    assertThat(outbox().state()).isEqualTo(OutboxState.WAITING);
    assertThat(outbox().lastError()).contains("is for rail bank, not manual");
    assertThat(stored().state()).isEqualTo(OrderState.PENDING);
  }

  @Test
  void aLateSenderAndItsSuccessorDecideOnce() {
    deliver(
        _ -> {
          clock.advance(Duration.ofMinutes(2));
          store.holding(outbox().redrive(clock.instant()));
          deliver(_ -> new Outcome.Refused("account closed"));
          return new Outcome.Refused("account closed");
        });
    assertThat(returns()).isOne();
    assertThat(attempts).containsExactly(1, 2);
  }

  private void deliver(IntFunction<Outcome> answer) {
    carrying(
        new PaymentRail() {
          @Override
          public String name() {
            return "bank";
          }

          @Override
          public Outcome carryOut(RailInstruction instruction, int attempt) {
            assertThat(instruction).isEqualTo(order.instruction());
            attempts.add(attempt);
            return answer.apply(attempt);
          }
        });
  }

  private void carrying(PaymentRail rail) {
    new Delivery(store, new RailCarrier(rail, store), clock).deliver(message);
  }

  private void report(Verdict verdict) {
    RailReport report = new RailReport("o_1", verdict, "tr_1", 5_000, "USD", "why");
    commit(Decisions.changes(PaymentOrders.report(stored(), report)));
  }

  private void commit(Changes changes) {
    Ref.HeadRef ref = new Ref.HeadRef("o_1");
    Head head = store.read(List.of(ref)).find(ref).orElse(Head.start("o_1"));
    store.commit(new Commit(head, Actor.SYSTEM, clock.instant(), changes, Optional.empty()));
  }

  private long returns() {
    return store.commits().stream()
        .flatMap(c -> c.changes().transfers().stream())
        .map(Transfer::act)
        .filter(Act.RETURN::equals)
        .count();
  }

  private PaymentOrder stored() {
    return store.get(order.ref());
  }

  private OutboxMessage outbox() {
    return store.get(message);
  }
}

package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Suspensions;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.party.Side;
import org.junit.jupiter.api.Test;

/**
 * A check read the contract while it was suspended, and a ticket that had caught up with its
 * resumption by then. What it commits has no event, so the journal's head cannot refuse it.
 */
class StaleContractTest {
  private final Agreement agreement =
      Agreements.agreed().levels(Promises.firstResponse()).agreement();
  private final Contract active = Agreements.agreed().active();
  private final Contract suspended =
      Decisions.result(
          Suspensions.suspend(active, "k_1", Agreements.CLIENT, Side.CLIENT, "audit", on("10:20")));
  private final Contract resumed =
      Decisions.result(
          Suspensions.resume(suspended, "k_2", Agreements.CLIENT, Side.CLIENT, on("10:30")));
  private final Ticket caughtUp = opened().caughtUp(terms(resumed));

  @Test
  void theTicketStaysWhatItIs() {
    assertThat(caughtUp.asOf(terms(suspended))).isEqualTo(caughtUp);
    assertThat(caughtUp.due()).isPresent();
  }

  @Test
  void neitherACheckNorAWalkTakesItBack() {
    assertThat(Alarms.fire(caughtUp, terms(suspended), on("10:31"))).isEqualTo(Changes.NONE);
    assertThat(Retiming.catchUp(caughtUp, terms(suspended))).isEqualTo(Changes.NONE);
  }

  private Ticket opened() {
    NewTicket opening = new NewTicket("o", "A member asks", "LOW", "forum", on("10:00"));
    return Decisions.result(Tickets.open(terms(active), "t_1", opening, on("10:00")));
  }

  private GoverningTerms terms(Contract contract) {
    return GoverningTerms.of(contract, agreement);
  }
}

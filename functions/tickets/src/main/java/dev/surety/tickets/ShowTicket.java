package dev.surety.tickets;

import dev.surety.http.Answer;
import dev.surety.http.ContractQuery;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** One ticket with its clocks and events. */
final class ShowTicket extends ContractQuery {
  @Inject
  ShowTicket() {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/tickets/{ticket}", Who.party())
            .needing(ContractRoute.TICKET));
  }

  @Override
  public Answer show(Given given) {
    return Answer.ok(TicketView.of(given.ticket()), given.ticket());
  }
}

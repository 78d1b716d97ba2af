package dev.surety.tickets;

import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.TermsArchive;
import dev.surety.domain.ticket.Ticket;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** One ticket with its clocks and events. */
final class ShowTicket extends Query {
  private final TermsArchive archive;

  @Inject
  ShowTicket(TermsArchive archive) {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/tickets/{ticket}", Who.party())
            .needing(ContractRoute.TICKET)
            .reading(ContractRoute.AGREEMENT));
    this.archive = archive;
  }

  @Override
  public Answer show(Given given) {
    Ticket ticket = given.ticket();
    GoverningTerms terms = archive.governing(given.contract(), given.agreement(), ticket);
    return Answer.ok(TicketView.of(ticket, terms, given.now()), ticket);
  }
}

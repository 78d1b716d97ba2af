package dev.surety.tickets;

import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.TermsArchive;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.ticket.TicketState;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import dev.surety.json.Names;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A contract's tickets, in the order in which they were logged; by status, or by owing something
 * that is due by an instant. A filtered page may hold fewer rows than asked for.
 */
final class ListTickets extends Query {
  private final Listings listings;
  private final TermsArchive archive;

  @Inject
  ListTickets(Listings listings, TermsArchive archive) {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/tickets", Who.party())
            .reading(ContractRoute.AGREEMENT));
    this.archive = archive;
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("status", "due", "pageSize", "pageToken");
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    Optional<TicketState> state = Paging.filter(given, "status", TicketState.class);
    Optional<Instant> due = due(given);
    Page<Ticket> page = listings.tickets(given.contract().id(), Paging.of(given, "tickets"));
    if (page.rows().isEmpty()) {
      return Answer.ok(Paging.shown(given, "tickets", page, _ -> Json.object()));
    }
    GoverningTerms terms = archive.governing(given.contract(), given.agreement(), page.rows());
    List<Ticket> wanted =
        page.rows().stream()
            .map(ticket -> ticket.asOf(terms))
            .filter(t -> state.isEmpty() || t.state() == state.get())
            .filter(t -> due.isEmpty() || owes(t, due.get()))
            .toList();
    return Answer.ok(
        Paging.shown(
            given,
            "tickets",
            new Page<>(wanted, page.next()),
            ticket -> TicketView.of(ticket, terms, given.now())));
  }

  private static boolean owes(Ticket ticket, Instant by) {
    return ticket.clocks().stream()
        .filter(Clock::unanswered)
        .map(Clock::dueAt)
        .anyMatch(dueAt -> dueAt != null && !dueAt.isAfter(by));
  }

  private static Optional<Instant> due(Given given) throws BadRequest {
    String due = given.query().get("due");
    try {
      return Optional.ofNullable(due).map(Names::instant);
    } catch (DateTimeException e) {
      throw new BadRequest("due_invalid", "due is an instant, not " + due);
    }
  }
}

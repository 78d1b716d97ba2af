package dev.surety.tickets;

import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.ticket.ClockChange;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.Retiming;
import dev.surety.domain.ticket.TermsArchive;
import dev.surety.domain.ticket.Ticket;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * What a recomputation would do if it ran now: each open clock that would move, before and after. A
 * page looks at so many tickets, and shows those that would move.
 */
final class PreviewRecomputation extends Query {
  private static final String NAME = "clocks";

  private final Listings listings;
  private final TermsArchive archive;

  @Inject
  PreviewRecomputation(Listings listings, TermsArchive archive) {
    super(
        ContractRoute.of(
                "GET /v1/contracts/{contract}/recomputations/{recomputation}/preview", Who.party())
            .needing(RecomputationCommand::ref)
            .reading(ContractRoute.AGREEMENT));
    this.listings = listings;
    this.archive = archive;
  }

  @Override
  public Set<String> parameters() {
    return Paging.PARAMETERS;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    Page<Ticket> tickets = listings.tickets(given.contract().id(), Paging.of(given, NAME));
    GoverningTerms terms = archive.governing(given.contract(), given.agreement(), tickets.rows());
    List<ClockChange> changes =
        tickets.rows().stream()
            .flatMap(ticket -> Retiming.preview(ticket, terms, given.now()).stream())
            .toList();
    return Answer.ok(
        Paging.shown(given, NAME, new Page<>(changes, tickets.next()), RecomputationView::change));
  }
}

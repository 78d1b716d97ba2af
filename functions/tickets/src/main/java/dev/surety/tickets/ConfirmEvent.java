package dev.surety.tickets;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.TermsArchive;
import dev.surety.domain.ticket.TicketEvent;
import dev.surety.domain.ticket.Tickets;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** The client agrees that a back-dated response happened when it says. */
final class ConfirmEvent extends ContractCommand<String> {
  private final TermsArchive archive;

  @Inject
  ConfirmEvent(TermsArchive archive) {
    super(
        ContractRoute.of(
                "POST /v1/contracts/{contract}/tickets/{ticket}/events/{event}/confirm",
                Who.client(Role.APPROVER))
            .needing(ContractRoute.TICKET)
            .reading(ContractRoute.AGREEMENT)
            .having((path, found) -> event(path, found).isPresent()));
    this.archive = archive;
  }

  private static Optional<TicketEvent> event(Path path, Snapshot found) {
    return found
        .find(new Ref.TicketRef(path.contract(), path.get("ticket")))
        .flatMap(ticket -> ticket.event(path.get("event")));
  }

  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(new Ref.TicketRef(path.contract(), path.get("ticket")));
  }

  @Override
  public Decision<Answer> decide(Given given, String body) {
    GoverningTerms terms = archive.governing(given.contract(), given.agreement(), given.ticket());
    return Tickets.confirm(
            terms, given.ticket(), given.ticket().event(given.path().get("event")).orElseThrow())
        .map(ticket -> Answer.ok(TicketView.of(ticket, terms, given.now()), ticket));
  }
}

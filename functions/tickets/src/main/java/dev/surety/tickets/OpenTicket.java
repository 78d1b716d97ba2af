package dev.surety.tickets;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.NewTicket;
import dev.surety.domain.ticket.TermsArchive;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.ticket.TicketKey;
import dev.surety.domain.ticket.Tickets;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens a ticket and starts its clocks. The same event id again shows the ticket it opened. */
final class OpenTicket extends ContractCommand<OpenTicket.Body> {
  private static final int LONGEST_SUBJECT = 300;

  private final Ids ids;
  private final Store store;
  private final TermsArchive archive;

  @Inject
  OpenTicket(Ids ids, Store store, TermsArchive archive) {
    super(
        ContractRoute.of(
                "POST /v1/contracts/{contract}/tickets",
                Who.sides(Who.client(Role.APPROVER), Who.provider(Role.AGENT)))
            .reading(ContractRoute.AGREEMENT));
    this.ids = ids;
    this.store = store;
    this.archive = archive;
  }

  record Body(
      String eventId, String subject, String priority, String channel, Optional<Instant> openedAt) {

    NewTicket at(Instant now) {
      return new NewTicket(eventId, subject, priority, channel, openedAt.orElse(now));
    }
  }

  @Override
  public Body decode(Reader body) {
    return new Body(
        body.name("eventId"),
        body.text("subject", LONGEST_SUBJECT),
        body.name("priority"),
        body.optionalParsed("channel", "a name", "", Names::checked).orElse("other"),
        body.optionalParsed("openedAt", "an instant", Instant.EPOCH, Names::instant));
  }

  @Override
  public List<Ref<?>> reads(Path path, Body body) {
    return List.of(key(path, body));
  }

  /** Nothing to match yet: the ticket is only now made. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    Optional<TicketKey> known = given.found().find(key(given.path(), body));
    if (known.isPresent()) {
      Ref.TicketRef ref = new Ref.TicketRef(known.get().contract(), known.get().ticket());
      Ticket ticket = store.read(List.of(ref)).get(ref);
      GoverningTerms terms = archive.governing(given.contract(), given.agreement(), ticket);
      return Decision.accept(Answer.ok(TicketView.of(ticket.asOf(terms)), ticket), Changes.NONE);
    }
    if (!given.contract().takesTickets()) {
      return Decision.refuse(given.contract().refusing("contract_not_active", "tickets be opened"));
    }
    return Tickets.open(
            GoverningTerms.of(given.contract(), given.agreement()),
            ids.next("t"),
            body.at(given.now()),
            given.now())
        .map(ticket -> Answer.created(TicketView.of(ticket), ticket));
  }

  private static Ref.TicketKeyRef key(Path path, Body body) {
    return new Ref.TicketKeyRef(path.contract(), body.eventId());
  }
}

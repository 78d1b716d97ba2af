package dev.surety.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.ticket.EventType;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.NewEvent;
import dev.surety.domain.ticket.TermsArchive;
import dev.surety.domain.ticket.Ticket;
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
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Logs what happened on a ticket. The same event id again changes nothing. */
final class LogEvent extends ContractCommand<LogEvent.Body> {
  /** With the most events of a ticket, its item stays below what DynamoDB can hold. */
  private static final int LONGEST_NOTE = 300;

  private final TermsArchive archive;

  @Inject
  LogEvent(TermsArchive archive) {
    super(
        ContractRoute.of(
                "POST /v1/contracts/{contract}/tickets/{ticket}/events",
                Who.sides(Who.client(Role.APPROVER), Who.provider(Role.AGENT)))
            .needing(ContractRoute.TICKET)
            .reading(ContractRoute.AGREEMENT));
    this.archive = archive;
  }

  record Body(
      String eventId,
      EventType type,
      Optional<Instant> occurredAt,
      Optional<String> reason,
      Optional<String> priority,
      Optional<String> note,
      Optional<String> into) {

    NewEvent at(Instant now) {
      return new NewEvent(
          eventId,
          type,
          occurredAt.orElse(now),
          reason.orElse(null),
          priority.orElse(null),
          note.orElse(null),
          into.orElse(null));
    }
  }

  @Override
  public Body decode(Reader body) {
    return new Body(
        body.name("eventId"),
        body.oneOf("type", EventType.class, EventType.loggable()),
        body.optionalParsed("occurredAt", "an instant", Instant.EPOCH, Names::instant),
        body.optionalParsed("reason", "a name", "", Names::checked),
        body.optionalParsed("priority", "a name", "", Names::checked),
        body.optionalText("note", LONGEST_NOTE),
        body.optionalParsed("into", "a ticket's id", "", Names::checked));
  }

  /** The ticket that goes on in this one's place. */
  @Override
  public List<Ref<?>> reads(Path path, Body body) {
    return body.into().stream().<Ref<?>>map(into -> into(path, into)).toList();
  }

  private static Ref.TicketRef into(Path path, String ticket) {
    return new Ref.TicketRef(path.contract(), ticket);
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(new Ref.TicketRef(path.contract(), path.get("ticket")));
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    boolean known = given.ticket().event(body.eventId()).isPresent();
    Optional<Ticket> into = body.into().flatMap(t -> given.found().find(into(given.path(), t)));
    GoverningTerms terms =
        archive.governing(given.contract(), given.agreement(), tickets(given, into));
    return Tickets.log(
            terms,
            given.ticket(),
            given.principal(),
            given.side(),
            body.at(given.now()),
            into,
            given.now())
        .map(
            ticket -> {
              JsonNode view = TicketView.of(ticket, terms, given.now());
              return known ? Answer.ok(view, ticket) : Answer.created(view, ticket);
            });
  }

  private static List<Ticket> tickets(Given given, Optional<Ticket> into) {
    return Stream.concat(Stream.of(given.ticket()), into.stream()).toList();
  }
}

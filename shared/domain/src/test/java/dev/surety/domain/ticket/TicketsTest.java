package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers may do with tickets, and what is refused. */
class TicketsTest {
  private final Agreements agreed = Agreements.agreed().levels(Promises.all());
  private final Agreement agreement = agreed.agreement();
  private final Contract active = agreed.active();
  private final GoverningTerms terms = GoverningTerms.of(active, agreement);

  @Test
  void openingStoresTheTicketUnderTheCallersOwnEventId() {
    Changes changes = Decisions.changes(open(active, "HIGH", on("10:00"), on("10:05")));
    Ticket ticket = (Ticket) changes.entities().getFirst();
    assertThat(changes.entities())
        .containsExactly(ticket, new TicketKey(Agreements.CONTRACT, "e1", "t_1", 1));
    assertThat(ticket.openedAt()).isEqualTo(on("10:00"));
    assertThat(ticket.recordedAt()).isEqualTo(on("10:05"));
    assertThat(ticket.termsVersion()).isEqualTo(1);
    assertThat(changes.events()).extracting(Event::type).containsExactly("ticket.opened");
  }

  @Test
  void openingNeedsAnActiveContract() {
    Decisions.refusedInState(
        open(agreed.signed(), "HIGH", on("10:00"), on("10:00")),
        "contract_not_active",
        ContractState.SIGNED,
        ContractState.SIGNED.allowedActions());
  }

  @Test
  void openingNamesEveryFaultAtOnce() {
    Agreements highOnly =
        Agreements.agreed()
            .levels(
                Agreements.levels(
                    List.of(
                        Promises.target(
                            dev.surety.domain.sla.Metric.FIRST_RESPONSE, "HIGH", 60, "always")),
                    List.of()));
    NewTicket early = new NewTicket("e1", "Asks", "LOW", "forum", on("07:59:59"));
    assertThat(
            Decisions.meaningFaults(
                Tickets.open(
                    GoverningTerms.of(highOnly.active(), highOnly.agreement()),
                    "t_1",
                    early,
                    on("07:00"))))
        .containsExactly(
            "/openedAt in_future", "/openedAt before_activation", "/priority priority_unknown");
  }

  @Test
  void openingAtTheInstantOfActivationAndNowIsFine() {
    Instant now = Agreements.ACTIVATED;
    assertThat(Decisions.result(open(active, "LOW", now, now)).state()).isEqualTo(TicketState.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "RESPONDED, false, true",
    "UPDATED, false, true",
    "RESOLVED, false, true",
    "PAUSED, false, true",
    "RESUMED, true, true",
    "CLIENT_MESSAGE, true, true",
    "REOPENED, true, true",
    "REPRIORITISED, true, false"
  })
  void everyTypeOfEventHasItsSides(EventType type, boolean client, boolean provider) {
    String reason = type == EventType.PAUSED ? "WAITING_ON_CLIENT" : null;
    String priority = type == EventType.REPRIORITISED ? "HIGH" : null;
    NewEvent event = new NewEvent("e2", type, on("10:30"), reason, priority, "a note", null);
    assertThat(accepted(log(Side.CLIENT, event))).isEqualTo(client);
    assertThat(accepted(log(Side.PROVIDER, event))).isEqualTo(provider);
  }

  @Test
  void theWrongSideIsForbidden() {
    Refusal refusal = Decisions.refusal(log(Side.CLIENT, event(EventType.RESPONDED)));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refusal.code()).isEqualTo("event_type_not_yours");
  }

  @Test
  void anEventIsNeitherInTheFutureNorBeforeTheOpening() {
    assertThat(Decisions.meaningFaults(log(Side.PROVIDER, at(on("12:00:00.001")))))
        .containsExactly("/occurredAt in_future");
    assertThat(Decisions.meaningFaults(log(Side.PROVIDER, at(on("09:59:59.999")))))
        .containsExactly("/occurredAt before_opening");
    assertThat(accepted(log(Side.PROVIDER, at(on("12:00"))))).isTrue();
    assertThat(accepted(log(Side.PROVIDER, at(on("10:00"))))).isTrue();
  }

  @Test
  void detailsGoWithTheirTypeOnly() {
    assertThat(faults(EventType.PAUSED, null, null)).containsExactly("/reason missing");
    assertThat(faults(EventType.PAUSED, "LUNCH", null))
        .containsExactly("/reason reason_not_agreed");
    assertThat(faults(EventType.RESUMED, "LUNCH", "HIGH"))
        .containsExactly("/reason not_for_this_type", "/priority not_for_this_type");
    assertThat(faults(EventType.REPRIORITISED, null, null)).containsExactly("/priority missing");
  }

  @Test
  void theSameEventIdTwiceIsOneEvent() {
    Ticket once = Decisions.result(log(Side.PROVIDER, event(EventType.RESPONDED)));
    NewEvent again = new NewEvent("e2", EventType.RESOLVED, on("11:00"), null, null, null, null);
    Decision<Ticket> twice =
        Tickets.log(
            terms, once, Agreements.PROVIDER, Side.PROVIDER, again, Optional.empty(), on("12:00"));
    assertThat(Decisions.changes(twice).isEmpty()).isTrue();
    assertThat(Decisions.result(twice)).isEqualTo(once);
  }

  @Test
  void aLoggedEventTellsWhatTheCallerSaid() {
    NewEvent event =
        new NewEvent(
            "e2", EventType.PAUSED, on("10:30"), "WAITING_ON_CLIENT", null, "asked back", null);
    Event told = Decisions.changes(log(Side.PROVIDER, event)).events().getFirst();
    assertThat(told.type()).isEqualTo("ticket.paused");
    assertThat(told.subject()).isEqualTo("ticket/t_1");
    assertThat(told.data())
        .containsEntry("eventId", "e2")
        .containsEntry("occurredAt", on("10:30").toString())
        .containsEntry("reason", "WAITING_ON_CLIENT")
        .containsEntry("note", "asked back");
  }

  @Test
  void aTicketHoldsABoundedNumberOfEvents() {
    Ticket ticket = opened();
    List<TicketEvent> many = new ArrayList<>();
    for (int i = 0; i < Ticket.MOST_EVENTS; i++) {
      many.add(
          new TicketEvent(
              "m" + i,
              EventType.UPDATED,
              on("10:00"),
              on("10:00"),
              Agreements.PROVIDER.actor(),
              null,
              null,
              null,
              null,
              0,
              false));
    }
    Ticket full =
        new Ticket(
            ticket.contract(),
            ticket.id(),
            2,
            ticket.eventId(),
            ticket.subject(),
            ticket.channel(),
            ticket.openingPriority(),
            ticket.priority(),
            ticket.state(),
            ticket.openedAt(),
            ticket.recordedAt(),
            1,
            1,
            0,
            many,
            List.of(),
            List.of());
    assertThat(
            Decisions.meaningFaults(
                Tickets.log(
                    terms,
                    full,
                    Agreements.PROVIDER,
                    Side.PROVIDER,
                    event(EventType.RESPONDED),
                    Optional.empty(),
                    on("12:00"))))
        .containsExactly(" too_many_events");
  }

  @Test
  void confirmingIsRefusedWhereNothingIsContestedAndIsDoneOnce() {
    Ticket timely = Decisions.result(log(opened(), event(EventType.RESPONDED), on("10:40")));
    TicketEvent response = timely.event("e2").orElseThrow();
    Decisions.refusedInState(
        Tickets.confirm(terms, timely, response), "nothing_contested", TicketState.OPEN, List.of());
    Ticket late = Decisions.result(log(opened(), event(EventType.RESPONDED), on("TUE 12:00")));
    Ticket confirmed =
        Decisions.result(Tickets.confirm(terms, late, late.event("e2").orElseThrow()));
    assertThat(confirmed.event("e2").orElseThrow().confirmed()).isTrue();
    assertThat(confirmed.events()).hasSize(1);
    assertThat(
            Decisions.changes(
                    Tickets.confirm(terms, confirmed, confirmed.event("e2").orElseThrow()))
                .isEmpty())
        .isTrue();
  }

  private Decision<Ticket> open(Contract contract, String priority, Instant openedAt, Instant now) {
    NewTicket ticket = new NewTicket("e1", "A member asks", priority, "forum", openedAt);
    return Tickets.open(GoverningTerms.of(contract, agreement), "t_1", ticket, now);
  }

  private Ticket opened() {
    return Decisions.result(open(active, "HIGH", on("10:00"), on("10:00")));
  }

  private Decision<Ticket> log(Side side, NewEvent event) {
    return Tickets.log(
        terms,
        opened(),
        side == Side.CLIENT ? Agreements.CLIENT : Agreements.PROVIDER,
        side,
        event,
        Optional.empty(),
        on("12:00"));
  }

  private Decision<Ticket> log(Ticket ticket, NewEvent event, Instant now) {
    return Tickets.log(
        terms, ticket, Agreements.PROVIDER, Side.PROVIDER, event, Optional.empty(), now);
  }

  private List<String> faults(EventType type, @Nullable String reason, @Nullable String priority) {
    Side side = type == EventType.REPRIORITISED ? Side.CLIENT : Side.PROVIDER;
    return Decisions.meaningFaults(
        log(side, new NewEvent("e2", type, on("10:30"), reason, priority, null, null)));
  }

  private static NewEvent event(EventType type) {
    return new NewEvent("e2", type, on("10:30"), null, null, null, null);
  }

  private static NewEvent at(Instant when) {
    return new NewEvent("e2", EventType.RESPONDED, when, null, null, null, null);
  }

  private static boolean accepted(Decision<?> decision) {
    return decision instanceof Decision.Accepted<?>;
  }
}

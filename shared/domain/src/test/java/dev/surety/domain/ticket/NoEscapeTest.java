package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.work.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gets rid of a promise by merging, closing, or telling things in the wrong order. */
class NoEscapeTest {
  private static final List<String> LOST = List.of("/into promise_lost");

  private final Agreements agreed = Agreements.agreed().levels(Promises.all());
  private final GoverningTerms terms = GoverningTerms.of(agreed.active(), agreed.agreement());
  private final Map<String, Ticket> tickets = new TreeMap<>();

  @BeforeEach
  void twoTickets() {
    open("older", "HIGH", "10:00");
    open("younger", "HIGH", "10:20");
  }

  @Test
  void aDuplicateIsMergedByItsProvider() {
    tell("older", EventType.RESPONDED, "10:10");
    save(merge(Side.PROVIDER, "younger", "older", "10:30"));
    assertThat(states("younger")).containsOnly(ClockState.CANCELLED);
    Clock owed = clock("older", Metric.NEXT_RESPONSE);
    assertThat(owed.startedAt()).isEqualTo(on("10:20"));
    assertThat(owed.dueAt()).isEqualTo(on("12:20"));
  }

  @Test
  void aProviderDoesNotMergeIntoWhatIsLateAlready() {
    Decision<Ticket> late = merge(Side.PROVIDER, "younger", "older", "11:10");
    assertThat(Decisions.meaningFaults(late)).isEqualTo(LOST);
    Decision<Ticket> clients = merge(Side.CLIENT, "younger", "older", "11:10");
    assertThat(clients).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aProviderDoesNotMergeIntoWhatIsResolvedOrDueLater() {
    tell("older", EventType.PAUSED, "10:05");
    tell("older", EventType.RESUMED, "13:00");
    tell("younger", EventType.RESPONDED, "10:30");
    assertThat(Decisions.meaningFaults(merge(Side.PROVIDER, "younger", "older", "13:10")))
        .isEqualTo(LOST);
  }

  @Test
  void aProviderDoesNotMergeIntoWhatIsLessUrgent() {
    open("calm", "LOW", "10:00");
    assertThat(Decisions.meaningFaults(merge(Side.PROVIDER, "younger", "calm", "10:30")))
        .isEqualTo(LOST);
  }

  @Test
  void anAnswerOnTheTicketThatGoesOnAnswersNothingOfTheOther() {
    tell("older", EventType.RESPONDED, "10:50");
    assertThat(Decisions.meaningFaults(merge(Side.PROVIDER, "younger", "older", "11:00")))
        .isEqualTo(LOST);
    save(merge(Side.CLIENT, "younger", "older", "11:00"));
    Clock owed = clock("older", Metric.NEXT_RESPONSE);
    assertThat(owed.state()).isEqualTo(ClockState.RUNNING);
    assertThat(owed.startedAt()).isEqualTo(on("10:50"));
  }

  @Test
  void nobodyEndsATicketBeforeWhatHappenedOnIt() {
    tell("older", EventType.RESPONDED, "10:30");
    for (EventType end : List.of(EventType.CLOSED, EventType.MERGED)) {
      String into = end == EventType.MERGED ? "younger" : null;
      NewEvent early = new NewEvent("end", end, on("10:29"), null, null, null, into);
      assertThat(Decisions.meaningFaults(log(Side.CLIENT, "older", early, "12:00")))
          .containsExactly("/occurredAt before_last_event");
    }
    assertThat(clock("older", Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void aTicketEndsOnce() {
    save(merge(Side.CLIENT, "younger", "older", "10:30"));
    for (String when : List.of("10:25", "10:30", "10:40")) {
      Decision<Ticket> again = merge(Side.CLIENT, "younger", "older", when, "12:00");
      assertThat(again).as(when).isInstanceOf(Decision.Refused.class);
    }
  }

  @Test
  void aClientReopensWhatItsProviderClosed() {
    tell("older", EventType.RESOLVED, "12:00");
    save(log(Side.PROVIDER, "older", event(EventType.CLOSED, "12:01"), "12:01"));
    assertThat(over(Side.PROVIDER, EventType.REOPENED)).isTrue();
    assertThat(over(Side.PROVIDER, EventType.RESPONDED)).isTrue();
    save(log(Side.CLIENT, "older", event(EventType.REOPENED, "TUE 10:00"), "TUE 10:00"));
    assertThat(ticket("older").state()).isEqualTo(TicketState.OPEN);
    assertThat(clock("older", Metric.RESOLUTION).dueAt()).isEqualTo(on("WED 16:00"));
    assertThat(clock("older", Metric.NEXT_RESPONSE).state()).isEqualTo(ClockState.RUNNING);
    tell("older", EventType.RESPONDED, "TUE 10:30");
  }

  @Test
  void whatTheClientClosedStaysClosed() {
    tell("older", EventType.RESOLVED, "12:00");
    save(log(Side.CLIENT, "older", event(EventType.CLOSED, "12:01"), "12:01"));
    assertThat(over(Side.CLIENT, EventType.REOPENED)).isTrue();
  }

  @Test
  void aProviderClosesNothingUnresolved() {
    Refusal refusal =
        Decisions.refusal(log(Side.PROVIDER, "older", event(EventType.CLOSED, "10:30"), "10:30"));
    assertThat(refusal.code()).isEqualTo("not_resolved");
  }

  @Test
  void whatWasOverdueStaysBreachedThroughMergingAndClosing() {
    save(merge(Side.CLIENT, "younger", "older", "11:20:00.001"));
    assertThat(clock("younger", Metric.FIRST_RESPONSE).breachedAt()).isEqualTo(on("11:20"));
    save(log(Side.CLIENT, "older", event(EventType.CLOSED, "11:30"), "11:30"));
    assertThat(clock("older", Metric.FIRST_RESPONSE).state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock("older", Metric.RESOLUTION).state()).isEqualTo(ClockState.CANCELLED);
  }

  @Test
  void whatWasCalledOffIsNotBreachedByWhatIsToldAboutItLater() {
    save(log(Side.CLIENT, "older", event(EventType.CLOSED, "10:30"), "10:30"));
    NewEvent answer = event(EventType.RESPONDED, "10:20");
    save(log(Side.PROVIDER, "older", answer, "WED 12:00"));
    Clock clock = clock("older", Metric.FIRST_RESPONSE);
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.breachedAt()).isNull();
    assertThat(clock.contested()).isFalse();
  }

  @Test
  void aContestedAnswerTakesTheTimeItClaims() {
    tell("older", EventType.RESPONDED, "10:40", "11:30");
    tell("older", EventType.RESPONDED, "12:00");
    Clock clock = clock("older", Metric.FIRST_RESPONSE);
    assertThat(clock.contested()).isTrue();
    assertThat(clock.metAt()).isEqualTo(on("10:40"));
    assertThat(clock.taken()).isEqualTo(Duration.ofMinutes(40));
    assertThat(clock.overrun()).isNull();
  }

  private boolean over(Side side, EventType type) {
    Decision<Ticket> decision = log(side, "older", event(type, "TUE 09:00"), "TUE 09:00");
    return Decisions.refusal(decision).code().equals("ticket_over");
  }

  private void open(String id, String priority, String when) {
    NewTicket opening = new NewTicket("opening", "A member asks", priority, "forum", on(when));
    save(Tickets.open(terms, id, opening, on(when)));
  }

  private void tell(String ticket, EventType type, String when) {
    tell(ticket, type, when, when);
  }

  private void tell(String ticket, EventType type, String when, String told) {
    save(log(Side.PROVIDER, ticket, event(type, when), told));
  }

  private static NewEvent event(EventType type, String when) {
    String reason = type == EventType.PAUSED ? "WAITING_ON_CLIENT" : null;
    return new NewEvent(type + "-" + when, type, on(when), reason, null, null, null);
  }

  private Decision<Ticket> merge(Side side, String ticket, String into, String when) {
    return merge(side, ticket, into, when, when);
  }

  private Decision<Ticket> merge(Side side, String ticket, String into, String when, String told) {
    NewEvent event =
        new NewEvent("merge-" + when + told, EventType.MERGED, on(when), null, null, null, into);
    return log(side, ticket, event, told);
  }

  private Decision<Ticket> log(Side side, String ticket, NewEvent event, String told) {
    Instant now = on(told);
    return Tickets.log(
        terms,
        ticket(ticket),
        side == Side.CLIENT ? Agreements.CLIENT : Agreements.PROVIDER,
        side,
        event,
        Optional.ofNullable(event.into()).map(this::ticket),
        now);
  }

  private void save(Decision<Ticket> decision) {
    Changes changes = Decisions.changes(decision);
    for (Entity entity : changes.entities()) {
      if (entity instanceof Ticket ticket) {
        tickets.put(ticket.id(), ticket);
      }
    }
  }

  private Ticket ticket(String id) {
    return Optional.ofNullable(tickets.get(id)).orElseThrow();
  }

  private List<ClockState> states(String ticket) {
    return ticket(ticket).clocks().stream().map(Clock::state).toList();
  }

  private Clock clock(String ticket, Metric metric) {
    return ticket(ticket).clocks().stream()
        .filter(c -> c.metric() == metric)
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}

package dev.surety.domain.ticket;

import static dev.surety.domain.ticket.TicketStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Target;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.terms.Contact;
import dev.surety.domain.terms.EscalationLevel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A ticket goes by thresholds of older terms, and the level they escalate to has many more people
 * in the terms in force, where no threshold names it.
 */
class CrowdedAlertTest {
  private static final int MOST_WRITES = 100;
  private static final List<Threshold> ESCALATING =
      List.of(after(1).escalatingTo(2), after(2).escalatingTo(2), after(3).escalatingTo(2));

  @Test
  void fitsIntoOneTransactionAllTheSame() {
    Ticket ticket = opened();
    int commits = 0;
    for (Changes fired = fire(ticket, 40); !fired.isEmpty(); fired = fire(ticket, 40)) {
      assertThat(fired.mails().size() + fired.events().size()).isLessThan(MOST_WRITES - 10);
      ticket = (Ticket) fired.entities().getFirst();
      commits++;
    }
    assertThat(ticket.firings()).hasSize(1 + ESCALATING.size());
    assertThat(commits).isEqualTo(ESCALATING.size());
  }

  @Test
  void evenIfOneAlertAloneTellsEverybody() {
    Changes fired = fire(opened(), 100);
    assertThat(fired.mails()).hasSize(60);
    assertThat(fired.events()).hasSize(2);
  }

  private static Changes fire(Ticket ticket, int people) {
    return Alarms.fire(ticket, crowded(people), on("20:00"));
  }

  private static Ticket opened() {
    NewTicket opening = new NewTicket("o", "A member asks", "LOW", "forum", on("10:00"));
    GoverningTerms terms = GoverningTerms.of(Agreements.agreed().active(), older());
    return Decisions.result(Tickets.open(terms, "t_1", opening, on("10:00")));
  }

  private static GoverningTerms crowded(int people) {
    List<Contact> crowd =
        IntStream.range(0, people)
            .mapToObj(i -> "provider:p" + i)
            .map(id -> new Contact(id, id, "p@modsq.example", false))
            .toList();
    EscalationLevel level = new EscalationLevel(2, crowd.stream().map(Contact::id).toList());
    Agreement today =
        second(Agreements.agreed().contacts(crowd).escalation(level).levels(levels(List.of())));
    Contract contract = Agreements.agreed().active().amended(today, today);
    return new GoverningTerms(contract, today, Map.of(1, older()));
  }

  private static Agreement second(Agreements agreed) {
    return new Agreement(
        Agreements.CONTRACT, 2, Agreements.ACTIVATED, "b".repeat(64), "{}", agreed.terms());
  }

  private static Agreement older() {
    return Agreements.agreed().levels(levels(ESCALATING)).agreement();
  }

  private static ServiceLevels levels(List<Threshold> thresholds) {
    return Agreements.levels(
        List.of(new Target(Metric.FIRST_RESPONSE, "*", Duration.ofHours(1), "always")), thresholds);
  }

  private static Threshold after(int hours) {
    return Threshold.after(Duration.ofHours(hours), List.of());
  }
}

package dev.surety.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.terms.Contact;
import dev.surety.domain.terms.EscalationLevel;
import dev.surety.domain.ticket.Histories.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of who is mailed, whenever the checks run and whatever hours the contacts keep. */
class NoticeProperties {
  static final int LAST = 3 * 24 * 60;
  private static final ServiceLevels LEVELS =
      Agreements.levels(
          List.of(
              Promises.target(Metric.FIRST_RESPONSE, "*", 90, "always"),
              Promises.target(Metric.FIRST_RESPONSE, "HIGH", 60, "always"),
              Promises.target(Metric.UPDATE, "*", 600, "always"),
              Promises.target(Metric.RESOLUTION, "*", 460, "office")),
          List.of(
              Threshold.percent(50, List.of("provider:duty")),
              Threshold.percent(75, List.of("provider:duty", "provider:lead")),
              Threshold.before(Duration.ofMinutes(10), List.of("provider:lead")).escalatingTo(1),
              Threshold.percent(100, List.of("provider:lead", "client:owner")),
              Threshold.after(Duration.ofMinutes(30), List.of("provider:duty")).escalatingTo(1),
              Threshold.after(Duration.ofHours(10), List.of()).escalatingTo(2)));

  @Provide
  Arbitrary<List<Step>> begun() {
    return Histories.of(Histories.EVERYDAY, 29, 0, 6);
  }

  @Provide
  Arbitrary<List<Contact>> contacts() {
    List<Arbitrary<Contact>> each =
        Stream.of("provider:duty", "provider:lead", "provider:director", "client:owner")
            .map(NoticeProperties::contact)
            .toList();
    return Combinators.combine(each).as(List::copyOf);
  }

  private static Arbitrary<Contact> contact(String id) {
    return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(
            (emergency, hours) -> {
              Contact contact = new Contact(id, id, "a@example.org", emergency);
              return hours ? contact.within("office") : contact;
            });
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void nobodyIsToldTwiceAndOnlySupersededWarningsAreNotMailed(
      @ForAll("begun") List<Step> steps,
      @ForAll("contacts") List<Contact> contacts,
      @ForAll @Size(max = 15) Set<@IntRange(min = 30, max = LAST) Integer> checks) {
    GoverningTerms agreement = agreement(contacts);
    Ticket ticket = begun(steps);
    List<Changes> checked = new ArrayList<>();
    Ticket left = ticket;
    for (int minute : new TreeSet<>(checks)) {
      left = check(left, agreement, Histories.after(minute), checked);
    }
    check(left, agreement, Histories.after(10 * 24 * 60), checked);
    List<Changes> atTheEnd = new ArrayList<>();
    check(ticket, agreement, Histories.after(10 * 24 * 60), atTheEnd);

    assertThat(mails(checked)).doesNotHaveDuplicates();
    assertThat(lasting(checked)).isEqualTo(lasting(atTheEnd));
    Map<Firing, Event> prompt = events(promptly(ticket, agreement));
    events(checked)
        .forEach(
            (firing, event) -> {
              if (event.data().containsKey("supersededBy")) {
                assertThat(event.type()).isEqualTo("ticket.warned");
                assertThat(
                        List.<Object>copyOf(
                            (List<?>) told(Objects.requireNonNull(prompt.get(firing)))))
                    .containsAll(List.<Object>copyOf((List<?>) told(event)));
              } else {
                assertThat(event).isEqualTo(prompt.get(firing));
              }
            });
    assertThat(events(checked).keySet()).isEqualTo(prompt.keySet());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theTimelineSaysWhoWasMailed(
      @ForAll("begun") List<Step> steps, @ForAll("contacts") List<Contact> contacts) {
    for (Changes changes : promptly(begun(steps), agreement(contacts))) {
      List<Object> told = new ArrayList<>();
      changes.events().forEach(event -> told.addAll((List<?>) told(event)));
      assertThat(changes.mails().stream().map(mail -> mail.recipient().id()).toList())
          .isEqualTo(told);
    }
  }

  /** Somebody looks at the very instant of everything. */
  private static List<Changes> promptly(Ticket ticket, GoverningTerms agreement) {
    List<Changes> all = new ArrayList<>();
    Ticket left = ticket;
    while (left.due().isPresent()) {
      left = check(left, agreement, left.due().get(), all);
    }
    return all;
  }

  private static Ticket check(
      Ticket ticket, GoverningTerms agreement, Instant now, List<Changes> all) {
    Ticket left = ticket;
    Changes changes = Alarms.fire(left, agreement, now);
    while (!changes.isEmpty()) {
      all.add(changes);
      left = (Ticket) changes.entities().getFirst();
      changes = Alarms.fire(left, agreement, now);
    }
    return left;
  }

  private static Ticket begun(List<Step> steps) {
    TicketStory story = TicketStory.opened(LEVELS, "LOW");
    steps.stream()
        .sorted(Comparator.comparingInt(Step::minute))
        .map(Step::event)
        .forEach(
            e ->
                story.log(
                    e.id(), e.type(), e.occurredAt(), e.recordedAt(), e.reason(), e.priority()));
    return story.ticket();
  }

  private static GoverningTerms agreement(List<Contact> contacts) {
    Agreements agreed =
        Agreements.agreed()
            .levels(LEVELS)
            .contacts(contacts)
            .escalation(
                new EscalationLevel(1, List.of("provider:lead", "provider:duty")),
                new EscalationLevel(2, List.of("provider:director", "client:owner")));
    return GoverningTerms.of(agreed.active(), agreed.agreement());
  }

  private static List<String> mails(List<Changes> checks) {
    return checks.stream().flatMap(c -> c.mails().stream()).map(Mail::id).toList();
  }

  /** Breaches and escalations, which nothing supersedes. */
  private static Set<String> lasting(List<Changes> checks) {
    return checks.stream()
        .flatMap(c -> c.mails().stream())
        .filter(mail -> mail.template() != MailTemplate.WARNING)
        .map(Mail::id)
        .collect(Collectors.toSet());
  }

  private static Map<Firing, Event> events(List<Changes> checks) {
    return checks.stream()
        .flatMap(c -> c.events().stream())
        .collect(Collectors.toMap(NoticeProperties::firing, Function.identity()));
  }

  private static Firing firing(Event event) {
    return new Firing(
        event.data().get("metric") + "/" + event.data().get("cycle"),
        String.valueOf(event.data().get("level")),
        Instant.parse(String.valueOf(event.data().get("at"))));
  }

  private static Object told(Event event) {
    return event.data().getOrDefault("told", List.of());
  }
}

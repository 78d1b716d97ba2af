package dev.surety.domain.ticket;

import dev.surety.domain.contract.Agreements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random things that happen on a ticket opened on Monday at 10:00, no two at the same minute. */
final class Histories {
  static final Instant OPENED = TicketStory.on("10:00");

  /** What happens on a ticket that goes on. */
  static final List<EventType> EVERYDAY =
      EventType.loggable().stream()
          .filter(type -> type != EventType.MERGED && type != EventType.CLOSED)
          .toList();

  private Histories() {}

  /**
   * Something that happened.
   *
   * @param minute when, from the opening
   * @param late how many minutes later it was logged
   */
  record Step(EventType type, int minute, int late) {
    Instant occurredAt() {
      return after(minute);
    }

    Instant recordedAt() {
      return after(minute + late);
    }

    Step at(int newLate) {
      return new Step(type, minute, newLate);
    }

    /** As the ticket keeps it. Every other new priority is HIGH. */
    TicketEvent event() {
      return new TicketEvent(
          id(),
          type,
          occurredAt(),
          recordedAt(),
          Agreements.PROVIDER.actor(),
          type == EventType.PAUSED ? "WAITING_ON_CLIENT" : null,
          type == EventType.REPRIORITISED ? priority() : null,
          null,
          null,
          0,
          false);
    }

    String id() {
      return "m" + minute;
    }

    String priority() {
      return minute % 2 == 0 ? "HIGH" : "LOW";
    }
  }

  static Instant after(int minutes) {
    return OPENED.plus(Duration.ofMinutes(minutes));
  }

  /** Up to {@code most} steps of these types within some minutes, each logged a while later. */
  static Arbitrary<List<Step>> of(List<EventType> types, int minutes, int latest, int most) {
    return Combinators.combine(
            Arbitraries.of(types),
            Arbitraries.integers().between(1, minutes),
            Arbitraries.integers().between(0, latest))
        .as(Step::new)
        .list()
        .ofMaxSize(most)
        .uniqueElements(Step::minute);
  }
}

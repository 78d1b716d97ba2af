package dev.surety.domain.deadline;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.payment.Release;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.ticket.Alarms;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.time.Instant;
import java.util.List;

/** What time alone does to each kind of thing. The outcome depends on stored instants only. */
final class Timers {
  private Timers() {}

  /** What must be read to decide about a thing that is due. */
  static List<Ref<?>> reads(Ref<?> due) {
    String journal = journal(due);
    return switch (due) {
      case Ref.TicketRef _ -> List.of(due, new Ref.AgreementRef(journal), new Ref.HeadRef(journal));
      case Ref.ReleaseRef _, Ref.OutboxRef _ -> List.of(due, new Ref.HeadRef(journal));
      default -> throw new IllegalArgumentException("nothing falls due on " + due);
    };
  }

  static String journal(Ref<?> due) {
    return switch (due) {
      case Ref.TicketRef(String contract, _) -> contract;
      case Ref.ReleaseRef(String contract, _) -> contract;
      case Ref.OutboxRef(String journal, _) -> journal;
      default -> throw new IllegalArgumentException("nothing falls due on " + due);
    };
  }

  /** What is due by now; nothing when the index was behind and somebody has done it already. */
  static Changes fire(Ref<?> due, Snapshot read, Instant now) {
    return switch (due) {
      case Ref.TicketRef ref ->
          read.find(ref)
              .map(t -> Alarms.fire(t, read.get(new Ref.AgreementRef(ref.contract())), now))
              .orElse(Changes.NONE);
      case Ref.ReleaseRef ref ->
          read.find(ref).filter(r -> isDue(r, now)).map(Releases::endHold).orElse(Changes.NONE);
      case Ref.OutboxRef ref ->
          read.find(ref)
              .filter(m -> isDue(m, now))
              .map(m -> Changes.of(m.redrive(now)))
              .orElse(Changes.NONE);
      default -> throw new IllegalArgumentException("nothing falls due on " + due);
    };
  }

  private static boolean isDue(Release release, Instant now) {
    return release.due().filter(at -> !at.isAfter(now)).isPresent();
  }

  private static boolean isDue(OutboxMessage message, Instant now) {
    return message.due().filter(at -> !at.isAfter(now)).isPresent();
  }
}

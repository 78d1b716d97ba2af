package dev.surety.domain.contract;

import dev.surety.domain.contract.Appointment.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a contract's states begin and end, as far as it is known by now.
 *
 * @param signBy the last instant at which a proposal can be signed
 * @param signedAt when the second side signed
 * @param activatedAt when it became active
 * @param monitoredUntil until when targets are measured and alerted but credit nothing
 * @param notice the notice that was given
 * @param endedAt when it was completed or terminated
 * @param agenda what time alone will do to it, the earliest first
 */
public record Course(
    @Nullable Instant signBy,
    @Nullable Instant signedAt,
    @Nullable Instant activatedAt,
    @Nullable Instant monitoredUntil,
    @Nullable Notice notice,
    @Nullable Instant endedAt,
    List<Appointment> agenda) {

  static final Course UNBEGUN = new Course(null, null, null, null, null, null, List.of());

  public Course {
    agenda = agenda.stream().sorted(Comparator.comparing(Appointment::at)).toList();
  }

  Course proposed(Instant lastInstant) {
    return new Course(
        lastInstant,
        null,
        null,
        null,
        null,
        null,
        List.of(Appointment.after(What.PROPOSAL_EXPIRES, lastInstant)));
  }

  Course signed(Instant now, List<Appointment> end) {
    return new Course(signBy, now, null, null, null, null, end);
  }

  Course activated(Instant now, @Nullable Instant monitored) {
    Course active = new Course(signBy, signedAt, now, monitored, null, null, agenda);
    return monitored == null
        ? active
        : active.adding(List.of(Appointment.at(What.MONITORING_ENDS, monitored)));
  }

  Course noticed(Notice given) {
    return new Course(signBy, signedAt, activatedAt, monitoredUntil, given, null, agenda)
        .without(a -> a.what().isOfTheEnd())
        .adding(List.of(Appointment.after(What.NOTICE_OVER, given.endsAt())));
  }

  /** The same with another last day, from an instant on. */
  Course ending(Instant since, List<Appointment> end) {
    return without(a -> a.what().isOfTheEnd() && a.at().isAfter(since)).adding(end);
  }

  Course ended(Instant now) {
    return new Course(signBy, signedAt, activatedAt, monitoredUntil, notice, now, List.of());
  }

  /** The same, with nothing ahead any more. */
  Course closed() {
    return without(_ -> true);
  }

  Course done(List<Appointment> gone) {
    return without(gone::contains);
  }

  private Course without(Predicate<Appointment> gone) {
    return with(agenda.stream().filter(gone.negate()).toList());
  }

  private Course adding(List<Appointment> more) {
    List<Appointment> all = new ArrayList<>(agenda);
    all.addAll(more);
    return with(all);
  }

  private Course with(List<Appointment> next) {
    return new Course(signBy, signedAt, activatedAt, monitoredUntil, notice, endedAt, next);
  }
}

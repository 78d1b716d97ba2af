package dev.surety.domain.attainment;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.work.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what a ticket's clocks leave for attainment equal to what its events replay to. */
public final class Measurements {
  /** Together with the ticket, its journal and the answer, they fit into one transaction. */
  public static final int MOST_AT_ONCE = 90;

  private Measurements() {}

  /**
   * What to write and what to take back beside a ticket's next state.
   *
   * @param before the ticket as it is stored; null for a new one
   */
  public static Changes changes(@Nullable Ticket before, Ticket after) {
    Map<Ref<?>, Measurement> stored = before == null ? Map.of() : of(before);
    Map<Ref<?>, Measurement> next = of(after);
    List<Measurement> written =
        next.values().stream().filter(m -> !m.equals(stored.get(m.ref()))).toList();
    List<Ref<?>> withdrawn =
        stored.keySet().stream().filter(ref -> !next.containsKey(ref)).toList();
    return Changes.NONE.projecting(written).withdrawing(withdrawn);
  }

  /** Whether one transaction can hold them: a late event may move many settled clocks at once. */
  public static boolean fit(Changes changes) {
    return Stream.of(changes.projections(), changes.withdrawn()).mapToInt(List::size).sum()
        <= MOST_AT_ONCE;
  }

  private static Map<Ref<?>, Measurement> of(Ticket ticket) {
    Map<Ref<?>, Measurement> all = new LinkedHashMap<>();
    ticket.clocks().stream()
        .flatMap(clock -> Measurement.of(ticket, clock).stream())
        .forEach(m -> all.put(m.ref(), m));
    return all;
  }
}

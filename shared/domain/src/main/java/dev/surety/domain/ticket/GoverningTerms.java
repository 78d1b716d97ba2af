package dev.surety.domain.ticket;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a ticket goes by: its contract, the terms in force, and every version of them that its
 * clocks have known. An amended target applies to tickets opened after it takes effect, so a ticket
 * can outlive the terms it was opened under.
 */
public record GoverningTerms(
    Contract contract, Agreement inForce, Map<Integer, Agreement> versions) {
  public GoverningTerms {
    Map<Integer, Agreement> all = new HashMap<>(versions);
    all.put(inForce.termsVersion(), inForce);
    versions = Map.copyOf(all);
  }

  /** For what goes by the terms in force only. */
  public static GoverningTerms of(Contract contract, Agreement inForce) {
    return new GoverningTerms(contract, inForce, Map.of());
  }

  /** The versions that a ticket has known. */
  static Set<Integer> known(Ticket ticket) {
    Set<Integer> known = new TreeSet<>(Set.of(ticket.openingTermsVersion()));
    Stream<Integer> later =
        ticket.events().stream()
            .filter(e -> e.type() == EventType.RECOMPUTED)
            .map(TicketEvent::termsVersion);
    later.forEach(known::add);
    return known;
  }

  /** The terms of one version. */
  Terms terms(int version) {
    Agreement agreement = versions.get(version);
    if (agreement == null) {
      throw new NoSuchElementException(
          "terms version " + version + " of " + contract.id() + " was not read");
    }
    return agreement.terms();
  }

  /**
   * Open time left on a clock: until its due instant while it runs, what was left while it is
   * paused or once it was answered in time; none left once it is overdue.
   */
  public Optional<Duration> left(Clock clock, Instant now) {
    Instant dueAt = clock.dueAt();
    if (clock.state() != ClockState.RUNNING || dueAt == null) {
      return Optional.ofNullable(clock.remaining());
    }
    Duration left = levels(clock.termsVersion()).calendar(clock.calendar()).elapsed(now, dueAt);
    return Optional.of(left.isNegative() ? Duration.ZERO : left);
  }

  ServiceLevels levels(int version) {
    return terms(version).levels();
  }
}

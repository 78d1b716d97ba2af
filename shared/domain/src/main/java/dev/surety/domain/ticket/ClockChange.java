package dev.surety.domain.ticket;

import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What something did to one clock.
 *
 * @param clock its name
 * @param dueBefore none while it was paused, or if it was only now started
 * @param leftBefore open time left while it was paused, or when it had been answered
 */
public record ClockChange(
    String ticket,
    String clock,
    String metric,
    Effect effect,
    @Nullable Instant dueBefore,
    @Nullable Instant dueAfter,
    @Nullable Duration leftBefore,
    @Nullable Duration leftAfter) {

  /** What became of a clock. */
  public enum Effect {
    STARTED,
    PAUSED,
    RESUMED,
    /** Another due instant, or another rest. */
    MOVED,
    /** Answered in time; or in time after all, once the client confirmed it. */
    MET,
    BREACHED,
    /** Answered, too late. */
    ANSWERED,
    REOPENED,
    CANCELLED,
    /** What was told late shows that it never was. */
    WITHDRAWN
  }

  /** What differs between two states of a ticket; clocks that were left alone are not in it. */
  static List<ClockChange> between(Ticket before, Ticket after) {
    Map<String, Clock> next = byName(after);
    List<ClockChange> changes = new ArrayList<>();
    for (Clock was : before.clocks()) {
      Clock is = next.remove(was.name());
      effect(was, is).ifPresent(effect -> changes.add(of(before, was.name(), effect, was, is)));
    }
    for (Clock is : after.clocks()) {
      if (next.containsKey(is.name())) {
        changes.add(of(after, is.name(), Effect.STARTED, null, is));
      }
    }
    return List.copyOf(changes);
  }

  /** The due instant or what is left is another one. */
  boolean moved() {
    return !Objects.equals(dueBefore, dueAfter) || !Objects.equals(leftBefore, leftAfter);
  }

  private static Map<String, Clock> byName(Ticket ticket) {
    return ticket.clocks().stream()
        .collect(Collectors.toMap(Clock::name, Function.identity(), (a, _) -> a, TreeMap::new));
  }

  private static Optional<Effect> effect(Clock was, @Nullable Clock is) {
    if (is == null) {
      return Optional.of(Effect.WITHDRAWN);
    }
    if (was.state() != is.state()) {
      return Optional.of(entered(was.state(), is.state()));
    }
    if (was.metAt() == null && is.metAt() != null) {
      return Optional.of(Effect.ANSWERED);
    }
    boolean moved =
        !Objects.equals(was.dueAt(), is.dueAt())
            || !Objects.equals(was.remaining(), is.remaining());
    return moved ? Optional.of(Effect.MOVED) : Optional.empty();
  }

  private static Effect entered(ClockState from, ClockState to) {
    return switch (to) {
      case RUNNING -> from == ClockState.PAUSED ? Effect.RESUMED : Effect.REOPENED;
      case PAUSED -> Effect.PAUSED;
      case MET -> Effect.MET;
      case BREACHED -> Effect.BREACHED;
      case CANCELLED -> Effect.CANCELLED;
    };
  }

  private static ClockChange of(
      Ticket ticket, String name, Effect effect, @Nullable Clock was, @Nullable Clock is) {
    return new ClockChange(
        ticket.id(),
        name,
        Objects.requireNonNull(was == null ? is : was).metric().name(),
        effect,
        was == null ? null : was.dueAt(),
        is == null ? null : is.dueAt(),
        was == null ? null : was.remaining(),
        is == null ? null : is.remaining());
  }

  /** As the timeline keeps it. */
  Map<String, Object> told() {
    Map<String, Object> told = new TreeMap<>();
    told.put("clock", clock);
    told.put("effect", effect.name());
    put(told, "dueBefore", dueBefore);
    put(told, "dueAfter", dueAfter);
    put(told, "leftBefore", leftBefore);
    put(told, "leftAfter", leftAfter);
    return told;
  }

  private static void put(Map<String, Object> told, String name, @Nullable Object value) {
    if (value != null) {
      told.put(name, value.toString());
    }
  }
}

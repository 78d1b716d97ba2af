package dev.surety.local.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Backstage;
import dev.surety.local.client.Backstage.Now;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plays moves, each at its instant of the injected clock. */
final class Player {
  /** Longer than any target and escalation of the terms, weekends and all. */
  private static final Duration AFTERMATH = Duration.ofDays(30);

  private final ApiClient api;
  private final Backstage backstage;
  private final Relation relation;
  private final Skips skips;
  private final Progress progress;
  private final Map<String, String> tickets = new HashMap<>();
  private final Set<Long> applied = new HashSet<>();
  private final Stopwatch clock = new Stopwatch();
  private final Stopwatch calls = new Stopwatch();
  private Instant now;
  private int checks;
  private int faults;

  Player(ApiClient api, Relation relation, Instant now, Skips skips, Progress progress) {
    this.api = api;
    this.backstage = api.backstage();
    this.relation = relation;
    this.now = now;
    this.skips = skips;
    this.progress = progress;
  }

  /** Plays all, and lets the clock run on until nothing is due any more. */
  Played play(List<Move> moves) {
    // a clock that jumps while a mail is on its way lets its lease run out, and it is sent twice
    backstage.settle();
    for (Move move : moves) {
      if (!move.calls().isEmpty()) {
        reach(move.at());
        play(move);
      }
      if (move.isRow()) {
        progress.row(now);
      }
    }
    reach(now.plus(AFTERMATH));
    progress.end();
    return new Played(now, applied.size(), tickets.size(), faults, checks, clock, calls);
  }

  private void reach(Instant at) {
    if (at.isAfter(now)) {
      Now reached = clock.time(() -> backstage.moveTo(at));
      now = reached.at();
      checks += reached.ticks();
    }
  }

  private void play(Move move) {
    Optional<Reply> refused = Optional.empty();
    for (int i = 0; i < move.calls().size() && refused.isEmpty(); i++) {
      Call call = move.calls().get(i);
      if (!(call instanceof Call.Open) && !tickets.containsKey(move.incident())) {
        skips.add("its ticket was not opened", move.line(), move.incident());
        return;
      }
      refused = Optional.of(send(move, call, move.eventId(i))).filter(reply -> !reply.accepted());
    }
    if (refused.isEmpty()) {
      applied.add(move.line());
    } else {
      applied.remove(move.line());
      faults += refused.get().status() >= 500 ? 1 : 0;
      skips.add("refused, " + refused.get().brief(), move.line(), move.incident());
    }
  }

  private Reply send(Move move, Call call, String eventId) {
    ObjectNode body = call.body(eventId, move.at().toString());
    if (call instanceof Call.Open) {
      Reply opened = calls.time(() -> api.post(Relation.CLIENT, relation.at("/tickets"), body));
      if (opened.accepted()) {
        tickets.put(move.incident(), opened.text("id"));
      }
      return opened;
    }
    Person who = call instanceof Call.Client ? Relation.CLIENT : Relation.PROVIDER;
    String path = relation.at("/tickets/" + tickets.get(move.incident()) + "/events");
    return calls.time(() -> api.post(who, path, body));
  }

  /**
   * What was played.
   *
   * @param end where the clock stands
   * @param applied rows that led to at least one accepted call
   * @param faults answers that are nobody's fault but the system's
   * @param checks scheduled minutes that ran
   */
  record Played(
      Instant end,
      int applied,
      int tickets,
      int faults,
      int checks,
      Stopwatch clock,
      Stopwatch calls) {}
}

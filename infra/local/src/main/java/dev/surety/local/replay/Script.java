package dev.surety.local.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log as moves in the order in which they really happened. */
final class Script {
  private static final Comparator<Row> IN_TIME =
      Comparator.comparing(Row::updatedAt).thenComparingLong(Row::line);

  private Script() {}

  static List<Move> of(List<Row> rows) {
    Map<String, List<Row>> incidents = new LinkedHashMap<>();
    rows.forEach(row -> incidents.computeIfAbsent(row.incident(), i -> new ArrayList<>()).add(row));
    List<Move> moves = new ArrayList<>();
    incidents.values().forEach(each -> moves.addAll(of(new Incident(), each)));
    // stable: the moves of one row keep their order
    moves.sort(Comparator.comparing(Move::at).thenComparingLong(Move::line));
    return moves;
  }

  private static List<Move> of(Incident incident, List<Row> rows) {
    List<Row> inTime = rows.stream().sorted(IN_TIME).toList();
    List<Move> moves = new ArrayList<>();
    Row first = inTime.getFirst();
    moves.add(move(first.openedAt(), first, false, List.of(incident.open(first))));
    for (Row row : inTime) {
      moves.add(move(row.updatedAt(), row, true, incident.update(row)));
    }
    return moves;
  }

  private static Move move(Instant at, Row row, boolean isRow, List<Call> calls) {
    return new Move(at, row.line(), isRow, row.incident(), calls);
  }

  /** An incident between two of its rows. */
  private static final class Incident {
    private IncidentState state = IncidentState.NEW;
    private String priority = "";
    private boolean touched;

    Call open(Row first) {
      priority = first.priority();
      return new Call.Open(first.priority(), first.subject(), first.channel());
    }

    List<Call> update(Row row) {
      List<Call> calls = new ArrayList<>();
      if (!row.priority().equals(priority)) {
        calls.add(new Call.Client("REPRIORITISED", row.priority()));
        priority = row.priority();
      }
      if (row.state() != state) {
        leave(row.state(), calls);
        enter(row.state(), calls);
        state = row.state();
      }
      return calls;
    }

    private void leave(IncidentState next, List<Call> calls) {
      if (state.waitsOnClient()) {
        calls.add(new Call.Provider("RESUMED", ""));
      }
      if (state.ended() && !next.ended()) {
        calls.add(new Call.Client("REOPENED", ""));
      }
    }

    private void enter(IncidentState next, List<Call> calls) {
      if (next.ended()) {
        // a resolution answers what waits for a response, too
        if (!state.ended()) {
          calls.add(new Call.Provider("RESOLVED", ""));
        }
        if (next == IncidentState.CLOSED) {
          calls.add(new Call.Client("CLOSED", ""));
        }
      } else if (next != IncidentState.NEW && !touched) {
        calls.add(new Call.Provider("RESPONDED", ""));
      }
      touched |= next != IncidentState.NEW;
      if (next.waitsOnClient()) {
        calls.add(new Call.Provider("PAUSED", "WAITING_ON_CLIENT"));
      }
    }
  }
}

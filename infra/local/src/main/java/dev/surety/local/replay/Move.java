package dev.surety.local.replay;

import java.time.Instant;
import java.util.List;

/**
 * What happens to an incident at an instant.
 *
 * @param line the row that tells of it
 * @param isRow false for an opening, which precedes the row that tells of it
 * @param calls in their order; none when the row says nothing new
 */
record Move(Instant at, long line, boolean isRow, String incident, List<Call> calls) {
  Move {
    calls = List.copyOf(calls);
  }

  /**
   * Unique for each call. Events of one instant are replayed in the order of their ids, so these
   * sort as the file does.
   */
  String eventId(int call) {
    return "line-%09d.%d".formatted(line, isRow ? call + 1 : 0);
  }
}

package dev.surety.domain.journal;

import dev.surety.domain.party.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Chains entries by their hashes. */
@FunctionalInterface
public interface Seal {
  /**
   * The hash that an entry must carry.
   *
   * @param entry its own {@code hash} is not part of the computation
   */
  String hash(Entry entry);

  /** The entries that follow a head, in order. */
  default List<Entry> append(Head head, Instant at, Actor actor, List<Event> events) {
    List<Entry> entries = new ArrayList<>();
    Head last = head;
    for (Event event : events) {
      long sequence = last.sequence() + 1;
      Entry open = new Entry(head.journal(), sequence, at, actor, event, last.hash(), "");
      Entry sealed = new Entry(head.journal(), sequence, at, actor, event, last.hash(), hash(open));
      entries.add(sealed);
      last = sealed.head();
    }
    return entries;
  }
}

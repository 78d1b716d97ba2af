package dev.surety.domain.deadline;

import dev.surety.domain.deadline.DueIndex.Due;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Head;
import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Does what is due now, oldest first. Each deadline is claimed by the one conditional commit that
 * also writes its effect, so runs may overlap, repeat or come late.
 */
public final class Sweep {
  private static final int PAGE = 100;
  private static final int TRIES = 4;

  private final DueIndex index;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public Sweep(DueIndex index, Store store, InstantSource clock) {
    this.index = index;
    this.store = store;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param fired things whose deadline took effect
   * @param left things found due and not done: a rival had them, or the time ran out
   */
  public record Report(int fired, int left) {
    Report and(Report more) {
      return new Report(fired + more.fired, left + more.left);
    }
  }

  /**
   * One run.
   *
   * @param timeLeft whether there is time for another thing; asked before each
   */
  public Report run(BooleanSupplier timeLeft) {
    Report total = new Report(0, 0);
    for (int shard = 0; shard < index.shards(); shard++) {
      total = total.and(drain(shard, timeLeft));
    }
    return total;
  }

  private Report drain(int shard, BooleanSupplier timeLeft) {
    Set<Ref<?>> seen = new HashSet<>();
    int fired = 0;
    int left = 0;
    List<Due> page;
    boolean fresh;
    do {
      page = index.due(shard, clock.instant(), PAGE);
      fresh = false;
      for (Due due : page) {
        if (!timeLeft.getAsBoolean()) {
          return new Report(fired, left + 1);
        }
        if (seen.add(due.ref())) {
          fresh = true;
          boolean done = claim(due.ref());
          fired += done ? 1 : 0;
          left += done ? 0 : 1;
        }
      }
    } while (page.size() == PAGE && fresh);
    return new Report(fired, left);
  }

  /** Does everything that is due on one thing; false if rivals kept getting in between. */
  private boolean claim(Ref<?> ref) {
    int lost = 0;
    while (lost < TRIES) {
      Snapshot read = store.read(Timers.reads(ref));
      Instant now = clock.instant();
      Changes changes = Timers.fire(ref, read, now);
      if (changes.isEmpty()) {
        return true;
      }
      Ref.HeadRef journal = new Ref.HeadRef(Timers.journal(ref));
      Head head = read.find(journal).orElse(Head.start(journal.journal()));
      Commit commit = new Commit(head, Actor.SYSTEM, now, changes, Optional.empty());
      if (!(store.commit(commit) instanceof Store.Result.Committed)) {
        lost++;
      } else if (!stillDue(changes, now)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stillDue(Changes changes, Instant now) {
    return changes.entities().stream()
        .anyMatch(entity -> entity.due().filter(at -> !at.isAfter(now)).isPresent());
  }
}

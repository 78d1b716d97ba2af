package dev.surety.domain.deadline;

import dev.surety.domain.deadline.DueIndex.Due;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Head;
import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.domain.work.StoreUnavailable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
   * @param left things found due and not done, at least: a rival had them, or the time ran out
   * @param broken why single things could not be done; they stay due
   */
  public record Report(int fired, int left, List<String> broken) {
    public Report {
      broken = List.copyOf(broken);
    }
  }

  private enum Claim {
    FIRED,
    NOTHING_DUE,
    LOST
  }

  /** A run's counts, as they grow. */
  private static final class Tally {
    private int fired;
    private int left;
    private final List<String> broken = new ArrayList<>();
  }

  /**
   * One run.
   *
   * @param timeLeft whether there is time for another thing; asked before each
   */
  public Report run(BooleanSupplier timeLeft) {
    Tally tally = new Tally();
    for (int shard = 0; shard < index.shards(); shard++) {
      drain(shard, timeLeft, tally);
    }
    return new Report(tally.fired, tally.left, tally.broken);
  }

  private void drain(int shard, BooleanSupplier timeLeft, Tally tally) {
    Set<Ref<?>> seen = new HashSet<>();
    List<Due> page;
    boolean fresh;
    do {
      page = index.due(shard, clock.instant(), PAGE);
      List<Due> unseen = page.stream().filter(due -> seen.add(due.ref())).toList();
      fresh = !unseen.isEmpty();
      for (int done = 0; done < unseen.size(); done++) {
        if (!timeLeft.getAsBoolean()) {
          tally.left += unseen.size() - done;
          return;
        }
        count(unseen.get(done).ref(), tally);
      }
    } while (page.size() == PAGE && fresh);
  }

  /** One thing that cannot be done must not keep the others waiting. */
  private void count(Ref<?> ref, Tally tally) {
    try {
      switch (claim(ref)) {
        case FIRED -> tally.fired++;
        case LOST -> tally.left++;
        case NOTHING_DUE -> {}
      }
    } catch (StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      tally.left++;
      tally.broken.add(ref + ": " + e);
    }
  }

  /** Does everything that is due on one thing, unless rivals keep getting in between. */
  private Claim claim(Ref<?> ref) {
    Claim claim = Claim.NOTHING_DUE;
    int lost = 0;
    while (lost < TRIES) {
      Snapshot read = store.read(Timers.reads(ref));
      Instant now = clock.instant();
      Changes changes = Timers.fire(ref, read, now);
      if (changes.isEmpty()) {
        return claim;
      }
      Ref.HeadRef journal = new Ref.HeadRef(Timers.journal(ref));
      Head head = read.find(journal).orElse(Head.start(journal.journal()));
      Commit commit = new Commit(head, Actor.SYSTEM, now, changes, Optional.empty());
      if (!(store.commit(commit) instanceof Store.Result.Committed)) {
        lost++;
      } else {
        claim = Claim.FIRED;
        if (!stillDue(changes, now)) {
          return claim;
        }
      }
    }
    return Claim.LOST;
  }

  private static boolean stillDue(Changes changes, Instant now) {
    return changes.entities().stream()
        .anyMatch(entity -> entity.due().filter(at -> !at.isAfter(now)).isPresent());
  }
}

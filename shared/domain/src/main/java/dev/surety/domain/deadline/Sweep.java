package dev.surety.domain.deadline;

import dev.surety.domain.deadline.DueIndex.Due;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.party.Actor;
import dev.surety.domain.ticket.TermsArchive;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Store;
import dev.surety.domain.work.StoreUnavailable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Does what is due now, oldest first, all shards at once. Each deadline is claimed by the one
 * conditional commit that also writes its effect, so runs may overlap, repeat or come late.
 */
public final class Sweep {
  private static final int PAGE = 100;
  private static final int TRIES = 4;

  /** A long walk over many tickets must not keep a shard from everything behind it. */
  private static final int MOST_STEPS = 50;

  /** Enough to say how far behind a run is; counting on would cost more than it tells. */
  private static final int MOST_COUNTED = 10_000;

  private final DueIndex index;
  private final Store store;
  private final Timers timers;
  private final InstantSource clock;

  @Inject
  public Sweep(DueIndex index, Store store, Listings listings, InstantSource clock) {
    this.index = index;
    this.store = store;
    this.timers = new Timers(store, listings, new TermsArchive(store), clock);
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param fired things whose deadline took effect
   * @param left things found due and not done, at least: a rival had them, or the time ran out
   * @param broken why single things could not be done; they stay due
   * @param oldest the oldest due instant that the run met; none if nothing was due
   */
  public record Report(int fired, int left, List<String> broken, Optional<Instant> oldest) {
    public Report {
      broken = List.copyOf(broken);
    }
  }

  private enum Claim {
    FIRED,
    /** Took effect, and there is more to do on it than there was time for. */
    UNFINISHED,
    NOTHING_DUE,
    LOST
  }

  /** One shard's counts, as they grow. */
  private static final class Tally {
    private int fired;
    private int left;
    private Optional<Instant> oldest = Optional.empty();
    private final List<String> broken = new ArrayList<>();
  }

  /**
   * One run.
   *
   * @param timeLeft whether there is time for another thing; asked before each, by all shards
   * @throws StoreUnavailable if the store did not answer; what other shards did stands
   */
  public Report run(BooleanSupplier timeLeft) {
    List<Tally> tallies = new ArrayList<>();
    try (ExecutorService shards = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Tally>> runs =
          IntStream.range(0, index.shards())
              .mapToObj(shard -> shards.submit(() -> drain(shard, timeLeft)))
              .toList();
      for (Future<Tally> run : runs) {
        tallies.add(joined(run));
      }
    }
    return new Report(
        tallies.stream().mapToInt(t -> t.fired).sum(),
        tallies.stream().mapToInt(t -> t.left).sum(),
        tallies.stream().flatMap(t -> t.broken.stream()).toList(),
        tallies.stream().flatMap(t -> t.oldest.stream()).min(Comparator.naturalOrder()));
  }

  private static Tally joined(Future<Tally> run) {
    try {
      return run.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("the run was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StoreUnavailable unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException("a shard could not be drained", e.getCause());
    }
  }

  private Tally drain(int shard, BooleanSupplier timeLeft) {
    Tally tally = new Tally();
    Optional<Due> after = Optional.empty();
    List<Due> page;
    do {
      page = index.due(shard, clock.instant(), after, PAGE);
      for (Due due : page) {
        tally.oldest = tally.oldest.or(() -> Optional.of(due.at()));
        if (!timeLeft.getAsBoolean()) {
          // what was found and not done is still due, and counted with the others
          int found = index.count(shard, clock.instant(), MOST_COUNTED);
          tally.left = Math.max(tally.left, found);
          return tally;
        }
        count(due.ref(), timeLeft, tally);
      }
      after = page.isEmpty() ? after : Optional.of(page.getLast());
    } while (page.size() == PAGE);
    return tally;
  }

  /** One thing that cannot be done must not keep the others waiting. */
  private void count(Ref<?> ref, BooleanSupplier timeLeft, Tally tally) {
    try {
      switch (claim(ref, timeLeft)) {
        case FIRED -> tally.fired++;
        case UNFINISHED -> {
          tally.fired++;
          tally.left++;
        }
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
  private Claim claim(Ref<?> ref, BooleanSupplier timeLeft) {
    Claim claim = Claim.NOTHING_DUE;
    int lost = 0;
    for (int step = 0; step < MOST_STEPS && lost < TRIES; step++) {
      Timers.Decided decided = timers.decide(ref);
      Changes changes = decided.changes();
      if (changes.isEmpty()) {
        return claim == Claim.UNFINISHED ? Claim.FIRED : claim;
      }
      Commit commit =
          new Commit(decided.head(), Actor.SYSTEM, decided.at(), changes, Optional.empty());
      if (!(store.commit(commit) instanceof Store.Result.Committed)) {
        lost++;
      } else {
        if (!stillDue(changes, decided.at())) {
          return Claim.FIRED;
        }
        claim = Claim.UNFINISHED;
        if (!timeLeft.getAsBoolean()) {
          return claim;
        }
      }
    }
    return claim == Claim.UNFINISHED ? claim : Claim.LOST;
  }

  private static boolean stillDue(Changes changes, Instant now) {
    return changes.entities().stream()
        .anyMatch(entity -> entity.due().filter(at -> !at.isAfter(now)).isPresent());
  }
}

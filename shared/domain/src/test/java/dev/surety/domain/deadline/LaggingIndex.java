package dev.surety.domain.deadline;

import dev.surety.domain.work.MapStore;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is due in a store, and besides it whatever a lagging index still shows. */
final class LaggingIndex implements DueIndex {
  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at).thenComparing(due -> due.ref().toString());

  private final MapStore store;
  private final List<Due> stale = new ArrayList<>();
  private int shards = 1;

  LaggingIndex(MapStore store) {
    this.store = store;
  }

  LaggingIndex shards(int number) {
    shards = number;
    return this;
  }

  LaggingIndex stillShowing(Ref<?> ref, Instant at) {
    stale.add(new Due(ref, at));
    return this;
  }

  @Override
  public List<Due> due(int shard, Instant now, Optional<Due> after, int most) {
    return all(shard, now)
        .filter(due -> after.isEmpty() || ORDER.compare(due, after.get()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public int count(int shard, Instant now, int most) {
    return (int) all(shard, now).limit(most).count();
  }

  private Stream<Due> all(int shard, Instant now) {
    Stream<Due> real =
        store.entities().stream()
            .flatMap(entity -> entity.due().map(at -> new Due(entity.ref(), at)).stream());
    return Stream.concat(stale.stream(), real)
        .filter(due -> !due.at().isAfter(now))
        .filter(due -> Math.floorMod(due.ref().hashCode(), shards()) == shard)
        .sorted(ORDER);
  }

  @Override
  public int shards() {
    return shards;
  }
}

package dev.surety.domain.deadline;

import dev.surety.domain.work.MapStore;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is due in a store, and besides it whatever a lagging index still shows. */
final class LaggingIndex implements DueIndex {
  private final MapStore store;
  private final List<Due> stale = new ArrayList<>();

  LaggingIndex(MapStore store) {
    this.store = store;
  }

  LaggingIndex stillShowing(Ref<?> ref, Instant at) {
    stale.add(new Due(ref, at));
    return this;
  }

  @Override
  public List<Due> due(int shard, Instant now, int most) {
    Stream<Due> real =
        store.entities().stream()
            .flatMap(entity -> entity.due().map(at -> new Due(entity.ref(), at)).stream());
    return Stream.concat(stale.stream(), real)
        .filter(due -> !due.at().isAfter(now))
        .filter(due -> Math.floorMod(due.ref().hashCode(), shards()) == shard)
        .sorted(Comparator.comparing(Due::at))
        .limit(most)
        .toList();
  }

  @Override
  public int shards() {
    return 2;
  }
}

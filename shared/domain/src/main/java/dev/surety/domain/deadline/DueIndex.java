package dev.surety.domain.deadline;

import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.List;

/** Finds what is due. Only finds: whoever acts reads the thing itself again first. */
public interface DueIndex {
  /**
   * What is due, oldest first.
   *
   * @param shard from 0 to {@link #shards()} - 1
   * @param most how many at the most
   */
  List<Due> due(int shard, Instant now, int most);

  int shards();

  /** Something with a due instant that has come. */
  record Due(Ref<?> ref, Instant at) {}
}

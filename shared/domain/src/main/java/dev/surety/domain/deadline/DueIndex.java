package dev.surety.domain.deadline;

import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds what is due. Only finds: whoever acts reads the thing itself again first. */
public interface DueIndex {
  /**
   * What is due, oldest first.
   *
   * @param shard from 0 to {@link #shards()} - 1
   * @param after the last one of the page before, to go on behind it
   * @param most how many at the most; fewer mean that there are no more
   */
  List<Due> due(int shard, Instant now, Optional<Due> after, int most);

  /** How many are due in a shard; what it costs grows with them, so it stops at {@code most}. */
  int count(int shard, Instant now, int most);

  int shards();

  /** Something with a due instant that has come. */
  record Due(Ref<?> ref, Instant at) {}
}

package dev.surety.domain.work;

import java.util.Collection;

/** Where everything is kept. */
public interface Store {
  /** Reads everything named, strongly consistent, in one round trip. */
  Snapshot read(Collection<? extends Ref<?>> refs);

  /** Commits everything or nothing, in one round trip. */
  Result commit(Commit commit);

  /** What became of a commit. */
  sealed interface Result {
    record Committed() implements Result {}

    /** A rival was faster: read again and decide again. */
    record Conflict() implements Result {}

    /** An account would have gone below zero. */
    record InsufficientFunds(String account) implements Result {}
  }
}

package dev.surety.verify.simulation.fault;

/** What happens to one call of the database. */
public sealed interface Fault {
  /** The process dies, or the connection, before the commit. */
  record LostBefore() implements Fault {}

  /** It dies after the commit: nobody hears of what was done. */
  record LostAfter() implements Fault {}

  /** The database sends so many commits away because somebody else is at the same items. */
  record Conflict(int times) implements Fault {}

  /** Somebody else is faster: comes between what was read and the commit. */
  record Rival(Runnable what) implements Fault {}

  /** The database does not answer a read. */
  record Silence() implements Fault {}

  /**
   * The database answers only a part of a read, as it may, and leaves the rest to be asked again.
   */
  record HalfRead() implements Fault {}

  /** Whether the caller is told that nothing is known. */
  default boolean unanswered() {
    return this instanceof LostBefore || this instanceof LostAfter || this instanceof Silence;
  }

  /** Whether it needs a commit to happen to. */
  default boolean ofCommits() {
    return !(this instanceof Silence || this instanceof HalfRead);
  }
}

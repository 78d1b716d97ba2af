package dev.surety.domain.outbox;

/** What leaves the system once the commit that caused it is done. */
public interface Outgoing {
  /** What makes it one message of its journal, however often its cause is found. */
  String id();

  /** Whether nothing more is to be heard once the other side has accepted it. */
  boolean doneOnceAccepted();

  /** Whether, after many attempts, nobody needs it any more; money does not grow stale. */
  boolean growsStale();
}

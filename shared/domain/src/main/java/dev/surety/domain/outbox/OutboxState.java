package dev.surety.domain.outbox;

/** Where a message stands on its way out. */
public enum OutboxState {
  /** To be delivered now: the stream hands it to the outbox function. */
  PENDING,
  /** Somebody is delivering it, until its lease ends. */
  SENDING,
  /** Failed for now; the deadline mechanism makes it PENDING again. */
  WAITING,
  SENT,
  /** Refused for good. */
  FAILED
}

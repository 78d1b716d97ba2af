package dev.surety.domain.outbox;

/** Sends a mail. */
@FunctionalInterface
public interface Mailer {
  Outcome send(Mail mail);

  /** What became of a mail. */
  sealed interface Outcome {
    /** Accepted, under this id. */
    record Sent(String messageId) implements Outcome {}

    /** Never to be accepted, such as a malformed address. */
    record Refused(String why) implements Outcome {}

    /** Not accepted now: try again later. */
    record Unavailable(String why) implements Outcome {}
  }
}

package dev.surety.local;

/** A stack that cannot start, for a reason its owner can change; the message is for them. */
public final class StackRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StackRefused(String message, Throwable cause) {
    super(message, cause);
  }
}

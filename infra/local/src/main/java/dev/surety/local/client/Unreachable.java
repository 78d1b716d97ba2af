package dev.surety.local.client;

/** The stack does not answer. */
public final class Unreachable extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  Unreachable(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.surety.domain.work;

import org.jspecify.annotations.Nullable;

/**
 * The store did not answer, or not in time. What was being committed may or may not be stored; the
 * same idempotency key tells.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreUnavailable(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}

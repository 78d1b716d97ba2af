package dev.surety.domain.work;

import java.time.Instant;
import java.util.Optional;

/** Something stored under a version. Its next state carries the next version. */
public interface Entity {
  Ref<?> ref();

  /** 1 when first stored, one more with every change. */
  long version();

  /** The earliest instant at which time alone changes something about it. */
  default Optional<Instant> due() {
    return Optional.empty();
  }
}

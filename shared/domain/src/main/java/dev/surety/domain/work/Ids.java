package dev.surety.domain.work;

import com.github.f4b6a3.ulid.UlidFactory;
import java.time.InstantSource;
import java.util.Locale;

/** Makes ids: opaque, unique, and sortable by the instant they were made. */
@FunctionalInterface
public interface Ids {
  /** A new id such as {@code c_01k3...}. */
  String next(String prefix);

  /** Ids whose time part follows the injected clock, and whose rest is chance. */
  static Ids following(InstantSource clock, Chance chance) {
    UlidFactory factory = UlidFactory.newMonotonicInstance(chance::bits);
    return prefix ->
        prefix + "_" + factory.create(clock.millis()).toString().toLowerCase(Locale.ROOT);
  }
}

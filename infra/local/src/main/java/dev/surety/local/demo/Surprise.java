package dev.surety.local.demo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something came out differently than the story has it. */
final class Surprise extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Surprise(String what, @Nullable Object expected, @Nullable Object got) {
    super(what + ": expected " + expected + ", got " + got);
  }

  static void unless(String what, @Nullable Object expected, @Nullable Object got) {
    if (!Objects.equals(expected, got)) {
      throw new Surprise(what, expected, got);
    }
  }

  static void unless(boolean holds, String expected, @Nullable Object got) {
    if (!holds) {
      throw new Surprise("checked", expected, got);
    }
  }
}

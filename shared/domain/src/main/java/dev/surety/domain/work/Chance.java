package dev.surety.domain.work;

/**
 * What is left to chance. Injected like the clock, so that a simulation can be run again and comes
 * out the same.
 */
@FunctionalInterface
public interface Chance {
  /** 64 bits that nobody can guess. */
  long bits();
}

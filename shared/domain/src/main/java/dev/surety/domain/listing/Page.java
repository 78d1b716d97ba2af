package dev.surety.domain.listing;

import java.util.List;

/**
 * Part of a list. The order never changes and new rows come last, so walking on sees every row
 * once.
 *
 * @param next the place to go on after; empty at the end
 */
public record Page<T>(List<T> rows, String next) {
  public Page {
    rows = List.copyOf(rows);
  }

  /**
   * Where a page starts and how long it is.
   *
   * @param after the place to go on after, empty to start at the beginning
   * @param size rows at the most
   */
  public record Request(String after, int size) {}
}

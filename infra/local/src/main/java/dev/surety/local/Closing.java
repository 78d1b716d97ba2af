package dev.surety.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened, closed in the opposite order, each even when another fails. */
final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        System.err.println("closing: " + e.getMessage());
      }
    }
  }
}

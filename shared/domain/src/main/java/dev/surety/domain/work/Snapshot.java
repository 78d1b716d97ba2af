package dev.surety.domain.work;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What one read found. */
public final class Snapshot {
  private final Map<Ref<?>, Object> found;

  public Snapshot(Map<Ref<?>, Object> found) {
    this.found = Map.copyOf(found);
  }

  /** The thing under a name, if it is stored. */
  @SuppressWarnings("unchecked") // the store puts a T under every Ref<T>
  public <T> Optional<T> find(Ref<T> ref) {
    return Optional.ofNullable((T) found.get(ref));
  }

  /**
   * The thing under a name that must be stored because another stored thing says so.
   *
   * @throws NoSuchElementException naming what is missing
   */
  public <T> T get(Ref<T> ref) {
    return find(ref).orElseThrow(() -> new NoSuchElementException("not stored: " + ref));
  }
}

package dev.surety.domain.work;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one read found. */
public final class Snapshot {
  private final Map<Ref<?>, Object> found;

  public Snapshot(Map<Ref<?>, Object> found) {
    this.found = Map.copyOf(found);
  }

  /** Whether another read found the same things in the same versions. */
  public boolean sameAs(Snapshot other) {
    return found.keySet().equals(other.found.keySet())
        && found.entrySet().stream().allMatch(e -> same(e.getValue(), other.found.get(e.getKey())));
  }

  private static boolean same(Object one, @Nullable Object other) {
    if (one instanceof Entity entity && other instanceof Entity later) {
      return entity.version() == later.version();
    }
    return one.equals(other);
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

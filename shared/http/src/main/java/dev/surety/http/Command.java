package dev.surety.http;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.json.Reader;
import java.util.List;
import java.util.Optional;

/**
 * A route that changes something: one read, one decision, one commit.
 *
 * @param <B> what its body says
 */
public abstract non-sealed class Command<B> extends Endpoint {
  protected Command(Route route) {
    super(route);
  }

  /** Reads the body; faults go to the reader, and a stand-in is returned. */
  public abstract B decode(Reader body);

  /** What to read besides the route's own, where the body says what. */
  public List<Ref<?>> reads(Path path, B body) {
    return List.of();
  }

  /** The journal that records it: a contract's or deposit's id, a new one where it creates. */
  public abstract String journal(Path path);

  /** The entity whose version If-Match names. */
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  public abstract Decision<Answer> decide(Given given, B body);
}

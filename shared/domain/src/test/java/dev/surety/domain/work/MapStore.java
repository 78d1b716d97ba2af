package dev.surety.domain.work;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Head;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.outbox.Outgoing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * A store in a map, with the conditions of the real one. A test can put a rival's act in between.
 */
public final class MapStore implements Store {
  private final Map<Ref<?>, Object> stored = new HashMap<>();
  private final List<Commit> commits = new ArrayList<>();
  private final Deque<Runnable> rivals = new ConcurrentLinkedDeque<>();
  private int conflicts;

  @Override
  public synchronized Snapshot read(Collection<? extends Ref<?>> refs) {
    Map<Ref<?>, Object> found = new HashMap<>();
    for (Ref<?> ref : refs) {
      Object thing = stored.get(ref);
      if (thing != null) {
        found.put(ref, thing);
      }
    }
    return new Snapshot(found);
  }

  @Override
  public Result commit(Commit commit) {
    // outside the lock: a rival may have threads of its own
    Runnable rival = rivals.poll();
    if (rival != null) {
      rival.run();
    }
    return decided(commit);
  }

  private synchronized Result decided(Commit commit) {
    if (conflicts > 0) {
      conflicts--;
      return new Result.Conflict();
    }
    if (!commit.changes().entities().stream().allMatch(e -> follows(commit.changes(), e))) {
      return new Result.Conflict();
    }
    commit.changes().entities().forEach(entity -> stored.put(entity.ref(), entity));
    commit.changes().projections().forEach(fact -> stored.put(fact.ref(), fact));
    commit.changes().withdrawn().forEach(stored::remove);
    String journal = commit.head().journal();
    for (Outgoing content : commit.changes().outgoing()) {
      OutboxMessage message = OutboxMessage.of(journal, content, commit.at());
      stored.putIfAbsent(message.ref(), message);
    }
    if (!commit.events().isEmpty()) {
      long sequence = commit.head().sequence() + commit.events().size();
      stored.put(new Ref.HeadRef(journal), new Head(journal, sequence, "h" + sequence));
    }
    commits.add(commit);
    return new Result.Committed();
  }

  public MapStore holding(Entity... entities) {
    for (Entity entity : entities) {
      stored.put(entity.ref(), entity);
    }
    return this;
  }

  /** Runs just before the next commit is decided. */
  public void beforeNextCommit(Runnable rival) {
    rivals.add(rival);
  }

  /** The next commits are lost to rivals, who change nothing else. */
  public void conflicting(int times) {
    conflicts = times;
  }

  public <T> T get(Ref<T> ref) {
    return read(List.of(ref)).get(ref);
  }

  /** What is stored and can fall due. */
  public synchronized List<Entity> entities() {
    return stored.values().stream()
        .filter(Entity.class::isInstance)
        .map(Entity.class::cast)
        .toList();
  }

  public List<Commit> commits() {
    return List.copyOf(commits);
  }

  private boolean follows(Changes changes, Entity next) {
    Object now = stored.get(next.ref());
    return changes.readVersion(next) == (now == null ? 0 : ((Entity) now).version());
  }
}

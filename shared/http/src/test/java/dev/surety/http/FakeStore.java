package dev.surety.http;

import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.IdempotencyRecord;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A store in a map. A test says what becomes of the next commits. */
final class FakeStore implements Store {
  private final Map<Ref<?>, Object> stored = new HashMap<>();
  private final Deque<Supplier<Result>> next = new ArrayDeque<>();
  private final List<Commit> commits = new ArrayList<>();
  private int reads;

  @Override
  public Snapshot read(Collection<? extends Ref<?>> refs) {
    reads++;
    Map<Ref<?>, Object> found = new HashMap<>(stored);
    found.keySet().retainAll(refs);
    return new Snapshot(found);
  }

  @Override
  public Result commit(Commit commit) {
    Result result = next.isEmpty() ? new Result.Committed() : next.removeFirst().get();
    if (result instanceof Result.Committed) {
      commits.add(commit);
      commit.changes().entities().forEach(entity -> stored.put(entity.ref(), entity));
      commit.answer().ifPresent(this::remember);
    }
    return result;
  }

  void hold(Entity entity) {
    stored.put(entity.ref(), entity);
  }

  void remember(IdempotencyRecord record) {
    stored.put(new Ref.IdempotencyRef(record.org(), record.key()), record);
  }

  void next(Result... results) {
    for (Result result : results) {
      next.add(() -> result);
    }
  }

  /** Loses the next commit to a rival that does this first. */
  void rival(Runnable act) {
    next.add(
        () -> {
          act.run();
          return new Result.Conflict();
        });
  }

  void failing(RuntimeException fault) {
    next.add(
        () -> {
          throw fault;
        });
  }

  int reads() {
    return reads;
  }

  List<Commit> commits() {
    return List.copyOf(commits);
  }
}

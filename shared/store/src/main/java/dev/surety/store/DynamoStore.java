package dev.surety.store;

import dev.surety.domain.journal.Seal;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The store over one DynamoDB table: one BatchGetItem to read, one TransactWriteItems to commit.
 */
public final class DynamoStore implements Store {
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";
  private static final String NONE = "None";

  private final Table table;
  private final Seal seal;

  @Inject
  public DynamoStore(Table table, Seal seal) {
    this.table = table;
    this.seal = seal;
  }

  @Override
  public Snapshot read(Collection<? extends Ref<?>> refs) {
    Map<Keys.Key, Ref<?>> wanted = new LinkedHashMap<>();
    refs.forEach(ref -> wanted.put(Keys.of(ref), ref));
    Map<Ref<?>, Object> found = new HashMap<>();
    table
        .get(wanted.keySet())
        .forEach(
            (key, item) -> {
              Ref<?> ref = wanted.get(key);
              if (ref != null) {
                found.put(ref, EntityItems.read(ref, item));
              }
            });
    return new Snapshot(found);
  }

  @Override
  public Result commit(Commit commit) {
    Transaction transaction = Transaction.of(commit, seal, table.name());
    List<TransactWriteItem> writes = transaction.writes();
    if (writes.isEmpty()) {
      return new Result.Committed();
    }
    try {
      Table.answered(() -> table.client().transactWriteItems(r -> r.transactItems(writes)));
      return new Result.Committed();
    } catch (TransactionCanceledException cancelled) {
      return why(transaction, cancelled);
    }
  }

  /**
   * Lack of money is an answer only if nothing else stood in the way: then it is not just stale.
   */
  private static Result why(Transaction transaction, TransactionCanceledException cancelled) {
    List<CancellationReason> reasons = cancelled.cancellationReasons();
    if (reasons.stream().anyMatch(r -> r.code().equals("ValidationError"))) {
      throw cancelled;
    }
    List<Integer> failed =
        IntStream.range(0, reasons.size())
            .filter(i -> !NONE.equals(reasons.get(i).code()))
            .boxed()
            .toList();
    String account = failed.size() == 1 ? transaction.debited(failed.getFirst()) : null;
    boolean tooLittle =
        account != null && reasons.get(failed.getFirst()).code().equals(CONDITION_FAILED);
    return tooLittle && account != null
        ? new Result.InsufficientFunds(account)
        : new Result.Conflict();
  }
}

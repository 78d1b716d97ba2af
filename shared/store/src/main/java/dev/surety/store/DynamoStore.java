package dev.surety.store;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.journal.Head;
import dev.surety.domain.journal.Seal;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.domain.work.StoreUnavailable;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final int MOST_READS = 10;

  private final Table table;
  private final Seal seal;

  @Inject
  public DynamoStore(Table table, Seal seal) {
    this.table = table;
    this.seal = seal;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Each item is read strongly consistent, but a batch is no snapshot: a contract can change
   * between its own read and its journal head's. A commit is conditioned on the head, so a decision
   * must never be made on a contract that the head has left behind.
   */
  @Override
  public Snapshot read(Collection<? extends Ref<?>> refs) {
    for (int reads = 0; reads < MOST_READS; reads++) {
      Snapshot found = found(refs);
      if (coherent(refs, found)) {
        return found;
      }
    }
    throw new StoreUnavailable("contract and journal did not stand still: " + refs, null);
  }

  private static boolean coherent(Collection<? extends Ref<?>> refs, Snapshot found) {
    return refs.stream()
        .filter(Ref.HeadRef.class::isInstance)
        .map(Ref.HeadRef.class::cast)
        .allMatch(ref -> coherent(ref, found));
  }

  private static boolean coherent(Ref.HeadRef ref, Snapshot found) {
    Optional<Contract> contract = found.find(new Ref.ContractRef(ref.journal()));
    Optional<Agreement> terms = found.find(new Ref.AgreementRef(ref.journal()));
    long version = found.find(ref).map(Head::contractVersion).orElse(0L);
    return contract.isEmpty()
        || (version == contract.get().version()
            && terms.map(t -> t.termsVersion() == contract.get().termsVersion()).orElse(true));
  }

  private Snapshot found(Collection<? extends Ref<?>> refs) {
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

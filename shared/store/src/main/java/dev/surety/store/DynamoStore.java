package dev.surety.store;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.journal.Head;
import dev.surety.domain.journal.Seal;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Patience;
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
import java.util.Set;
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
  private static final int MOST_COMMITS = 6;

  private static final String MET = "TransactionConflict";

  /** DynamoDB would have, and could not yet. */
  private static final Set<String> TOO_FAST =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

  private final Table table;
  private final Seal seal;
  private final Patience patience;

  @Inject
  public DynamoStore(Table table, Seal seal, Patience patience) {
    this.table = table;
    this.seal = seal;
    this.patience = patience;
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

  /**
   * {@inheritDoc}
   *
   * <p>DynamoDB cancels one of two transactions that touch an item at the same instant, although
   * both could stand: contracts that share an account meet so. A transaction that met another one
   * at a balance only is repeated as it is, a few times. Not so one whose condition failed, or that
   * met a rival at anything that is conditioned on what was read: what was decided on is no longer
   * true, or will not be in a moment.
   *
   * <p>No commit is made twice by that. An answer that gets lost is the SDK's to ask for again, and
   * it does so under one ClientRequestToken, for which DynamoDB gives the first outcome instead of
   * a second effect; if it gives up, or DynamoDB says that the transaction is still in progress,
   * the outcome is unknown, which is {@link StoreUnavailable} and not repeated here. What is
   * repeated here was answered, as cancelled, and gets a token of its own, since the old one stands
   * for that outcome. Should a cancelled transaction have been committed after all, the repetition
   * fails on what the first one wrote (the journal's head, the names that are taken once): a
   * conflict, and whoever reads again finds the answer. It cannot be taken for a lack of money
   * either, because that must be the only reason.
   */
  @Override
  public Result commit(Commit commit) {
    Transaction transaction = Transaction.of(commit, seal, table.name());
    List<TransactWriteItem> writes = transaction.writes();
    if (writes.isEmpty()) {
      return new Result.Committed();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        Table.answered(() -> table.client().transactWriteItems(r -> r.transactItems(writes)));
        return new Result.Committed();
      } catch (TransactionCanceledException cancelled) {
        if (attempt == MOST_COMMITS || !passing(transaction, cancelled)) {
          return why(transaction, cancelled);
        }
        patience.standBack(attempt);
      }
    }
  }

  /** Whether the very same transaction may well pass a moment later. */
  private static boolean passing(Transaction transaction, TransactionCanceledException cancelled) {
    List<CancellationReason> reasons = cancelled.cancellationReasons();
    List<Integer> failed = failed(reasons);
    return !failed.isEmpty()
        && failed.stream()
            .allMatch(
                place ->
                    TOO_FAST.contains(reasons.get(place).code())
                        || (MET.equals(reasons.get(place).code()) && transaction.adds(place)));
  }

  private static List<Integer> failed(List<CancellationReason> reasons) {
    return IntStream.range(0, reasons.size())
        .filter(place -> !NONE.equals(reasons.get(place).code()))
        .boxed()
        .toList();
  }

  /**
   * Lack of money is an answer only if nothing else stood in the way: then it is not just stale.
   */
  private static Result why(Transaction transaction, TransactionCanceledException cancelled) {
    List<CancellationReason> reasons = cancelled.cancellationReasons();
    if (reasons.stream().anyMatch(r -> r.code().equals("ValidationError"))) {
      throw cancelled;
    }
    List<Integer> failed = failed(reasons);
    String account = failed.size() == 1 ? transaction.debited(failed.getFirst()) : null;
    boolean tooLittle =
        account != null && reasons.get(failed.getFirst()).code().equals(CONDITION_FAILED);
    return tooLittle && account != null
        ? new Result.InsufficientFunds(account)
        : new Result.Conflict();
  }
}

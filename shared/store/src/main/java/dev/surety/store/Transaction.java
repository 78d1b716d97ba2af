package dev.surety.store;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.journal.Entry;
import dev.surety.domain.journal.Head;
import dev.surety.domain.journal.Seal;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Posting;
import dev.surety.domain.ledger.StatementLine;
import dev.surety.domain.outbox.OutboxMessage;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.IdempotencyRecord;
import dev.surety.domain.work.Projection;
import dev.surety.domain.work.Ref;
import dev.surety.store.item.Fields;
import dev.surety.store.item.IdempotencyItem;
import dev.surety.store.item.JournalItem;
import dev.surety.store.item.MoneyItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * A commit as the writes of one DynamoDB transaction, with every condition that keeps rivals apart:
 * versions, the journal's head, balances, and names that are taken once.
 */
final class Transaction {
  private static final String BALANCE = "balanceMinor";
  private static final String POSTINGS = "postings";
  private static final String ABSENT = "attribute_not_exists(" + Keys.PARTITION + ")";

  private final String table;
  private final List<TransactWriteItem> writes = new ArrayList<>();
  private final Map<Integer, String> debits = new HashMap<>();
  private final Set<Integer> balances = new HashSet<>();

  private Transaction(String table) {
    this.table = table;
  }

  static Transaction of(Commit commit, Seal seal, String table) {
    Transaction transaction = new Transaction(table);
    commit
        .changes()
        .entities()
        .forEach(entity -> transaction.entity(entity, commit.changes().readVersion(entity)));
    commit.changes().projections().forEach(transaction::projection);
    commit.changes().withdrawn().forEach(transaction::withdrawn);
    transaction.journal(
        commit.head(),
        contractVersion(commit),
        seal.append(commit.head(), commit.at(), commit.actor(), commit.events()));
    transaction.money(commit);
    commit.changes().outgoing().stream()
        .map(content -> OutboxMessage.of(commit.head().journal(), content, commit.at()))
        .forEach(message -> transaction.entity(message, 0));
    commit.answer().ifPresent(transaction::answer);
    return transaction;
  }

  List<TransactWriteItem> writes() {
    return writes;
  }

  /** The account that the write at this place takes money from; null for any other write. */
  @org.jspecify.annotations.Nullable
  String debited(int place) {
    return debits.get(place);
  }

  /** Whether the write at this place adds to a balance, whatever that was before. */
  boolean adds(int place) {
    return balances.contains(place);
  }

  private void entity(Entity entity, long readVersion) {
    Map<String, AttributeValue> item = EntityItems.write(entity);
    if (readVersion == 0) {
      once(item);
    } else {
      AttributeValue read = AttributeValue.fromN(Long.toString(readVersion));
      put(item, "version = :read", Map.of(":read", read));
    }
    switch (entity) {
      case Contract contract -> memberships(contract);
      case Agreement agreement -> archive(agreement, item);
      case PaymentOrder order -> listed(order);
      default -> {}
    }
  }

  private void projection(Projection projection) {
    Put put = Put.builder().tableName(table).item(EntityItems.write(projection)).build();
    writes.add(TransactWriteItem.builder().put(put).build());
  }

  private void withdrawn(Ref<?> ref) {
    Delete delete = Delete.builder().tableName(table).key(Keys.of(ref).attributes()).build();
    writes.add(TransactWriteItem.builder().delete(delete).build());
  }

  private void archive(Agreement agreement, Map<String, AttributeValue> current) {
    Map<String, AttributeValue> item = new HashMap<>(current);
    item.putAll(Keys.termsVersion(agreement.contract(), agreement.termsVersion()).attributes());
    once(item);
  }

  /** A contract is listed for its client from the start, and for its provider once proposed. */
  private void memberships(Contract contract) {
    if (contract.version() == 1) {
      membership(contract.client(), contract);
    }
    if (contract.state() == ContractState.PROPOSED && contract.signatures().isEmpty()) {
      membership(contract.agreedProvider(), contract);
    }
  }

  /** An order is listed for its organisation. */
  private void listed(PaymentOrder order) {
    if (order.version() == 1) {
      Fields fields = Fields.none().with("order", order.id());
      once(EntityItems.keyed(Keys.orderOf(order.org(), order.kind(), order.id()), fields));
    }
  }

  private void membership(String org, Contract contract) {
    Fields fields = Fields.none().with("contract", contract.id());
    once(EntityItems.keyed(Keys.membership(org, contract.id()), fields));
  }

  /**
   * The contract's version after the commit.
   *
   * @throws IllegalArgumentException if the contract changes and the journal does not say so
   */
  private static long contractVersion(Commit commit) {
    OptionalLong changed =
        commit.changes().entities().stream()
            .filter(Contract.class::isInstance)
            .mapToLong(Entity::version)
            .findFirst();
    if (changed.isPresent() && commit.events().isEmpty()) {
      throw new IllegalArgumentException("a contract changes only with an entry in its journal");
    }
    return changed.orElse(commit.head().contractVersion());
  }

  private void journal(Head read, long contractVersion, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Map<String, AttributeValue> next =
        EntityItems.keyed(
            Keys.of(new Ref.HeadRef(read.journal())),
            JournalItem.write(entries.getLast().head().of(contractVersion)));
    if (read.sequence() == 0) {
      once(next);
    } else {
      AttributeValue hash = AttributeValue.fromS(read.hash());
      put(next, "#hash = :read", Map.of(":read", hash), Map.of("#hash", "hash"));
    }
    for (Entry entry : entries) {
      once(
          EntityItems.keyed(
              Keys.event(entry.journal(), entry.sequence()), JournalItem.write(entry)));
    }
  }

  private void money(Commit commit) {
    List<StatementLine> lines =
        StatementLine.of(commit.changes().transfers(), commit.head().journal(), commit.at());
    Map<Posting.Key, Long> postings =
        lines.stream().collect(Collectors.groupingBy(StatementLine::key, Collectors.counting()));
    Posting.deltas(commit.changes().transfers())
        .forEach((account, delta) -> balance(account, delta, postings.getOrDefault(account, 0L)));
    lines.forEach(line -> once(EntityItems.keyed(Keys.entry(line), MoneyItem.write(line))));
    commit
        .changes()
        .transfers()
        .forEach(
            transfer ->
                once(
                    EntityItems.keyed(
                        Keys.transfer(commit.head().journal(), transfer.id()),
                        MoneyItem.write(transfer))));
  }

  /**
   * Balances are added to, never overwritten, so that contracts sharing one need not be ordered.
   * They count the lines of their account's record, so that a reader can tell whether it has all.
   */
  private void balance(Posting.Key account, long delta, long postings) {
    if (delta == 0 && postings == 0) {
      return;
    }
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(Keys.account(account.account(), account.currency()).attributes())
            .updateExpression("ADD " + BALANCE + " :delta, " + POSTINGS + " :postings");
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":delta", AttributeValue.fromN(Long.toString(delta)));
    values.put(":postings", AttributeValue.fromN(Long.toString(postings)));
    if (delta < 0 && !Accounts.mayBeNegative(account.account())) {
      update.conditionExpression(BALANCE + " >= :needed");
      values.put(":needed", AttributeValue.fromN(Long.toString(-delta)));
      debits.put(writes.size(), account.account());
    }
    balances.add(writes.size());
    writes.add(
        TransactWriteItem.builder()
            .update(update.expressionAttributeValues(values).build())
            .build());
  }

  private void answer(IdempotencyRecord record) {
    once(
        EntityItems.keyed(
            Keys.of(new Ref.IdempotencyRef(record.org(), record.key())),
            IdempotencyItem.write(record)));
  }

  private void once(Map<String, AttributeValue> item) {
    put(item, ABSENT, Map.of());
  }

  private void put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    put(item, condition, values, Map.of());
  }

  private void put(
      Map<String, AttributeValue> item,
      String condition,
      Map<String, AttributeValue> values,
      Map<String, String> names) {
    Put.Builder put = Put.builder().tableName(table).item(item).conditionExpression(condition);
    if (!values.isEmpty()) {
      put.expressionAttributeValues(values);
    }
    if (!names.isEmpty()) {
      put.expressionAttributeNames(names);
    }
    writes.add(TransactWriteItem.builder().put(put.build()).build());
  }

  static long postings(Map<String, AttributeValue> account) {
    return Long.parseLong(Attributes.required(account, POSTINGS).n());
  }

  static long balance(Map<String, AttributeValue> account) {
    return Long.parseLong(Attributes.required(account, BALANCE).n());
  }
}

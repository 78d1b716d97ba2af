package dev.surety.store;

import dev.surety.domain.ledger.Statement;
import dev.surety.domain.ledger.StatementLine;
import dev.surety.domain.work.StoreUnavailable;
import dev.surety.store.item.MoneyItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads an account whole: its balances, its record, and the transfers the record tells of. Three
 * reads are no snapshot, so they are repeated until the balance has stood still around them and
 * counts as many lines as there are. What still differs after that differs.
 */
final class DynamoStatements {
  private static final int CHUNK = 1_000;
  private static final int TRIES = 5;
  private static final Balance NEVER = new Balance(0, 0);

  private final Table table;

  DynamoStatements(Table table) {
    this.table = table;
  }

  private record Balance(long amountMinor, long postings) {}

  /** One for each currency. */
  List<Statement> of(String account) {
    List<Statement> torn = List.of();
    boolean still = false;
    for (int tries = 0; tries < TRIES; tries++) {
      Map<String, Balance> before = balances(account);
      List<Statement> found = statements(account, before);
      still = before.equals(balances(account));
      if (still && found.stream().allMatch(Statement::settled)) {
        return found;
      }
      torn = found;
    }
    if (!still) {
      throw new StoreUnavailable("the account " + account + " did not stand still", null);
    }
    return torn;
  }

  private Map<String, Balance> balances(String account) {
    Map<String, Balance> balances = new TreeMap<>();
    for (Map<String, AttributeValue> item : items(account, Keys.balances())) {
      balances.put(
          Keys.Key.of(item).sort().substring(Keys.balances().length()),
          new Balance(Transaction.balance(item), Transaction.postings(item)));
    }
    return balances;
  }

  private List<Statement> statements(String account, Map<String, Balance> balances) {
    Map<String, List<Statement.Entry>> entries = new TreeMap<>();
    balances.keySet().forEach(currency -> entries.put(currency, new ArrayList<>()));
    for (Statement.Entry entry : entries(account)) {
      entries.computeIfAbsent(entry.line().currency(), _ -> new ArrayList<>()).add(entry);
    }
    List<Statement> statements = new ArrayList<>();
    entries.forEach(
        (currency, all) -> {
          Balance balance = balances.getOrDefault(currency, NEVER);
          statements.add(
              new Statement(account, currency, balance.amountMinor(), balance.postings(), all));
        });
    return statements;
  }

  private List<Statement.Entry> entries(String account) {
    List<StatementLine> lines =
        items(account, Keys.entries()).stream()
            .map(item -> MoneyItem.readLine(EntityItems.fields(item)))
            .toList();
    Map<Keys.Key, Map<String, AttributeValue>> transfers =
        table.get(lines.stream().map(DynamoStatements::transfer).distinct().toList());
    return lines.stream()
        .map(
            line ->
                new Statement.Entry(
                    line,
                    Optional.ofNullable(transfers.get(transfer(line)))
                        .map(item -> MoneyItem.readTransfer(EntityItems.fields(item)))))
        .toList();
  }

  private static Keys.Key transfer(StatementLine line) {
    return Keys.transfer(line.journal(), line.transfer());
  }

  private List<Map<String, AttributeValue>> items(String account, String prefix) {
    List<Map<String, AttributeValue>> all = new ArrayList<>();
    List<Map<String, AttributeValue>> page;
    do {
      String after = all.isEmpty() ? "" : Keys.Key.of(all.getLast()).sort();
      page = table.page(Keys.accountPartition(account), prefix, after, CHUNK);
      all.addAll(page);
    } while (page.size() == CHUNK);
    return all;
  }
}

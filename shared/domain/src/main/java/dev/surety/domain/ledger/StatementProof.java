package dev.surety.domain.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Proves an organisation's balances from the append-only record of its accounts (I2, I6), and names
 * the first account or entry that breaks each check.
 */
public final class StatementProof {
  private StatementProof() {}

  /** What was checked, over how many lines. */
  public record Report(List<LedgerProof.Check> checks, long entries) {
    public boolean verified() {
      return checks.stream().allMatch(LedgerProof.Check::passed);
    }
  }

  public static Report prove(List<Statement> statements) {
    return new Report(
        List.of(
            new LedgerProof.Check("entries_recorded", unrecorded(statements)),
            new LedgerProof.Check(
                "postings_counted", first(statements, s -> s.entries().size() != s.postings())),
            new LedgerProof.Check(
                "balances_rebuilt", first(statements, s -> s.rebuiltMinor() != s.balanceMinor())),
            new LedgerProof.Check(
                "no_negative_balance", first(statements, StatementProof::overdrawn))),
        statements.stream().mapToLong(s -> s.entries().size()).sum());
  }

  private static boolean overdrawn(Statement statement) {
    return statement.balanceMinor() < 0 && !Accounts.mayBeNegative(statement.account());
  }

  private static Optional<String> first(List<Statement> statements, Predicate<Statement> broken) {
    return statements.stream().filter(broken).findFirst().map(s -> "account " + named(s));
  }

  private static Optional<String> unrecorded(List<Statement> statements) {
    return statements.stream()
        .flatMap(
            s ->
                s.entries().stream()
                    .filter(entry -> !entry.recorded() || !entry.line().key().equals(s.key()))
                    .map(entry -> "entry " + entry.line().transfer() + " of " + named(s)))
        .findFirst();
  }

  private static String named(Statement statement) {
    return statement.account() + " " + statement.currency();
  }
}

package dev.surety.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementProofTest {
  private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
  private static final String CLIENT = Accounts.clientAvailable("org_acme");
  private static final Transfer IN =
      new Transfer("d_1.1", Act.DEPOSIT, Accounts.world("org_acme"), CLIENT, 700, "USD", "d_1");
  private static final Transfer OUT =
      new Transfer(
          "c_1.M1.1.1", Act.FUND, CLIENT, Accounts.escrow("c_1", "M1"), 200, "USD", "milestone/M1");

  @Test
  void everyOrganisationsSideOfATransferIsALine() {
    assertThat(StatementLine.of(List.of(IN, OUT), "j", AT))
        .extracting(line -> line.account() + " " + line.amountMinor() + " " + line.counter())
        .containsExactly(
            "world:org_acme -700 client:org_acme:available",
            "client:org_acme:available 700 world:org_acme",
            "client:org_acme:available -200 escrow:c_1:M1");
  }

  @Test
  void organisationsAccountsAreKnownByTheirNames() {
    assertThat(Accounts.of("org_acme")).hasSize(5).allMatch(Accounts::ofOrganisation);
    assertThat(Accounts.ofOrganisation(Accounts.escrow("c_1", "M1"))).isFalse();
  }

  @Test
  void aWholeStatementIsProved() {
    StatementProof.Report report = StatementProof.prove(List.of(statement(500, 2, IN, OUT)));
    assertThat(report.verified()).isTrue();
    assertThat(report.entries()).isEqualTo(2);
    assertThat(StatementProof.prove(List.of()).verified()).isTrue();
  }

  @Test
  void aBalanceThatIsNotTheSumOfItsEntriesIsNamed() {
    assertThat(broken(statement(501, 2, IN, OUT)))
        .containsExactly("balances_rebuilt account client:org_acme:available USD");
  }

  @Test
  void anEntryThatIsGoneIsMissedByTheCountEvenIfTheBalanceWasBentToFit() {
    assertThat(broken(statement(700, 2, IN)))
        .containsExactly("postings_counted account client:org_acme:available USD");
  }

  @Test
  void anEntryThatDoesNotTellItsTransferIsNamed() {
    Transfer bent =
        new Transfer(
            OUT.id(), OUT.act(), OUT.debit(), OUT.credit(), 100, OUT.currency(), OUT.reference());
    Statement whole = statement(500, 2, IN, OUT);
    for (Optional<Transfer> other : List.of(Optional.of(bent), Optional.<Transfer>empty())) {
      List<Statement.Entry> entries = new ArrayList<>(whole.entries());
      entries.set(1, new Statement.Entry(entries.get(1).line(), other));
      assertThat(broken(new Statement(CLIENT, "USD", 500, 2, entries)))
          .containsExactly("entries_recorded entry c_1.M1.1.1 of client:org_acme:available USD");
    }
  }

  @Test
  void anEntryOfAnotherAccountIsNamed() {
    String world = Accounts.world("org_acme");
    assertThat(broken(new Statement(world, "USD", 700, 1, entries(CLIENT, IN))))
        .containsExactly("entries_recorded entry d_1.1 of world:org_acme USD");
  }

  @Test
  void onlyTheWorldMayBeNegative() {
    assertThat(broken(statement(-200, 1, OUT)))
        .containsExactly("no_negative_balance account client:org_acme:available USD");
    String world = Accounts.world("org_acme");
    assertThat(broken(new Statement(world, "USD", -700, 1, entries(world, IN)))).isEmpty();
  }

  @Test
  void aStatementThatMissesALineOrATransferIsTorn() {
    Statement whole = statement(500, 2, IN, OUT);
    assertThat(whole.settled()).isTrue();
    assertThat(statement(500, 3, IN, OUT).settled()).isFalse();
    List<Statement.Entry> entries = new ArrayList<>(whole.entries());
    entries.set(0, new Statement.Entry(entries.getFirst().line(), Optional.empty()));
    assertThat(new Statement(CLIENT, "USD", 500, 2, entries).settled()).isFalse();
  }

  private static Statement statement(long balanceMinor, long postings, Transfer... transfers) {
    return new Statement(CLIENT, "USD", balanceMinor, postings, entries(CLIENT, transfers));
  }

  private static List<Statement.Entry> entries(String account, Transfer... transfers) {
    return List.of(transfers).stream()
        .flatMap(
            transfer ->
                StatementLine.of(List.of(transfer), "j", AT).stream()
                    .filter(line -> line.account().equals(account))
                    .map(line -> new Statement.Entry(line, Optional.of(transfer))))
        .toList();
  }

  private static List<String> broken(Statement statement) {
    return StatementProof.prove(List.of(statement)).checks().stream()
        .filter(check -> !check.passed())
        .map(check -> check.name() + " " + check.firstBroken().orElseThrow())
        .toList();
  }
}

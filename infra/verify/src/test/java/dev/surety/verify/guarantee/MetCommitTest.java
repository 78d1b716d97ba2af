package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.journal.Head;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Patience;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Store;
import dev.surety.domain.work.StoreUnavailable;
import dev.surety.json.JsonSeal;
import dev.surety.store.Backend;
import dev.surety.store.DynamoListings;
import dev.surety.store.DynamoStore;
import dev.surety.store.Table;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A commit that meets another one, and what the store makes of DynamoDB's answer. */
class MetCommitTest {
  private static final String BALANCES = "BALANCE#";

  private final World world = new World(LocalGround.open());
  private final List<Integer> waits = new ArrayList<>();
  private final Table table =
      new Table(
          new Backend(
              world.database().client(),
              world.clock(),
              Map.of("TABLE_NAME", world.ground().table())));
  private final DynamoStore store =
      new DynamoStore(
          table,
          new JsonSeal(),
          new Patience() {
            @Override
            public void standBack(int attempt) {
              waits.add(attempt);
            }

            @Override
            public long nanos() {
              return 0;
            }
          });

  private final Listings listings = new DynamoListings(table, store);

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
  void theSameCommitIsRepeatedWithoutAnotherRead(String code) {
    cancel(code, BALANCES, 3);
    assertThat(store.commit(deposit("d_1", 500))).isEqualTo(new Store.Result.Committed());
    assertThat(world.database().calls()).isEqualTo(Map.of(Interference.COMMIT, 4));
    assertThat(waits).containsExactly(1, 2, 3);
    assertThat(head("d_1")).isEqualTo(2);
  }

  @Test
  void afterSixAttemptsItIsAConflict() {
    cancel("TransactionConflict", BALANCES, 6);
    assertThat(store.commit(deposit("d_1", 500))).isEqualTo(new Store.Result.Conflict());
    assertThat(waits).containsExactly(1, 2, 3, 4, 5);
    assertThat(head("d_1")).isZero();
  }

  @Test
  void whatWasDecidedOnOldFactsIsNeverRepeated() {
    store.commit(deposit("d_1", 500));
    world.database().calls();
    assertThat(store.commit(deposit("d_1", 500))).isEqualTo(new Store.Result.Conflict());
    cancel("ConditionalCheckFailed", "HEAD", 1);
    assertThat(store.commit(deposit("d_2", 500))).isEqualTo(new Store.Result.Conflict());
    cancel("ItemCollectionSizeLimitExceeded", "HEAD", 1);
    assertThat(store.commit(deposit("d_3", 500))).isEqualTo(new Store.Result.Conflict());
    cancel("TransactionConflict", "HEAD", 1);
    assertThat(store.commit(deposit("d_4", 500))).isEqualTo(new Store.Result.Conflict());
    assertThat(world.database().calls()).isEqualTo(Map.of(Interference.COMMIT, 4));
    assertThat(waits).isEmpty();
  }

  @Test
  void aLackOfMoneyIsTheAnswerAfterACrowdAsWell() {
    store.commit(deposit("d_1", 500));
    cancel("TransactionConflict", BALANCES, 2);
    assertThat(store.commit(withdrawal("w_1", 501)))
        .isEqualTo(new Store.Result.InsufficientFunds(Accounts.clientAvailable("org_acme")));
    assertThat(waits).containsExactly(1, 2);
  }

  /** DynamoDB does not do that; if it did, the second attempt would find what the first wrote. */
  @Test
  void aCommitThatStoodAlthoughItWasCalledCancelledIsNotMadeTwice() {
    store.commit(deposit("d_1", 500));
    world.database().contention().cancelNext("TransactionConflict", BALANCES, true);
    // the second time there would be too little money as well, and that must not be the answer
    assertThat(store.commit(withdrawal("w_1", 500))).isEqualTo(new Store.Result.Conflict());
    assertThat(waits).containsExactly(1);
    assertThat(head("w_1")).isEqualTo(2);
    assertThat(balance()).isZero();
  }

  @Test
  void aLostAnswerIsNotRepeated() {
    world.database().failNext(Interference.COMMIT, Interference.When.AFTER);
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> store.commit(deposit("d_1", 500)));
    assertThat(waits).isEmpty();
    assertThat(balance()).isEqualTo(500);
  }

  private void cancel(String code, String sort, int times) {
    for (int i = 0; i < times; i++) {
      world.database().contention().cancelNext(code, sort, false);
    }
  }

  private Commit deposit(String journal, long amountMinor) {
    return moving(
        journal, Accounts.world("org_acme"), Accounts.clientAvailable("org_acme"), amountMinor);
  }

  private Commit withdrawal(String journal, long amountMinor) {
    return moving(
        journal, Accounts.clientAvailable("org_acme"), Accounts.world("org_acme"), amountMinor);
  }

  private Commit moving(String journal, String from, String to, long amountMinor) {
    Transfer transfer =
        new Transfer(journal + ".1", Act.DEPOSIT, from, to, amountMinor, "USD", "test");
    Changes changes =
        new Changes(
            List.of(),
            List.of(new Event("test.moved", "test", Map.of())),
            List.of(transfer),
            List.of());
    return new Commit(
        Head.start(journal), Actor.SYSTEM, world.clock().instant(), changes, Optional.empty());
  }

  private long head(String journal) {
    Ref.HeadRef ref = new Ref.HeadRef(journal);
    return store.read(List.of(ref)).find(ref).map(Head::sequence).orElse(0L);
  }

  private long balance() {
    String account = Accounts.clientAvailable("org_acme");
    return listings
        .balances(List.of(account))
        .getOrDefault(account, Map.of())
        .getOrDefault("USD", -1L);
  }
}

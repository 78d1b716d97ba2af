package dev.surety.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.ContractState;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.IdempotencyRecord;
import dev.surety.domain.work.Store;
import dev.surety.domain.work.StoreUnavailable;
import dev.surety.http.Gateway.Reply;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same key: same answer, one effect. */
class IdempotencyTest {
  private final Gateway gateway = new Gateway();

  @Test
  void theAnswerIsCommittedTogetherWithItsEffect() {
    Reply reply = gateway.send(Event.rename());
    Commit commit = gateway.store().commits().getFirst();
    assertThat(commit.changes().entities()).hasSize(1);
    IdempotencyRecord record = commit.answer().orElseThrow();
    assertThat(record.org()).isEqualTo("org_acme");
    assertThat(record.key()).isEqualTo("key-1");
    assertThat(record.status()).isEqualTo(201);
    assertThat(record.body()).isEqualTo(reply.text());
    assertThat(record.etag()).isEqualTo("\"4\"");
    assertThat(record.expiresAt()).isEqualTo(Gateway.NOW.plus(Duration.ofDays(30)));
  }

  @Test
  void theSameRequestIsAnsweredTheSameWithoutAnotherEffect() {
    Reply first = gateway.send(Event.rename());
    Reply again = gateway.send(Event.rename());
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("etag")).isEqualTo(first.header("etag"));
    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
    assertThat(first.headers().has("idempotent-replayed")).isFalse();
    assertThat(gateway.decided()).hasSize(1);
    assertThat(gateway.store().commits()).hasSize(1);
  }

  @Test
  void theSameBodyInAnotherOrderIsTheSameRequest() {
    gateway.send(Event.rename().body("{\"title\":\"New title\"}"));
    Reply again = gateway.send(Event.rename().body("{ \"title\" : \"New\\u0020title\" }"));
    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
  }

  @Test
  void aReplayIsDecidedBeforeTheVersion() {
    Event once = Event.rename().header("if-match", "\"3\"");
    gateway.send(once);
    assertThat(gateway.send(once).header("idempotent-replayed")).isEqualTo("true");
  }

  @Test
  void theKeyOfAnotherRequestIsRefused() {
    gateway.send(Event.rename());
    Reply otherBody = gateway.send(Event.rename().body("{\"title\":\"Other\"}"));
    assertThat(otherBody.status()).isEqualTo(422);
    assertThat(otherBody.code()).isEqualTo("idempotency_key_reused");
    Reply otherPath = gateway.send(Event.rename().path("/v1/contracts/c_2/rename", "c_1"));
    assertThat(otherPath.code()).isEqualTo("idempotency_key_reused");
    assertThat(gateway.decided()).hasSize(1);
    assertThat(gateway.title()).isEqualTo("New title");
  }

  @Test
  void anotherOrganisationsKeyIsAnotherKey() {
    gateway.send(Event.rename());
    Reply other = gateway.send(Event.rename().as("lead", "org_modsq", "[admin]"));
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.headers().has("idempotent-replayed")).isFalse();
  }

  @Test
  void aRefusalForTheStateIsPinned() {
    gateway.store().hold(RenameContract.in(ContractState.SIGNED));
    Reply refused = gateway.send(Event.rename());
    assertThat(refused.status()).isEqualTo(409);
    gateway.store().hold(RenameContract.in(ContractState.DRAFT));
    Reply again = gateway.send(Event.rename());
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).isEqualTo(refused.text());
    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
    assertThat(again.header("content-type")).isEqualTo("application/problem+json");
  }

  @Test
  void aRefusalForTheMeaningIsPinnedAndChangesNothing() {
    Event event = Event.rename().body("{\"title\":\"nonsense\"}");
    assertThat(gateway.send(event).status()).isEqualTo(422);
    assertThat(gateway.send(event).header("idempotent-replayed")).isEqualTo("true");
    Commit commit = gateway.store().commits().getFirst();
    assertThat(commit.changes().isEmpty()).isTrue();
    assertThat(commit.answer()).isPresent();
  }

  @Test
  void tooLittleMoneyIsAPinnedRefusal() {
    gateway.store().next(new Store.Result.InsufficientFunds("client:org_acme:available"));
    Reply refused = gateway.send(Event.rename());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("insufficient_funds");
    assertThat(gateway.title()).isEqualTo("Old title");
    assertThat(gateway.send(Event.rename()).text()).isEqualTo(refused.text());
  }

  @Test
  void whatWasNeverDecidedIsNotPinned() {
    gateway.send(Event.rename().body("{"));
    gateway.send(Event.rename().as("owner", "org_acme", "[viewer]"));
    gateway.send(Event.rename().as("owner", "org_other", "[admin]"));
    gateway.send(Event.rename().header("if-match", "\"1\""));
    gateway.send(Event.rename().body("{\"title\":\"forbidden\"}"));
    gateway.send(Event.rename().body("{\"title\":\"broken\"}"));
    assertThat(gateway.store().commits()).isEmpty();
    assertThat(gateway.send(Event.rename()).status()).isEqualTo(201);
  }

  @Test
  void aDomainThatForbidsIsNotPinned() {
    Reply reply = gateway.send(Event.rename().body("{\"title\":\"forbidden\"}"));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.code()).isEqualTo("not_you");
    assertThat(gateway.store().commits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u00e4", "a\u0007"})
  void aKeyIsPrintableAscii(String key) {
    Reply reply = gateway.send(Event.rename().header("idempotency-key", key));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("idempotency_key_malformed");
  }

  @Test
  void aKeyIsAtMost255Characters() {
    assertThat(send("k".repeat(255)).status()).isEqualTo(201);
    assertThat(send("k".repeat(256)).code()).isEqualTo("idempotency_key_malformed");
    assertThat(send("").code()).isEqualTo("idempotency_key_required");
  }

  @Test
  void aLostCommitIsReadAndDecidedAgain() {
    gateway
        .store()
        .rival(
            () ->
                gateway
                    .store()
                    .hold(
                        RenameContract.renamed(RenameContract.in(ContractState.DRAFT), "Rival's")));
    Reply reply = gateway.send(Event.rename());
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("etag")).isEqualTo("\"5\"");
    assertThat(gateway.decided()).hasSize(2);
    assertThat(gateway.waits().attempts()).containsExactly(1);
  }

  @Test
  void aRivalWithTheSameKeyGivesTheAnswer() {
    gateway.store().rival(() -> gateway.send(Event.rename()));
    Reply reply = gateway.send(Event.rename());
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("idempotent-replayed")).isEqualTo("true");
    assertThat(gateway.store().commits()).hasSize(1);
  }

  @Test
  void aRivalThatMovedTheStateGivesARefusal() {
    gateway.store().rival(() -> gateway.store().hold(RenameContract.in(ContractState.WITHDRAWN)));
    assertThat(gateway.send(Event.rename()).status()).isEqualTo(409);
  }

  @Test
  void whoLosesEveryTimeIsToldToComeBack() {
    losing(100);
    Reply reply = gateway.send(Event.rename());
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.code()).isEqualTo("busy");
    assertThat(reply.header("retry-after")).isEqualTo("1");
    assertThat(gateway.waits().attempts()).hasSize(100);
    assertThat(gateway.send(Event.rename()).status()).isEqualTo(201);
  }

  /** The function itself is ended after 10 seconds. */
  @Test
  void whoLosesForEightSecondsIsToldToComeBack() {
    losing(100);
    gateway.waits().taking(Duration.ofMillis(1_600));
    assertThat(gateway.send(Event.rename()).code()).isEqualTo("busy");
    assertThat(gateway.decided()).hasSize(5);
  }

  @Test
  void aDatabaseThatIsAwayLeavesTheKeyFree() {
    gateway.store().failing(new StoreUnavailable("timed out", null));
    Reply reply = gateway.send(Event.rename());
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.code()).isEqualTo("unavailable");
    assertThat(reply.header("retry-after")).isEqualTo("1");
    assertThat(gateway.send(Event.rename()).status()).isEqualTo(201);
  }

  private void losing(int times) {
    Store.Result[] lost = new Store.Result[times];
    Arrays.fill(lost, new Store.Result.Conflict());
    gateway.store().next(lost);
  }

  private Reply send(String key) {
    return gateway.send(Event.rename().header("idempotency-key", key));
  }
}

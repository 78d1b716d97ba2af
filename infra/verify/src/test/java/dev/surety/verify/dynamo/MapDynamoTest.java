package dev.surety.verify.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.surety.verify.world.TwinGround;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Each request goes to DynamoDB Local, too: a test fails if the two do not answer the same. */
class MapDynamoTest {
  private final TwinGround ground = new TwinGround();
  private final DynamoDbClient both = ground.dynamo();

  @BeforeEach
  void fill() {
    commit(put("1", Map.of("version", number(1))), put("2", Map.of("hash", text("abc"))));
    commit(add("3", 10));
  }

  @AfterEach
  void close() {
    assertThat(ground.mapped()).isEqualTo(ground.local());
    ground.close();
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private static Map<String, AttributeValue> key(String sort) {
    return Map.of("pk", text("p"), "sk", text(sort));
  }

  private TransactWriteItem put(String sort, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> item = new HashMap<>(key(sort));
    item.putAll(more);
    return TransactWriteItem.builder().put(p -> p.tableName(ground.table()).item(item)).build();
  }

  private TransactWriteItem putIf(
      String sort, String condition, Map<String, AttributeValue> values) {
    TransactWriteItem put = put(sort, Map.of("version", number(2)));
    return TransactWriteItem.builder()
        .put(
            put.put().toBuilder()
                .conditionExpression(condition)
                .expressionAttributeNames(condition.contains("#") ? Map.of("#h", "hash") : null)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .build())
        .build();
  }

  private TransactWriteItem add(String sort, long amount) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(ground.table())
                    .key(key(sort))
                    .updateExpression("ADD amount :more, times :one")
                    .expressionAttributeValues(Map.of(":more", number(amount), ":one", number(1))))
        .build();
  }

  private void commit(TransactWriteItem... writes) {
    both.transactWriteItems(r -> r.transactItems(List.of(writes)));
  }

  private String refused(TransactWriteItem... writes) {
    return catchThrowableOfType(DynamoDbException.class, () -> commit(writes))
        .awsErrorDetails()
        .errorCode();
  }

  @ParameterizedTest
  @CsvSource({
    "1, attribute_not_exists(pk), '', false",
    "9, attribute_not_exists(pk), '', true",
    "1, attribute_exists(version), '', true",
    "1, version = :v, 1, true",
    "1, version = :v, 2, false",
    "9, version = :v, 1, false",
    "1, version >= :v, 1, true",
    "1, version > :v, 1, false",
    "1, version < :v, 10, true",
    "1, version <= :v, 0, false",
    "2, version = :v, 1, false",
    "2, #h = :s, abc, true",
    "2, #h = :s, abd, false",
    "1, version = :v and attribute_exists(pk), 1, true",
    "1, version = :v AND attribute_not_exists(pk), 1, false"
  })
  void aConditionHoldsOrNot(String sort, String condition, String value, boolean holds) {
    Map<String, AttributeValue> values =
        value.isEmpty()
            ? Map.of()
            : condition.contains(":s")
                ? Map.of(":s", text(value))
                : Map.of(":v", number(Long.parseLong(value)));
    TransactWriteItem write = putIf(sort, condition, values);
    if (holds) {
      commit(write);
    } else {
      assertThatThrownBy(() -> commit(write)).isInstanceOf(TransactionCanceledException.class);
    }
  }

  @Test
  void aCancelledTransactionTellsWhyForEachWriteAndDoesNoneOfThem() {
    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                commit(
                    put("8", Map.of()),
                    putIf("1", "attribute_not_exists(pk)", Map.of()),
                    add("3", 5),
                    putIf("9", "version = :v", Map.of(":v", number(1)))));
    assertThat(cancelled.cancellationReasons().stream().map(CancellationReason::code))
        .containsExactly("None", "ConditionalCheckFailed", "None", "ConditionalCheckFailed");
    assertThat(ground.mapped()).doesNotContainKey("p 8");
  }

  @Test
  void whatIsAddedToNothingIsThereAndWhatIsDeletedIsGone() {
    commit(add("4", 7), add("3", -4));
    assertThat(ground.mapped().get("p 3"))
        .containsEntry("amount", number(6))
        .containsEntry("times", number(2));
    assertThat(ground.mapped().get("p 4")).containsEntry("amount", number(7));
    TransactWriteItem delete =
        TransactWriteItem.builder().delete(d -> d.tableName(ground.table()).key(key("3"))).build();
    commit(delete);
    commit(delete);
    assertThat(ground.mapped()).doesNotContainKey("p 3");
  }

  @Test
  void whatDynamoDbRefusesIsRefused() {
    assertThat(refused(put("5", Map.of()), add("5", 1))).isEqualTo("ValidationException");
    assertThat(refused(many(101))).isEqualTo("ValidationException");
    assertThat(refused(put("", Map.of()))).isEqualTo("ValidationException");
    assertThatThrownBy(() -> commit(put("5", Map.of("dueShard", text("s"), "dueAt", number(1)))))
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(refused(put("5", Map.of("text", text("x".repeat(400 * 1024))))))
        .isEqualTo("ValidationException");
    assertThat(refused(putIf("1", "attribute_exists(pk)", Map.of(":idle", number(1)))))
        .isEqualTo("ValidationException");
  }

  private TransactWriteItem[] many(int writes) {
    List<TransactWriteItem> all = new ArrayList<>();
    for (int i = 0; i < writes; i++) {
      all.add(put("many-%03d".formatted(i), Map.of()));
    }
    return all.toArray(TransactWriteItem[]::new);
  }

  @Test
  void aHundredWritesAreOneCommitAndAreReadPageByPage() {
    commit(many(100));
    QueryResponse first = query("begins_with(sk, :a)", Map.of(":a", text("many-")), "", 60);
    assertThat(first.items()).hasSize(60);
    assertThat(first.lastEvaluatedKey()).isEqualTo(key("many-059"));
    QueryResponse rest = query("begins_with(sk, :a)", Map.of(":a", text("many-")), "many-059", 40);
    assertThat(rest.items()).hasSize(40);
    assertThat(rest.lastEvaluatedKey())
        .as("a full page never knows that it is the last")
        .isNotEmpty();
    assertThat(query("begins_with(sk, :a)", Map.of(":a", text("many-")), "many-099", 40).items())
        .isEmpty();
    Map<String, AttributeValue> ends = Map.of(":a", text("many-010"), ":b", text("many-012"));
    assertThat(query("sk between :a and :b", ends, "", 40).items()).hasSize(3);
  }

  private QueryResponse query(
      String condition, Map<String, AttributeValue> values, String after, int most) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":p", text("p"));
    return both.query(
        q ->
            q.tableName(ground.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :p and " + condition)
                .expressionAttributeValues(all)
                .exclusiveStartKey(after.isEmpty() ? null : key(after))
                .limit(most));
  }

  @Test
  void theIndexHoldsKeysOfWhatIsDueAndNothingElse() {
    for (String at : List.of("2026-03-01", "2026-03-02", "2026-03-03")) {
      commit(put("due " + at, Map.of("dueShard", text("s"), "dueAt", text(at), "x", number(1))));
    }
    QueryResponse due = due("2026-03-02", null);
    assertThat(due.items()).hasSize(2).allSatisfy(item -> assertThat(item).hasSize(4));
    assertThat(due("2026-03-02", Select.COUNT).count()).isEqualTo(2);
    commit(put("due 2026-03-01", Map.of("dueShard", text("s"), "dueAt", text("2026-04-01"))));
    commit(put("due 2026-03-02", Map.of()));
    assertThat(due("2026-03-31", null).items())
        .extracting(item -> item.getOrDefault("sk", text("")).s())
        .containsExactly("due 2026-03-03");
  }

  private QueryResponse due(String until, @Nullable Select select) {
    return both.query(
        q ->
            q.tableName(ground.table())
                .indexName("due-index")
                .keyConditionExpression("dueShard = :s and dueAt <= :now")
                .expressionAttributeValues(Map.of(":s", text("s"), ":now", text(until)))
                .select(select)
                .limit(10));
  }

  @Test
  void aBatchFindsWhatIsThereAndRefusesWhatDynamoDbRefuses() {
    assertThat(found(List.of(key("1"), key("2"), key("nothing")))).hasSize(2);
    assertThatThrownBy(() -> found(List.of(key("1"), key("1"))))
        .isInstanceOf(DynamoDbException.class);
    assertThatThrownBy(() -> found(Collections.nCopies(101, key("1"))))
        .isInstanceOf(DynamoDbException.class);
    assertThatThrownBy(() -> found(List.of(Map.of("pk", text("p")))))
        .isInstanceOf(DynamoDbException.class);
  }

  private List<Map<String, AttributeValue>> found(List<Map<String, AttributeValue>> keys) {
    return both.batchGetItem(r -> r.requestItems(Map.of(ground.table(), wanted(keys))))
        .responses()
        .getOrDefault(ground.table(), List.of());
  }

  private static KeysAndAttributes wanted(List<Map<String, AttributeValue>> keys) {
    return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version = :v or version = :v",
        "not version = :v",
        "(version = :v)",
        "size(pk) > :v",
        "contains(pk, :v)",
        "version <> :v",
        "a.b = :v",
        "version in (:v)",
        "version = :v and"
      })
  void whatNobodyTaughtTheMapsTheyDoNotGuess(String condition) {
    TransactWriteItem write = putIf("1", condition, Map.of(":v", number(1)));
    assertThatThrownBy(() -> ground.maps().transactWriteItems(r -> r.transactItems(List.of(write))))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void norDoTheyIgnoreWhatTheyDoNotKnow() {
    assertThatThrownBy(
            () -> ground.maps().query(q -> q.tableName(ground.table()).scanIndexForward(false)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(
            () ->
                ground
                    .maps()
                    .transactWriteItems(
                        r -> r.transactItems(List.of(put("1", Map.of()))).clientRequestToken("t")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ground.maps().putItem(p -> p.tableName(ground.table())))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}

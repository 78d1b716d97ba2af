package dev.surety.verify.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One write of a transaction.
 *
 * @param key of the item, or the whole item
 * @param condition null for none
 * @param effect what the item becomes; empty for gone
 */
record Write(Map<String, AttributeValue> key, @Nullable Condition condition, Effect effect) {

  /** What an item becomes. */
  interface Effect {
    Map<String, AttributeValue> on(Map<String, AttributeValue> before);
  }

  boolean allowed(Map<String, AttributeValue> before) {
    return condition == null || condition.holds(before);
  }

  /**
   * Reads it.
   *
   * @param table is told the name of the table that it writes to
   */
  static Write of(TransactWriteItem item, Consumer<String> table) {
    if (item.put() != null && only(item, TransactWriteItem.builder().put(item.put()))) {
      return put(item.put(), table);
    }
    if (item.update() != null && only(item, TransactWriteItem.builder().update(item.update()))) {
      return update(item.update(), table);
    }
    if (item.delete() != null && only(item, TransactWriteItem.builder().delete(item.delete()))) {
      return delete(item.delete(), table);
    }
    throw Refused.unknown(item.toString());
  }

  private static boolean only(TransactWriteItem item, TransactWriteItem.Builder known) {
    return known.build().equals(item);
  }

  private static Write put(Put put, Consumer<String> table) {
    table.accept(put.tableName());
    Put.Builder known =
        Put.builder()
            .tableName(put.tableName())
            .item(put.item())
            .conditionExpression(put.conditionExpression());
    if (put.hasExpressionAttributeNames()) {
      known.expressionAttributeNames(put.expressionAttributeNames());
    }
    if (put.hasExpressionAttributeValues()) {
      known.expressionAttributeValues(put.expressionAttributeValues());
    }
    same(put, known.build());
    return new Write(
        put.item(),
        condition(
            put.conditionExpression(),
            "",
            put.expressionAttributeNames(),
            put.expressionAttributeValues()),
        _ -> put.item());
  }

  private static Write update(Update update, Consumer<String> table) {
    table.accept(update.tableName());
    Map<String, AttributeValue> values = update.expressionAttributeValues();
    same(
        update,
        Update.builder()
            .tableName(update.tableName())
            .key(update.key())
            .updateExpression(update.updateExpression())
            .conditionExpression(update.conditionExpression())
            .expressionAttributeValues(values)
            .build());
    List<Expression.Addition> additions =
        Expression.additions(update.updateExpression(), Map.of(), values);
    return new Write(
        update.key(),
        condition(update.conditionExpression(), update.updateExpression(), Map.of(), values),
        before -> added(before, update.key(), additions));
  }

  private static Map<String, AttributeValue> added(
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> key,
      List<Expression.Addition> additions) {
    Map<String, AttributeValue> after = new HashMap<>(before);
    after.putAll(key);
    for (Expression.Addition addition : additions) {
      AttributeValue was = before.getOrDefault(addition.name(), AttributeValue.fromN("0"));
      long sum = Math.addExact(Long.parseLong(was.n()), Long.parseLong(addition.amount().n()));
      after.put(addition.name(), AttributeValue.fromN(Long.toString(sum)));
    }
    return after;
  }

  private static Write delete(Delete delete, Consumer<String> table) {
    table.accept(delete.tableName());
    same(delete, Delete.builder().tableName(delete.tableName()).key(delete.key()).build());
    return new Write(delete.key(), null, _ -> Map.of());
  }

  private static @Nullable Condition condition(
      @Nullable String text,
      String beside,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Expression.allUsed((text == null ? "" : text) + " " + beside, names, values);
    return text == null ? null : Expression.condition(text, names, values);
  }

  private static void same(Object asked, Object known) {
    if (!asked.equals(known)) {
      throw Refused.unknown(asked.toString());
    }
  }
}

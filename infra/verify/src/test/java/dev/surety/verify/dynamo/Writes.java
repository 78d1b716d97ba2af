package dev.surety.verify.dynamo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The writes of one transaction: all of them, or none and a reason for each. */
record Writes(Rows rows, List<Write> writes) {
  private static final int MOST = 100;

  List<MapDynamo.Change> commit() {
    if (writes.isEmpty() || writes.size() > MOST) {
      throw Refused.validation("1 to " + MOST + " writes, not " + writes.size());
    }
    Set<Map<String, AttributeValue>> keys = new HashSet<>();
    if (!writes.stream().allMatch(write -> keys.add(rows.keyOf(write.key())))) {
      throw Refused.validation(
          "Transaction request cannot include multiple operations on one item");
    }
    List<MapDynamo.Change> changes = new ArrayList<>();
    List<CancellationReason> reasons = new ArrayList<>();
    for (Write write : writes) {
      Map<String, AttributeValue> before = rows.get(write.key());
      Map<String, AttributeValue> after = small(write.effect().on(before));
      CancellationReason reason = reason(write.allowed(before), after);
      reasons.add(reason);
      if (reason.code().equals("None")) {
        changes.add(new MapDynamo.Change(before, after));
      }
    }
    if (changes.size() < writes.size()) {
      throw cancelled(reasons);
    }
    changes.removeIf(change -> change.before().equals(change.after()) && change.after().isEmpty());
    changes.forEach(this::make);
    return changes;
  }

  private void make(MapDynamo.Change change) {
    if (change.after().isEmpty()) {
      rows.delete(change.before());
    } else {
      rows.put(change.after());
    }
  }

  private static Map<String, AttributeValue> small(Map<String, AttributeValue> after) {
    if (ItemSize.of(after) > ItemSize.LARGEST) {
      throw Refused.validation("Item size has exceeded the maximum allowed size");
    }
    return after;
  }

  private CancellationReason reason(boolean allowed, Map<String, AttributeValue> after) {
    if (!allowed) {
      return reason("ConditionalCheckFailed");
    }
    return rows.indexable(after) ? reason("None") : reason("ValidationError");
  }

  private static CancellationReason reason(String code) {
    return CancellationReason.builder().code(code).build();
  }

  private static TransactionCanceledException cancelled(List<CancellationReason> reasons) {
    return TransactionCanceledException.builder()
        .message("Transaction cancelled: " + reasons.stream().map(r -> r.code()).toList())
        .statusCode(400)
        .cancellationReasons(reasons)
        .build();
  }
}

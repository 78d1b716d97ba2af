package dev.surety.verify.dynamo;

import dev.surety.local.template.TableSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** One page of a partition, of the table or of its index. */
record PagedQuery(Rows rows, QueryRequest request) {
  /** DynamoDB ends a page with the item that makes it larger than this, in bytes. */
  private static final int PAGE = 1024 * 1024;

  PagedQuery {
    QueryRequest.Builder known =
        QueryRequest.builder()
            .tableName(request.tableName())
            .indexName(request.indexName())
            .consistentRead(request.consistentRead())
            .select(request.select())
            .limit(request.limit())
            .keyConditionExpression(request.keyConditionExpression())
            .expressionAttributeValues(request.expressionAttributeValues());
    if (request.hasExclusiveStartKey()) {
      known.exclusiveStartKey(request.exclusiveStartKey());
    }
    if (!known.build().equals(request)) {
      throw Refused.unknown(request.toString());
    }
  }

  QueryResponse answer() {
    Condition wanted = wanted();
    int limit = request.limit() == null ? Integer.MAX_VALUE : request.limit();
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    int size = 0;
    boolean full = false;
    for (Map<String, AttributeValue> item : candidates(wanted)) {
      if (!wanted.holds(item)) {
        break;
      }
      found.add(item);
      size += ItemSize.of(item);
      full = found.size() == limit || size > PAGE;
      if (full) {
        break;
      }
    }
    return page(found, full);
  }

  private QueryResponse page(List<Map<String, AttributeValue>> found, boolean full) {
    QueryResponse.Builder page = QueryResponse.builder().count(found.size());
    if (request.select() != Select.COUNT) {
      page.items(found);
    }
    return full ? page.lastEvaluatedKey(place(found.getLast())).build() : page.build();
  }

  private Map<String, AttributeValue> place(Map<String, AttributeValue> last) {
    return request.indexName() == null ? rows.keyOf(last) : rows.projected(last);
  }

  private Condition wanted() {
    Map<String, AttributeValue> values = request.expressionAttributeValues();
    Expression.allUsed(request.keyConditionExpression(), Map.of(), values);
    return Expression.condition(request.keyConditionExpression(), Map.of(), values);
  }

  private static String least(Condition wanted) {
    if (wanted instanceof Condition.All(List<Condition> all)
        && all.getLast() instanceof Condition.BeginsWith(_, AttributeValue prefix)) {
      return prefix.s();
    }
    if (wanted instanceof Condition.All(List<Condition> all)
        && all.getLast() instanceof Condition.Between(_, AttributeValue from, _)) {
      return from.s();
    }
    throw Refused.unknown("such a stretch of a partition: " + wanted);
  }

  /** A key condition names one partition. */
  private String hash(Condition wanted) {
    TableSpec.Key key = request.indexName() == null ? rows.key() : rows.index().key();
    if (wanted instanceof Condition.All(List<Condition> all)
        && all.size() <= 2
        && all.getFirst() instanceof Condition.Compare(String name, String is, AttributeValue value)
        && name.equals(key.hash())
        && is.equals("=")) {
      return value.s();
    }
    throw Refused.unknown(request.keyConditionExpression());
  }

  /** From the first that can be wanted; what is wanted lies together. */
  private Collection<Map<String, AttributeValue>> candidates(Condition wanted) {
    String partition = hash(wanted);
    @Nullable Map<String, AttributeValue> start =
        request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null;
    if (request.indexName() == null) {
      return rows.after(partition, start, least(wanted));
    }
    if (!request.indexName().equals(rows.index().name())) {
      throw Refused.validation("The table does not have the specified index");
    }
    if (Boolean.TRUE.equals(request.consistentRead())) {
      throw Refused.validation("Consistent reads are not supported on global secondary indexes");
    }
    return rows.indexedAfter(partition, start);
  }
}

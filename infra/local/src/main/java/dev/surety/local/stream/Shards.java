package dev.surety.local.stream;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a stream's shards, parents before children, from where the checkpoints say. */
final class Shards {
  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final Checkpoints checkpoints;

  Shards(DynamoDbStreamsClient streams, String streamArn, Checkpoints checkpoints) {
    this.streams = streams;
    this.streamArn = streamArn;
    this.checkpoints = checkpoints;
  }

  /** The shards that are not wholly delivered; DynamoDB lists the older first. */
  List<String> open() {
    List<String> open = new ArrayList<>();
    DescribeStreamRequest.Builder request = DescribeStreamRequest.builder().streamArn(streamArn);
    DescribeStreamResponse page;
    do {
      page = streams.describeStream(request.build());
      page.streamDescription().shards().stream()
          .map(Shard::shardId)
          .filter(shard -> checkpoints.of(shard).filter(Checkpoints.END::equals).isEmpty())
          .forEach(open::add);
      request.exclusiveStartShardId(page.streamDescription().lastEvaluatedShardId());
    } while (page.streamDescription().lastEvaluatedShardId() != null);
    return open;
  }

  /** The next page of a shard, with the iterator after it; no iterator: the shard has ended. */
  GetRecordsResponse read(String iterator, String shard) {
    try {
      return streams.getRecords(request -> request.shardIterator(iterator));
    } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
      String fresh = iterator(shard);
      return streams.getRecords(request -> request.shardIterator(fresh));
    }
  }

  String iterator(String shard) {
    try {
      return checkpoints
          .of(shard)
          .map(sequence -> iterator(shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, sequence))
          .orElseGet(() -> horizon(shard));
    } catch (TrimmedDataAccessException e) {
      return horizon(shard);
    }
  }

  private String horizon(String shard) {
    return streams
        .getShardIterator(
            request ->
                request
                    .streamArn(streamArn)
                    .shardId(shard)
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  private String iterator(String shard, ShardIteratorType type, String sequence) {
    return streams
        .getShardIterator(
            request ->
                request
                    .streamArn(streamArn)
                    .shardId(shard)
                    .shardIteratorType(type)
                    .sequenceNumber(sequence))
        .shardIterator();
  }
}

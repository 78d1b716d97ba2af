package dev.surety.local.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A change of the table as Lambda hands it over.
 *
 * @param sequence its place in the shard; what a function names it by when it failed
 * @param json the record of the event
 */
record StreamRecord(String sequence, ObjectNode json) {

  static StreamRecord of(Record change, String streamArn) {
    var stream = change.dynamodb();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("eventID", change.eventID());
    json.put("eventName", change.eventNameAsString());
    json.put("eventVersion", "1.1");
    json.put("eventSource", "aws:dynamodb");
    json.put("awsRegion", change.awsRegion());
    ObjectNode dynamodb = json.putObject("dynamodb");
    dynamodb.put(
        "ApproximateCreationDateTime", stream.approximateCreationDateTime().getEpochSecond());
    dynamodb.set("Keys", AttributeJson.item(stream.keys()));
    if (stream.hasNewImage()) {
      dynamodb.set("NewImage", AttributeJson.item(stream.newImage()));
    }
    if (stream.hasOldImage()) {
      dynamodb.set("OldImage", AttributeJson.item(stream.oldImage()));
    }
    dynamodb.put("SequenceNumber", stream.sequenceNumber());
    dynamodb.put("SizeBytes", stream.sizeBytes());
    dynamodb.put("StreamViewType", stream.streamViewTypeAsString());
    if (change.userIdentity() != null) {
      json.putObject("userIdentity")
          .put("principalId", change.userIdentity().principalId())
          .put("type", change.userIdentity().type());
    }
    json.put("eventSourceARN", streamArn);
    return new StreamRecord(stream.sequenceNumber(), json);
  }
}

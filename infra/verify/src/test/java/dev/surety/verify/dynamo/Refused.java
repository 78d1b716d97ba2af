package dev.surety.verify.dynamo;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB says to a request that it does not take. */
final class Refused {
  private Refused() {}

  static DynamoDbException validation(String why) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .message(why)
            .statusCode(400)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("ValidationException")
                    .errorMessage(why)
                    .build())
            .build();
  }

  /** DynamoDB may take it, but nobody has taught it to this one. */
  static UnsupportedOperationException unknown(String what) {
    return new UnsupportedOperationException("not known to the maps: " + what);
  }
}

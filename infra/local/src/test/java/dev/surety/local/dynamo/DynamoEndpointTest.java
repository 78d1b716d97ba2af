package dev.surety.local.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class DynamoEndpointTest {
  @Test
  void theRealClientSeesTheSameDatabaseAndTheSameRefusals() {
    try (LocalDynamo dynamo = LocalDynamo.inMemory();
        DynamoEndpoint endpoint = DynamoEndpoint.of(dynamo);
        DynamoDbClient client = client(endpoint)) {
      dynamo.createIfMissing(TestTable.SPEC);
      TestTable.put(dynamo.client(), "inside", Map.of());
      assertThat(TestTable.has(client, "inside")).isTrue();
      TestTable.put(client, "outside", Map.of());
      assertThat(TestTable.has(dynamo.client(), "outside")).isTrue();
      TransactionCanceledException cancelled =
          catchThrowableOfType(
              TransactionCanceledException.class, () -> client.transactWriteItems(taken()));
      assertThat(cancelled.cancellationReasons())
          .extracting(CancellationReason::code)
          .containsExactly("ConditionalCheckFailed");
      Assertions.assertThatThrownBy(() -> client.describeTable(it -> it.tableName("other")))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  @Test
  void itListensOnLoopbackOnly() throws Exception {
    try (LocalDynamo dynamo = LocalDynamo.inMemory();
        DynamoEndpoint endpoint = DynamoEndpoint.of(dynamo)) {
      List<InetAddress> outside =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList();
      for (InetAddress address : outside) {
        try (Socket socket = new Socket()) {
          Assertions.assertThatThrownBy(
                  () ->
                      socket.connect(
                          new InetSocketAddress(address, endpoint.uri().getPort()), 2_000))
              .isInstanceOf(java.io.IOException.class);
        }
      }
    }
  }

  private static software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest taken() {
    Map<String, AttributeValue> item =
        Map.of("pk", AttributeValue.fromS("inside"), "sk", AttributeValue.fromS("it"));
    return software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest.builder()
        .transactItems(
            TransactWriteItem.builder()
                .put(
                    put ->
                        put.tableName("surety")
                            .item(item)
                            .conditionExpression("attribute_not_exists(pk)"))
                .build())
        .build();
  }

  private static DynamoDbClient client(DynamoEndpoint endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint.uri())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}

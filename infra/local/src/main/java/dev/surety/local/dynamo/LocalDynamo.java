package dev.surety.local.dynamo;

import dev.surety.local.template.TableSpec;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB Local in this process. Its clients are called directly: nothing listens anywhere. */
public final class LocalDynamo implements AutoCloseable {
  static {
    LibraryLogging.quiet();
  }

  private final AmazonDynamoDBLocal database;
  private final @Nullable Path file;
  private final DynamoDbClient client;
  private volatile @Nullable TableSpec table;

  private LocalDynamo(@Nullable Path file) {
    this.file = file;
    // the flag is "telemetry off"; without it the library calls home at every start
    database =
        file == null ? DynamoDBEmbedded.create(true) : DynamoDBEmbedded.create(file.toFile(), true);
    DynamoDbClient direct = database.dynamoDbClient();
    client = file == null ? direct : SettledWrites.over(direct, () -> readNothing(direct));
  }

  /** A database that is gone when it is closed. */
  public static LocalDynamo inMemory() {
    return new LocalDynamo(null);
  }

  /** A database in the folder. Whoever calls this holds the folder's {@link FolderLock}. */
  public static LocalDynamo onDisk(Path folder) {
    return new LocalDynamo(DatabaseFile.in(folder));
  }

  /** The database's client. Closed with the database, not by its users. */
  public DynamoDbClient client() {
    return client;
  }

  /** Reads an item that is never there. */
  private void readNothing(DynamoDbClient direct) {
    TableSpec spec = table;
    if (spec != null) {
      Map<String, AttributeValue> key = new HashMap<>();
      key.put(spec.key().hash(), AttributeValue.fromS("settled"));
      if (spec.key().range() != null) {
        key.put(spec.key().range(), AttributeValue.fromS("settled"));
      }
      direct.getItem(get -> get.tableName(spec.name()).key(key).consistentRead(true));
    }
  }

  /** The client of the tables' streams. */
  public DynamoDbStreamsClient streams() {
    return database.dynamoDbStreamsClient();
  }

  /** Makes the table when it is not there; an existing one keeps its items. */
  public TableDescription createIfMissing(TableSpec spec) {
    table = spec;
    try {
      return client().describeTable(request -> request.tableName(spec.name())).table();
    } catch (ResourceNotFoundException missing) {
      client().createTable(Tables.request(spec));
      return client().describeTable(request -> request.tableName(spec.name())).table();
    }
  }

  /**
   * Turns expiry on or off. DynamoDB Local deletes by the machine's clock, so a stack whose clock
   * is behind it must not expire anything; keeping items longer is always allowed.
   */
  public void expire(TableSpec spec, boolean enabled) {
    String attribute = spec.timeToLiveAttribute();
    if (attribute != null && expiring(spec.name()) != enabled) {
      client()
          .updateTimeToLive(
              request ->
                  request
                      .tableName(spec.name())
                      .timeToLiveSpecification(it -> it.attributeName(attribute).enabled(enabled)));
    }
  }

  private boolean expiring(String table) {
    return client()
            .describeTimeToLive(request -> request.tableName(table))
            .timeToLiveDescription()
            .timeToLiveStatus()
        == TimeToLiveStatus.ENABLED;
  }

  @Override
  public void close() {
    database.shutdownNow();
    if (file != null) {
      DatabaseFile.awaitReleased(file);
    }
  }
}

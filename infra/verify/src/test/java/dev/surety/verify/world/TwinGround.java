package dev.surety.verify.world;

import dev.surety.local.template.TableSpec;
import dev.surety.verify.dynamo.MapDynamo;
import dev.surety.verify.dynamo.TwinDynamo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.ses.SesClient;

/** The maps and DynamoDB Local at once: whatever the one answers, the other has to answer too. */
public final class TwinGround implements Ground {
  private final LocalGround local = LocalGround.open();
  private final MapDynamo maps;
  private final TwinDynamo twin;
  private final Post post = new Post();

  public TwinGround() {
    TableSpec spec = Ground.template().table();
    maps = new MapDynamo(spec, local.table());
    twin = new TwinDynamo(maps, local.dynamo());
  }

  public MapDynamo maps() {
    return maps;
  }

  /** All there is in DynamoDB Local, by key. */
  public Map<String, Map<String, AttributeValue>> local() {
    return Items.all(local.dynamo(), local.table());
  }

  /** All there is in the maps, by key. */
  public Map<String, Map<String, AttributeValue>> mapped() {
    return new TreeMap<>(Items.all(maps, local.table()));
  }

  @Override
  public DynamoDbClient dynamo() {
    return twin;
  }

  @Override
  public String table() {
    return local.table();
  }

  @Override
  public SesClient ses() {
    return post;
  }

  @Override
  public List<Accepted> mails() {
    return post.accepted();
  }

  @Override
  public void close() {
    local.close();
  }
}

package dev.surety.verify.world;

import dev.surety.local.template.TableSpec;
import dev.surety.local.template.Template;
import dev.surety.verify.dynamo.MapDynamo;
import java.util.List;
import software.amazon.awssdk.services.ses.SesClient;

/** Everything in maps: no files, no sockets, nothing to wait for. For many thousand calls. */
public final class MapGround implements Ground {
  private final TableSpec table;
  private final MapDynamo dynamo;
  private final Post post = new Post();

  private MapGround(Template template) {
    table = template.table();
    dynamo = new MapDynamo(table);
  }

  public static MapGround open() {
    return new MapGround(Ground.template());
  }

  @Override
  public MapDynamo dynamo() {
    return dynamo;
  }

  @Override
  public String table() {
    return table.name();
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
  public void close() {}
}

package dev.surety.verify.world;

import dev.surety.local.dynamo.LocalDynamo;
import dev.surety.local.ses.Faults;
import dev.surety.local.ses.LocalSes;
import dev.surety.local.ses.MailStore;
import dev.surety.local.template.TableSpec;
import dev.surety.local.template.Template;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;

/** DynamoDB Local in this process, and a local SES. Each ground has a table of its own. */
public final class LocalGround implements Ground {
  private static final LocalDynamo DATABASE = LocalDynamo.inMemory();
  private static final AtomicInteger TABLES = new AtomicInteger();

  private final MailStore mails = MailStore.in(Optional.empty());
  private final LocalSes service;
  private final SesClient ses;
  private final String table;

  private LocalGround(Template template) {
    TableSpec spec = template.table();
    table = spec.name() + "-" + TABLES.incrementAndGet();
    DATABASE.client().createTable(TemplateTable.request(spec, table));
    service = LocalSes.start(mails, InstantSource.system());
    service.verify(template.mail().identity());
    service.ensureConfigurationSet(template.mail().configurationSet());
    // one call is one attempt: a test that lets SES fail counts attempts, and waits for none
    ses =
        service
            .client()
            .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
  }

  public static LocalGround open() {
    return new LocalGround(Ground.template());
  }

  /** The one database of all grounds, for a function in another JVM. */
  public static LocalDynamo database() {
    return DATABASE;
  }

  /** Sends that fail. */
  public Faults faults() {
    return service.faults();
  }

  @Override
  public DynamoDbClient dynamo() {
    return DATABASE.client();
  }

  @Override
  public String table() {
    return table;
  }

  @Override
  public SesClient ses() {
    return ses;
  }

  @Override
  public List<Accepted> mails() {
    return mails.all().stream()
        .map(m -> new Accepted(m.to(), m.subject(), String.valueOf(m.text())))
        .toList();
  }

  @Override
  public void close() {
    ses.close();
    service.close();
    mails.close();
    DATABASE.client().deleteTable(request -> request.tableName(table));
  }
}

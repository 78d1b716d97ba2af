package dev.surety.verify.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import dev.surety.local.template.MailSpec;
import dev.surety.local.template.TableSpec;
import dev.surety.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;

/** DynamoDB and SES of a LocalStack container, through the real clients. */
public final class LocalStackGround implements Ground {
  private static final AtomicInteger TABLES = new AtomicInteger();

  private final LocalStackContainer container = LocalStack.container();
  private final HttpClient http = HttpClient.newHttpClient();
  private final SdkHttpClient aws =
      UrlConnectionHttpClient.builder()
          .proxyConfiguration(
              ProxyConfiguration.builder()
                  .useEnvironmentVariablesValues(false)
                  .useSystemPropertyValues(false)
                  .build())
          .build();
  private final StaticCredentialsProvider credentials =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey()));
  private final DynamoDbClient dynamo =
      DynamoDbClient.builder()
          .endpointOverride(container.getEndpoint())
          .region(Region.of(container.getRegion()))
          .credentialsProvider(credentials)
          .httpClient(aws)
          .build();
  private final SesClient ses =
      SesClient.builder()
          .endpointOverride(container.getEndpoint())
          .region(Region.of(container.getRegion()))
          .credentialsProvider(credentials)
          .httpClient(aws)
          .build();
  private final String table;

  private LocalStackGround(Template template) {
    TableSpec spec = template.table();
    int number = TABLES.incrementAndGet();
    table = spec.name() + "-" + number;
    dynamo.createTable(TemplateTable.request(spec, table));
    dynamo.waiter().waitUntilTableExists(request -> request.tableName(table));
    if (number == 1) {
      verifySender(template.mail());
    }
    mailbox("DELETE");
  }

  private void verifySender(MailSpec mail) {
    ses.verifyDomainIdentity(request -> request.domain(mail.identity()));
    ses.verifyEmailIdentity(request -> request.emailAddress(mail.from()));
    ses.createConfigurationSet(
        request -> request.configurationSet(set -> set.name(mail.configurationSet())));
  }

  public static LocalStackGround open() {
    return new LocalStackGround(Ground.template());
  }

  @Override
  public DynamoDbClient dynamo() {
    return dynamo;
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
    List<Accepted> mails = new ArrayList<>();
    for (JsonNode mail : Json.readOwn(mailbox("GET")).path("messages")) {
      List<String> to = new ArrayList<>();
      mail.at("/Destination/ToAddresses").forEach(address -> to.add(address.asText()));
      mails.add(
          new Accepted(to, mail.path("Subject").asText(), mail.at("/Body/text_part").asText()));
    }
    return mails;
  }

  /** LocalStack's own list of what its SES accepted. */
  private String mailbox(String method) {
    URI uri = container.getEndpoint().resolve("/_aws/ses");
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    dynamo.deleteTable(request -> request.tableName(table));
    dynamo.close();
    ses.close();
    aws.close();
    http.close();
  }
}

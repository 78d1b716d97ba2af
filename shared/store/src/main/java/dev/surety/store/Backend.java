package dev.surety.store;

import dev.surety.domain.work.Chance;
import dev.surety.domain.work.Patience;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a function stands on. Lambda's environment gives it when deployed; the embedded stack and
 * the tests give their own, so that the very same handler runs in all three.
 *
 * @param dynamoDb the database
 * @param clock the only source of the present
 * @param environment the function's environment variables, as template.yaml names them
 * @param patience with rivals
 * @param chance the only source of what nobody can foresee
 */
public record Backend(
    DynamoDbClient dynamoDb,
    InstantSource clock,
    Map<String, String> environment,
    Patience patience,
    Chance chance) {

  /** With the patience of a function that is ended after 10 seconds, and with true chance. */
  public Backend(DynamoDbClient dynamoDb, InstantSource clock, Map<String, String> environment) {
    this(dynamoDb, clock, environment, new Jitter(), new TrueChance());
  }

  /** The deployed function's backend, from its execution environment. */
  public static Backend lambda() {
    return new Backend(
        DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
        InstantSource.system(),
        System.getenv());
  }

  /**
   * A setting that must be there.
   *
   * @throws IllegalStateException naming the variable that is missing
   */
  public String setting(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("environment variable " + name + " is not set");
    }
    return value;
  }
}

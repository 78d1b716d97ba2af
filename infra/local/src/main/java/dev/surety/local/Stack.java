package dev.surety.local;

import dev.surety.local.clock.LocalClock;
import dev.surety.local.dynamo.FolderInUse;
import dev.surety.local.function.LocalFunction;
import dev.surety.local.gateway.DevelopmentTokens;
import dev.surety.local.gateway.Gateway;
import dev.surety.local.schedule.Schedules;
import dev.surety.local.ses.Inbox;
import dev.surety.local.ses.LocalSes;
import dev.surety.local.stream.DeadLetters;
import dev.surety.store.Backend;
import dev.surety.store.DynamoDueIndex;
import dev.surety.store.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The system of template.yaml in this process: the very handlers that deploy, over DynamoDB Local
 * and a local SES, behind the template's routes, schedules and stream. Everything listens on
 * loopback.
 */
public final class Stack implements AutoCloseable {
  private final Closing closing;
  private final Platform platform;
  private final URI baseUri;
  private final Triggers triggers;

  private Stack(Closing closing, Platform platform, URI baseUri, Triggers triggers) {
    this.closing = closing;
    this.platform = platform;
    this.baseUri = baseUri;
    this.triggers = triggers;
  }

  /**
   * Starts everything, or nothing.
   *
   * @throws StackRefused when the port or the data folder is taken
   */
  public static Stack start(StackOptions options) {
    return start(options, backend -> new DynamoDueIndex(new Table(backend))::earliest);
  }

  /**
   * Starts everything, or nothing.
   *
   * @param earliestDue finds the earliest due instant, as the store knows it
   * @throws StackRefused when the port or the data folder is taken
   */
  public static Stack start(
      StackOptions options, Function<Backend, Supplier<Optional<Instant>>> earliestDue) {
    Closing closing = new Closing();
    try {
      return assemble(options, earliestDue, closing);
    } catch (FolderInUse e) {
      closing.close();
      throw new StackRefused(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException | Error e) {
      closing.close();
      throw e;
    }
  }

  private static Stack assemble(
      StackOptions options,
      Function<Backend, Supplier<Optional<Instant>>> earliestDue,
      Closing closing) {
    Platform platform = Platform.open(options, closing);
    // mails link to the port, so it is taken before the functions are made; callers wait for them
    CompletableFuture<Triggers> ready = new CompletableFuture<>();
    closing.add(() -> ready.cancel(false));
    Gateway gateway = closing.add(FrontDoor.of(platform, ready));
    URI baseUri = FrontDoor.open(gateway, options.port());
    Map<String, LocalFunction> functions =
        platform.functions(Map.of("BASE_URL", baseUri.toString()));
    Backend reader = platform.backend(Map.of("TABLE_NAME", platform.table().name()));
    Supplier<Optional<Instant>> earliest = earliestDue.apply(reader);
    Triggers triggers = closing.add(Triggers.start(platform, functions, options.data(), earliest));
    ready.complete(triggers);
    return new Stack(closing, platform, baseUri, triggers);
  }

  /** Where the HTTP API answers, without a slash at the end. */
  public URI baseUri() {
    return baseUri;
  }

  /** The stack's present. To move it and have the schedules follow, use {@link #schedules}. */
  public LocalClock clock() {
    return platform.clock();
  }

  /** Moves the clock, running what falls due on the way. */
  public Schedules schedules() {
    return triggers.schedules();
  }

  /** Every mail that was accepted. */
  public Inbox inbox() {
    return new Inbox(platform.mails());
  }

  /** The mail service, for its faults. */
  public LocalSes ses() {
    return platform.ses();
  }

  /** Issues development tokens. */
  public DevelopmentTokens tokens() {
    return platform.tokens();
  }

  /** The database. */
  public DynamoDbClient dynamoDb() {
    return platform.dynamo().client();
  }

  /** The table's name. */
  public String table() {
    return platform.table().name();
  }

  /** Waits until everything committed so far has been delivered. */
  public void drain() {
    triggers.drain();
  }

  /** What the stream's functions would not take. */
  public List<DeadLetters> deadLetters() {
    return triggers.deadLetters();
  }

  @Override
  public void close() {
    closing.close();
  }
}

package dev.surety.local.ses;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.surety.local.ses.Faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.SesClientBuilder;

/**
 * An SES on loopback that speaks the service's own protocol to the real client, and refuses what
 * the service refuses. Nothing leaves the machine: accepted mails go to the {@link MailStore}.
 */
public final class LocalSes implements AutoCloseable {
  private static final int LARGEST_CALL_BYTES = 10 * 1024 * 1024;

  static {
    // read when the first server is made: without it an answer waits for the delayed
    // acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // the JDK's client else sends a POST twice when its connection breaks, and tells nobody
    System.setProperty("sun.net.http.retryPost", "false");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Identities identities = new Identities();
  private final Faults faults = new Faults();
  private final SesActions actions;

  private LocalSes(HttpServer server, MailStore store, InstantSource clock) {
    this.server = server;
    this.actions = new SesActions(identities, store, clock);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  /**
   * Starts it on a free port.
   *
   * @param store where accepted mails go
   * @param clock what dates them
   */
  public static LocalSes start(MailStore store, InstantSource clock) {
    try {
      InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      LocalSes ses = new LocalSes(HttpServer.create(loopback, 0), store, clock);
      ses.server.start();
      return ses;
    } catch (IOException e) {
      throw new UncheckedIOException("the local SES cannot listen", e);
    }
  }

  /** Where it answers. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A real client of it; credentials and region are placeholders that it does not check. */
  public SesClientBuilder client() {
    // a proxy named in the environment must not be asked for loopback
    ProxyConfiguration direct =
        ProxyConfiguration.builder()
            .useEnvironmentVariablesValues(false)
            .useSystemPropertyValues(false)
            .build();
    return SesClient.builder()
        // as the outbox function's own: an answer that got lost must not send a mail again
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder().proxyConfiguration(direct));
  }

  /** Lets a domain or an address send. */
  public void verify(String identity) {
    identities.verify(identity);
  }

  /** Makes a configuration set, unless it is there. */
  public void ensureConfigurationSet(String name) {
    identities.ensureConfigurationSet(name);
  }

  /** For tests: sends that fail. */
  public Faults faults() {
    return faults;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_CALL_BYTES + 1);
      SesQuery query = SesQuery.parse(new String(body, StandardCharsets.UTF_8));
      Fault fault = SesActions.sends(query) ? faults.next() : Fault.NONE;
      try {
        if (body.length > LARGEST_CALL_BYTES) {
          throw SesRefusal.invalid("Message length is more than 10485760 bytes long");
        }
        failFirst(fault);
        String action = query.optional("Action");
        if (action == null) {
          throw SesRefusal.sender("MissingAction", "No Action was given");
        }
        String answer = SesXml.result(action, actions.result(action, query));
        if (fault != Fault.ANSWER_LOST) {
          respond(exchange, 200, answer);
        }
      } catch (SesRefusal refusal) {
        respond(exchange, refusal.status(), SesXml.error(refusal));
      }
    }
  }

  private static void failFirst(Fault fault) throws SesRefusal {
    switch (fault) {
      case THROTTLING -> throw SesRefusal.sender("Throttling", "Maximum sending rate exceeded.");
      case INTERNAL_FAILURE ->
          throw new SesRefusal(500, "InternalFailure", "The service failed, as it was asked to.");
      case ANSWER_LOST, NONE -> {}
    }
  }

  private static void respond(HttpExchange exchange, int status, String xml) throws IOException {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

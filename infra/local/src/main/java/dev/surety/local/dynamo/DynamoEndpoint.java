package dev.surety.local.dynamo;

import java.net.InetAddress;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * The database over HTTP, on loopback and a free port, for a function that runs in a JVM of its
 * own. The library's own server would listen on every interface; only its handler is used.
 */
public final class DynamoEndpoint implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server, 1, 1);

  private DynamoEndpoint() {}

  /** Opens the database to this machine. */
  @SuppressWarnings("NullAway") // the library's constructor takes null for "no browser origins"
  public static DynamoEndpoint of(LocalDynamo database) {
    DynamoEndpoint endpoint = new DynamoEndpoint();
    endpoint.connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    endpoint.server.addConnector(endpoint.connector);
    endpoint.server.setHandler(new LocalDynamoDBServerHandler(new SharedRequests(database), null));
    try {
      endpoint.server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the database's endpoint does not start", e);
    }
    return endpoint;
  }

  /** Where it answers. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the database's endpoint does not stop", e);
    }
  }
}

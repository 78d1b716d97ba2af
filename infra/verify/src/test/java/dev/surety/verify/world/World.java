package dev.surety.verify.world;

import dev.surety.json.Json;
import dev.surety.local.function.Functions;
import dev.surety.local.function.LocalFunction;
import dev.surety.local.template.FunctionSpec;
import dev.surety.local.template.Template;
import dev.surety.store.Backend;
import dev.surety.stripe.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.ses.SesClient;

/** The very handlers that deploy, over a ground, with a clock that the test moves. */
public final class World implements Transport, AutoCloseable {
  /** A Monday morning in New York, in the first week of the sample terms. */
  public static final Instant START = Instant.parse("2026-03-02T14:00:00Z");

  private final Ground ground;
  private final Template template = Ground.template();
  private final Routes routes = new Routes(template.routes());
  private final TestClock clock = new TestClock(START);
  private final Interference database;
  private final Map<String, LocalFunction> functions = new HashMap<>();
  private final Outbox outbox;
  private final Outbox rails;

  public World(Ground ground) {
    this.ground = ground;
    this.database = new Interference(ground.dynamo());
    template.functions().keySet().forEach(id -> functions.put(id, instance(id)));
    this.outbox = new Outbox(this, "OUTBOX", "OutboxFunction");
    this.rails = new Outbox(this, "RAIL", "RailsFunction");
  }

  /** Another instance of a function, as when Lambda runs it twice at once. */
  public LocalFunction instance(String id) {
    return instance(id, Map.of());
  }

  /** An instance under other variables than the template's. */
  public LocalFunction instance(String id, Map<String, String> variables) {
    FunctionSpec spec = template.function(id);
    Map<String, String> environment = new HashMap<>(spec.environment());
    environment.put("TABLE_NAME", ground.table());
    environment.computeIfPresent("BASE_URL", (_, _) -> "https://api.surety.example");
    environment.putAll(variables);
    Backend backend =
        new Backend(
            database.client(), clock, Map.copyOf(environment), ground.patience(), ground.chance());
    Secrets secrets = reference -> "secret-of-" + reference;
    return ground.placed(
        Functions.make(
            spec,
            Map.of(Backend.class, backend, SesClient.class, ground.ses(), Secrets.class, secrets)));
  }

  /** Every function again, under other variables than the template's. */
  public void reconfigured(Map<String, String> variables) {
    functions.replaceAll((id, _) -> instance(id, variables));
  }

  public Template template() {
    return template;
  }

  public TestClock clock() {
    return clock;
  }

  public Ground ground() {
    return ground;
  }

  /** What counts and breaks the database's calls. */
  public Interference database() {
    return database;
  }

  public LocalFunction function(String id) {
    LocalFunction function = functions.get(id);
    if (function == null) {
      throw new IllegalArgumentException("no function " + id);
    }
    return function;
  }

  public Session as(Caller caller) {
    return new Session(this, caller);
  }

  /** Calls the route's function with the event API Gateway would send. */
  @Override
  public Reply request(
      Caller caller,
      String method,
      String target,
      Map<String, String> headers,
      @Nullable String body) {
    String[] parts = target.split("\\?", 2);
    Routes.Match match = routes.find(method, parts[0]);
    String query = parts.length > 1 ? parts[1] : "";
    byte[] event = GatewayEvent.of(match, parts[0], query, headers, caller, body);
    return Reply.of(invoke(function(match.route().function()), event));
  }

  public byte[] invoke(LocalFunction function, byte[] event) {
    try {
      return function.call(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the scheduled check once; how many things took effect. */
  public int sweep() {
    return sweep(function("DeadlinesFunction"));
  }

  /** Runs the scheduled check once on an instance of its own. */
  public int sweep(LocalFunction deadlines) {
    String event = Json.write(Json.object().put("scheduledTime", clock.instant().toString()));
    byte[] answer = invoke(deadlines, event.getBytes(StandardCharsets.UTF_8));
    return Json.readOwn(new String(answer, StandardCharsets.UTF_8)).path("fired").asInt();
  }

  public Outbox outbox() {
    return outbox;
  }

  /** What is on its way to the payment rail. */
  public Outbox rails() {
    return rails;
  }

  /** Lets everything that is due or promised happen. */
  public void settle() {
    while (sweep() + outbox.deliver() + rails.deliver() > 0) {}
  }

  /** The whole table, by key. */
  public Map<String, Map<String, AttributeValue>> dump() {
    return Items.all(ground.dynamo(), ground.table());
  }

  public List<Ground.Accepted> mails() {
    return ground.mails();
  }

  @Override
  public void close() {
    ground.close();
  }
}

package dev.surety.local;

import dev.surety.local.clock.LocalClock;
import dev.surety.local.dynamo.FolderLock;
import dev.surety.local.dynamo.LocalDynamo;
import dev.surety.local.function.Functions;
import dev.surety.local.function.LocalFunction;
import dev.surety.local.gateway.DevelopmentTokens;
import dev.surety.local.ses.LocalSes;
import dev.surety.local.ses.MailStore;
import dev.surety.local.template.AuthorizerSpec;
import dev.surety.local.template.FunctionSpec;
import dev.surety.local.template.TableSpec;
import dev.surety.local.template.Template;
import dev.surety.store.Backend;
import dev.surety.stripe.Secrets;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * What the functions stand on: clock, database, mail service and token issuer.
 *
 * @param streamArn of the table's stream
 */
record Platform(
    Template template,
    LocalClock clock,
    LocalDynamo dynamo,
    String streamArn,
    MailStore mails,
    LocalSes ses,
    SesClient sesClient,
    DevelopmentTokens tokens) {

  static Platform open(StackOptions options, Closing closing) {
    Template template = Template.read(options.root().resolve("template.yaml"));
    options.data().ifPresent(folder -> closing.add(FolderLock.take(folder)));
    LocalClock clock = LocalClock.in(options.data());
    options.clock().ifPresent(clock::begin);
    LocalDynamo dynamo =
        closing.add(options.data().map(LocalDynamo::onDisk).orElseGet(LocalDynamo::inMemory));
    String streamArn = dynamo.createIfMissing(template.table()).latestStreamArn();
    MailStore mails = closing.add(MailStore.in(options.data()));
    LocalSes ses = closing.add(LocalSes.start(mails, clock));
    ses.verify(template.mail().identity());
    ses.ensureConfigurationSet(template.mail().configurationSet());
    SesClient sesClient = closing.add(ses.client().build());
    AuthorizerSpec pool = template.authorizers().values().iterator().next();
    DevelopmentTokens tokens =
        options
            .data()
            .map(folder -> DevelopmentTokens.keptIn(folder, pool, clock))
            .orElseGet(() -> DevelopmentTokens.inMemory(pool, clock));
    Platform platform =
        new Platform(template, clock, dynamo, streamArn, mails, ses, sesClient, tokens);
    platform.expireByClock();
    return platform;
  }

  TableSpec table() {
    return template.table();
  }

  /** Expiry follows the machine's clock, so it rests while the stack's is behind. */
  void expireByClock() {
    dynamo.expire(template.table(), !clock.behindMachine());
  }

  /**
   * Every function by its logical id.
   *
   * @param overrides variables that are different here than in an account
   */
  Map<String, LocalFunction> functions(Map<String, String> overrides) {
    Map<String, LocalFunction> functions = new HashMap<>();
    template
        .functions()
        .forEach((id, spec) -> functions.put(id, Functions.make(spec, parts(spec, overrides))));
    return functions;
  }

  private Map<Class<?>, Object> parts(FunctionSpec spec, Map<String, String> overrides) {
    Map<String, String> environment = new HashMap<>(spec.environment());
    overrides.forEach((name, value) -> environment.computeIfPresent(name, (n, was) -> value));
    return Map.of(
        Backend.class,
        backend(environment),
        SesClient.class,
        sesClient,
        Secrets.class,
        LocalSecrets.NONE);
  }

  Backend backend(Map<String, String> environment) {
    return new Backend(dynamo.client(), clock, Map.copyOf(environment));
  }
}

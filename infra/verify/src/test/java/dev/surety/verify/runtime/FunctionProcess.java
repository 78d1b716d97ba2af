package dev.surety.verify.runtime;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import dev.surety.contracts.ContractsHandler;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The contracts function as Lambda starts it: its own jar, the runtime client, an environment. */
final class FunctionProcess implements AutoCloseable {
  private final Process process;

  private FunctionProcess(Process process) {
    this.process = process;
  }

  static FunctionProcess start(RuntimeApi api, URI database, String table) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                AWSLambda.class.getName(),
                ContractsHandler.class.getName())
            .redirectErrorStream(true);
    // only what Lambda would set: no proxy and no profile of whoever runs the tests
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API", api.address(),
                "_HANDLER", ContractsHandler.class.getName(),
                "AWS_LAMBDA_FUNCTION_NAME", "surety-contracts",
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB", database.toString(),
                "TABLE_NAME", table));
    FunctionProcess function = new FunctionProcess(builder.start());
    Thread.ofVirtual().start(() -> function.watch(api));
    return function;
  }

  private void watch(RuntimeApi api) {
    try (var output = process.getInputStream()) {
      api.ended(new String(output.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      api.ended(e.toString());
    }
  }

  /** The jar that deploys, if it is built and up to date; else what it would be built from. */
  private static String classPath() throws IOException {
    Path code = location(ContractsHandler.class);
    Path jar = code.resolveSibling("surety-contracts-lambda.jar");
    String tested =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    if (!Files.exists(jar) || newest(code).compareTo(Files.getLastModifiedTime(jar)) > 0) {
      return tested;
    }
    return String.join(
        File.pathSeparator,
        Stream.concat(
                Stream.of(jar.toString()),
                Stream.of(tested.split(File.pathSeparator, -1))
                    .filter(entry -> entry.contains("aws-lambda-java-")))
            .toList());
  }

  private static FileTime newest(Path code) throws IOException {
    try (Stream<Path> files = Files.walk(code)) {
      List<FileTime> times = new ArrayList<>();
      for (Path file : files.toList()) {
        times.add(Files.getLastModifiedTime(file));
      }
      return times.stream().max(FileTime::compareTo).orElseThrow();
    }
  }

  private static Path location(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

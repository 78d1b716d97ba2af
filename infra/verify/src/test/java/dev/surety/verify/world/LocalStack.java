package dev.surety.verify.world;

import java.time.Duration;
import java.util.Optional;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** One LocalStack container for all tests of this JVM, where there can be one. */
public final class LocalStack {
  /** The last image that needs no token, unless the environment names another. */
  public static final String IMAGE =
      Optional.ofNullable(System.getenv("SURETY_LOCALSTACK_IMAGE"))
          .filter(name -> !name.isBlank())
          .orElse("localstack/localstack:4.14.0");

  private static final Optional<String> WHY_NOT =
      DockerEngine.whyNot(IMAGE, "1".equals(System.getenv("SURETY_LOCALSTACK_PULL")));

  private LocalStack() {}

  /** Why there can be no container here; empty if there can be one. */
  public static Optional<String> whyNot() {
    return WHY_NOT;
  }

  static LocalStackContainer container() {
    return Started.CONTAINER;
  }

  /** Made by the first test that needs it, stopped with the JVM. */
  private static final class Started {
    private static final LocalStackContainer CONTAINER = start();

    private static LocalStackContainer start() {
      LocalStackContainer container =
          new LocalStackContainer(
                  DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("localstack/localstack"))
              .withServices("dynamodb", "ses")
              .withStartupTimeout(Duration.ofMinutes(3));
      Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop LocalStack"));
      container.start();
      return container;
    }
  }
}

package dev.surety.verify.world;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be had here, answered soon whatever the engine does. */
final class DockerEngine {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

  private DockerEngine() {}

  /** Why no container of the image can be started; empty if one can. */
  static Optional<String> whyNot(String image, boolean mayPull) {
    if (!isConfigured()) {
      return Optional.of("no Docker engine: neither DOCKER_HOST nor a Docker socket is there");
    }
    try {
      return CompletableFuture.supplyAsync(() -> ask(image, mayPull))
          .orTimeout(ANSWERS_WITHIN.toSeconds(), TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      return Optional.of("the Docker engine does not answer: " + e.getCause());
    }
  }

  /** Asked first, because Testcontainers tries for long where there is nothing. */
  private static boolean isConfigured() {
    Path home = Path.of(System.getProperty("user.home"));
    return System.getenv("DOCKER_HOST") != null
        || List.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".testcontainers.properties"))
            .stream()
            .anyMatch(Files::exists);
  }

  private static Optional<String> ask(String image, boolean mayPull) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of("no Docker engine answers");
    }
    try {
      DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
      return Optional.empty();
    } catch (NotFoundException e) {
      return mayPull
          ? Optional.empty()
          : Optional.of(
              "the image %s is not here; docker pull it, or set SURETY_LOCALSTACK_PULL=1"
                  .formatted(image));
    }
  }
}

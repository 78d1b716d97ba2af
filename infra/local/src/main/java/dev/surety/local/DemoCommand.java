package dev.surety.local;

import dev.surety.local.client.StackLog;
import dev.surety.local.demo.LifeStory;
import dev.surety.local.demo.MoneyStory;
import dev.surety.local.demo.Story;
import dev.surety.local.demo.TicketStory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * {@code demo [ticket | money | life] [--data DIR | --url URL]}: tells a contract's story, a
 * ticket's, its money's, or its whole life, against a fresh stack or against one that runs.
 */
final class DemoCommand implements Command {
  private static final int LOGGED = 10;

  /** Which story is told. */
  private interface Tale {
    boolean tell(URI base, String suffix, PrintStream out);
  }

  @Override
  public int run(List<String> arguments) {
    Optional<Path> data = Optional.empty();
    Optional<URI> url = Optional.empty();
    Tale tale = Story::tell;
    Iterator<String> each = arguments.iterator();
    while (each.hasNext()) {
      String name = each.next();
      switch (name) {
        case "ticket" -> tale = TicketStory::tell;
        case "money" -> tale = MoneyStory::tell;
        case "life" -> tale = LifeStory::tell;
        case "--data" -> data = Optional.of(Path.of(value(name, each)));
        case "--url" -> url = Optional.of(address(value(name, each)));
        default ->
            throw new IllegalArgumentException(
                "demo does not know "
                    + name
                    + "; it takes ticket, money, life, --data DIR or --url URL");
      }
    }
    if (data.isPresent() && url.isPresent()) {
      throw new IllegalArgumentException(
          "give either --data or --url: a running stack has its own");
    }
    return url.isPresent() ? onRunning(tale, url.get()) : onFresh(tale, data);
  }

  private static int onRunning(Tale tale, URI url) {
    // the story may have been told there before
    String suffix = "_%06x".formatted(ThreadLocalRandom.current().nextInt(1 << 24));
    return tale.tell(url, suffix, System.out) ? 0 : 1;
  }

  private static int onFresh(Tale tale, Optional<Path> data) {
    data.ifPresent(DemoCommand::requireNew);
    StackOptions options = new StackOptions(StartCommand.root(), data, 0, Optional.of(Story.BEGIN));
    try (StackLog log = StackLog.take();
        Stack stack = Stack.start(options)) {
      System.out.println(
          "A fresh stack at %s, %s."
              .formatted(
                  stack.baseUri(), data.map(folder -> "kept in " + folder).orElse("in memory")));
      boolean right = tale.tell(stack.baseUri(), "", System.out);
      data.ifPresent(folder -> System.out.println("Look around: ./surety start --data " + folder));
      if (!right) {
        log.lines(LOGGED).forEach(log.screen()::println);
      }
      return right ? 0 : 1;
    }
  }

  /**
   * A folder that a fresh stack may fill.
   *
   * @throws IllegalArgumentException when something is in it
   */
  static void requireNew(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new IllegalArgumentException(
            "--data needs a new folder; " + folder + " is not empty");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("--data needs a new folder: " + folder, e);
    }
  }

  static String value(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return rest.next();
  }

  private static URI address(String text) {
    URI uri = URI.create(text.replaceAll("/+$", ""));
    if (uri.getHost() == null || !String.valueOf(uri.getScheme()).startsWith("http")) {
      throw new IllegalArgumentException(
          "--url is an address like http://127.0.0.1:8080, not " + text);
    }
    return uri;
  }
}

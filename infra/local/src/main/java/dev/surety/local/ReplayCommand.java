package dev.surety.local;

import dev.surety.local.client.StackLog;
import dev.surety.local.replay.Replay;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * {@code replay FILE [--memory | --data DIR] [--limit N] [--all-hours]}: plays a real ticket
 * history against a fresh stack.
 */
final class ReplayCommand implements Command {
  private static final int LOGGED = 10;

  private record Options(Path file, Optional<Path> data, int limit, boolean allHours) {}

  @Override
  public int run(List<String> arguments) {
    Options options = options(arguments);
    Replay replay = Replay.read(options.file(), options.limit(), options.allHours());
    options.data().ifPresent(DemoCommand::requireNew);
    StackOptions stackOptions =
        new StackOptions(StartCommand.root(), options.data(), 0, Optional.of(replay.begin()));
    try (StackLog log = StackLog.take();
        Stack stack = Stack.start(stackOptions)) {
      boolean right =
          replay.play(
              stack.baseUri(),
              System.out,
              log.screen(),
              Boolean.getBoolean("surety.stderr.terminal"));
      if (!right) {
        log.lines(LOGGED).forEach(log.screen()::println);
      }
      return right ? 0 : 1;
    }
  }

  private static Options options(List<String> arguments) {
    Optional<Path> file = Optional.empty();
    Optional<Path> data = Optional.empty();
    int limit = Integer.MAX_VALUE;
    boolean allHours = false;
    Iterator<String> each = arguments.iterator();
    while (each.hasNext()) {
      String name = each.next();
      switch (name) {
        case "--memory" -> data = Optional.empty();
        case "--data" -> data = Optional.of(Path.of(DemoCommand.value(name, each)));
        case "--limit" -> limit = limit(DemoCommand.value(name, each));
        case "--all-hours" -> allHours = true;
        default -> file = Optional.of(file(name, file));
      }
    }
    Path log = file.orElseThrow(() -> new IllegalArgumentException("replay needs a FILE"));
    return new Options(log, data, limit, allHours);
  }

  private static Path file(String name, Optional<Path> before) {
    if (name.startsWith("-") || before.isPresent()) {
      throw new IllegalArgumentException(
          "replay does not know "
              + name
              + "; it takes FILE, --memory, --data DIR, --limit N and --all-hours");
    }
    return Path.of(name);
  }

  private static int limit(String text) {
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException("--limit is a number of incidents, not " + text);
    }
    return Integer.parseInt(text);
  }
}

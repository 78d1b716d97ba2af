package dev.surety.local;

import dev.surety.local.template.UnreadableTemplate;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line: finds the subcommand, and says in one sentence why it cannot run. */
public final class Surety {
  private static final Map<String, Command> COMMANDS =
      new TreeMap<>(
          Map.of(
              "start",
              new StartCommand(),
              "demo",
              new DemoCommand(),
              "replay",
              new ReplayCommand()));

  private Surety() {}

  /** Runs a subcommand; the exit code says whether it came out right. */
  public static void main(String[] arguments) {
    System.exit(run(List.copyOf(Arrays.asList(arguments))));
  }

  static int run(List<String> arguments) {
    Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
    if (command == null) {
      System.err.println("usage: surety " + String.join(" | ", COMMANDS.keySet()));
      return 2;
    }
    try {
      return command.run(arguments.subList(1, arguments.size()));
    } catch (StackRefused
        | UnreadableTemplate
        | IllegalArgumentException
        | IllegalStateException
        | UncheckedIOException e) {
      System.err.println("surety: " + e.getMessage());
      return 1;
    }
  }
}

package dev.surety.local;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** {@code start [--memory] [--port N] [--data DIR]}: runs the stack until it is interrupted. */
final class StartCommand implements Command {
  private static final int PORT = 8080;

  @Override
  public int run(List<String> arguments) {
    StackOptions options = options(arguments, root());
    Stack stack = Stack.start(options);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stack.close();
                  stopped.countDown();
                },
                "close"));
    System.out.println(banner(stack, options));
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** Where template.yaml is: the launcher says so, and a clone's own folder is the default. */
  static Path root() {
    return Path.of(System.getProperty("surety.root", "."));
  }

  static StackOptions options(List<String> arguments, Path root) {
    Optional<Path> data = Optional.of(root.resolve(".surety"));
    int port = PORT;
    Iterator<String> each = arguments.iterator();
    while (each.hasNext()) {
      String name = each.next();
      switch (name) {
        case "--memory" -> data = Optional.empty();
        case "--port" -> port = port(value(name, each));
        case "--data" -> data = Optional.of(Path.of(value(name, each)));
        default ->
            throw new IllegalArgumentException(
                "start does not know " + name + "; it takes --memory, --port N and --data DIR");
      }
    }
    return new StackOptions(root, data, port, Optional.empty());
  }

  private static String value(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return rest.next();
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("--port is a number from 0 to 65535, not " + text);
    }
    return Integer.parseInt(text);
  }

  private static String banner(Stack stack, StackOptions options) {
    String at = stack.baseUri().toString();
    String kept =
        options.data().map(it -> it.toString()).orElse("nowhere: gone when this process ends");
    return """
    Surety is running; Ctrl-C stops it.

      API    %1$s/v1/contracts
      Mail   %1$s/local/mail
      Clock  %1$s/local/clock   %3$s
      Data   %2$s

      A token:  curl '%1$s/local/token?org=org_acme&sub=anna&roles=admin,approver'
    """
        .formatted(at, kept, stack.clock().instant() + (stack.clock().frozen() ? ", frozen" : ""));
  }
}

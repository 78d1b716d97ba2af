package dev.surety.local;

import dev.surety.local.function.LocalFunction;
import dev.surety.local.schedule.Schedule;
import dev.surety.local.schedule.Schedules;
import dev.surety.local.stream.DeadLetters;
import dev.surety.local.stream.StreamPump;
import dev.surety.local.template.ScheduleSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The functions, and what calls them besides HTTP: the stream and the schedules. */
record Triggers(Map<String, LocalFunction> functions, List<StreamPump> pumps, Schedules schedules)
    implements AutoCloseable {
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(2);

  static Triggers start(
      Platform platform,
      Map<String, LocalFunction> functions,
      Optional<Path> data,
      Supplier<Optional<Instant>> earliestDue) {
    List<StreamPump> pumps =
        platform.template().streams().stream()
            .map(
                trigger ->
                    new StreamPump(
                        platform.dynamo().streams(),
                        platform.streamArn(),
                        trigger,
                        function(functions, trigger.function()),
                        data))
            .toList();
    List<Schedule> everyMinute =
        platform.template().schedules().stream().map(it -> everyMinute(it, functions)).toList();
    Schedules schedules =
        new Schedules(platform.clock(), everyMinute, earliestDue, () -> drain(pumps));
    pumps.forEach(StreamPump::start);
    schedules.start();
    return new Triggers(functions, pumps, schedules);
  }

  private static Schedule everyMinute(ScheduleSpec spec, Map<String, LocalFunction> functions) {
    if (!spec.every().equals(Optional.of(Duration.ofMinutes(1)))) {
      throw new IllegalStateException(
          spec.id() + ": " + spec.expression() + " is not run locally, only rate(1 minute) is");
    }
    return new Schedule(function(functions, spec.function()), spec.input());
  }

  LocalFunction function(String id) {
    return function(functions, id);
  }

  private static LocalFunction function(Map<String, LocalFunction> functions, String id) {
    LocalFunction function = functions.get(id);
    if (function == null) {
      throw new IllegalStateException(id + ": no such function in the template");
    }
    return function;
  }

  void drain() {
    drain(pumps);
  }

  private static void drain(List<StreamPump> pumps) {
    pumps.forEach(pump -> pump.drain(DRAIN_LIMIT));
  }

  List<DeadLetters> deadLetters() {
    return pumps.stream().map(StreamPump::deadLetters).toList();
  }

  @Override
  public void close() {
    schedules.close();
    pumps.forEach(StreamPump::close);
  }
}

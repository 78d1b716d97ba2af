package dev.surety.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what calls the functions, event by event. */
final class EventReader {

  private final String table;
  private final Set<String> authorizers;
  private final @Nullable String defaultAuthorizer;
  private final List<RouteSpec> routes = new ArrayList<>();
  private final Set<String> routeKeys = new HashSet<>();
  private final List<ScheduleSpec> schedules = new ArrayList<>();
  private final List<StreamTrigger> streams = new ArrayList<>();

  EventReader(String table, Set<String> authorizers, @Nullable String defaultAuthorizer) {
    this.table = table;
    this.authorizers = authorizers;
    this.defaultAuthorizer = defaultAuthorizer;
  }

  List<RouteSpec> routes() {
    return routes;
  }

  List<ScheduleSpec> schedules() {
    return schedules;
  }

  List<StreamTrigger> streams() {
    return streams;
  }

  /** Takes up every event of a function. */
  void read(String function, Section properties) {
    properties
        .each("Events")
        .forEach(
            (name, event) -> {
              Section details = event.at("Properties");
              switch (event.text("Type")) {
                case "HttpApi" -> addRoute(route(function, details));
                case "ScheduleV2" -> schedules.add(schedule(function, name, details));
                case "DynamoDB" -> streams.add(stream(function, name, details));
                default -> throw event.fault("Type " + event.text("Type") + " is not run locally");
              }
            });
  }

  private void addRoute(RouteSpec route) {
    if (!routeKeys.add(route.key())) {
      throw new UnreadableTemplate(route.function() + ": " + route.key() + " is there twice");
    }
    routes.add(route);
  }

  private RouteSpec route(String function, Section event) {
    String method = event.text("Method").toUpperCase(Locale.ROOT);
    String path = event.text("Path");
    if (!path.startsWith("/")) {
      throw event.fault("Path must begin with a slash: " + path);
    }
    return new RouteSpec(method.equals("*") ? "ANY" : method, path, function, authorizer(event));
  }

  private @Nullable String authorizer(Section event) {
    String own = event.at("Auth").optional("Authorizer");
    String name = own == null ? defaultAuthorizer : own;
    if (name == null || name.equals("NONE")) {
      return null;
    }
    if (!authorizers.contains(name)) {
      throw event.fault("authorizer " + name + " is not defined by the API");
    }
    return name;
  }

  private static ScheduleSpec schedule(String function, String name, Section event) {
    String expression = event.text("ScheduleExpression");
    String input = event.optional("Input");
    return new ScheduleSpec(
        function + "." + name,
        function,
        expression,
        rate(event, expression),
        input == null ? "{}" : input);
  }

  private static Optional<Duration> rate(Section event, String expression) {
    try {
      return ScheduleExpression.rate(expression);
    } catch (IllegalArgumentException e) {
      throw new UnreadableTemplate(event.where() + ": " + e.getMessage(), e);
    }
  }

  private StreamTrigger stream(String function, String name, Section event) {
    String stream = event.text("Stream");
    if (!stream.equals(table + ".StreamArn")) {
      throw event.fault("Stream must be that of " + table + ", not " + stream);
    }
    return new StreamTrigger(
        function + "." + name,
        function,
        event.at("FilterCriteria").list("Filters").stream()
            .map(filter -> filter.text("Pattern"))
            .toList(),
        // Lambda's own defaults
        event.number("BatchSize", 100),
        event.number("MaximumRetryAttempts", -1),
        event.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"));
  }
}

package dev.surety.verify.world;

import dev.surety.local.template.RouteSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the template's route for a request, as API Gateway does. */
final class Routes {
  private final List<RouteSpec> routes;

  Routes(List<RouteSpec> routes) {
    this.routes = routes;
  }

  /** A route and what its variables stand for. */
  record Match(RouteSpec route, Map<String, String> variables) {}

  Match find(String method, String path) {
    return routes.stream()
        .filter(route -> route.method().equals(method))
        .flatMap(route -> match(route, path).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no route for " + method + " " + path));
  }

  private static Optional<Match> match(RouteSpec route, String path) {
    String[] wanted = route.path().split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        variables.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(route, variables));
  }
}

package dev.surety.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.local.gateway.JwtAuthorizer.Verdict;
import dev.surety.local.template.RouteSpec;
import dev.surety.local.template.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens to a request, in API Gateway's order: size, route, authorizer, function. */
final class Dispatch {

  private final Template template;
  private final Function<String, RequestStreamHandler> handlers;
  private final JwtAuthorizer authorizer;
  private final InstantSource clock;
  private final RouteTable<RouteSpec> routes = new RouteTable<>();
  private final RouteTable<LocalRoute> localRoutes = new RouteTable<>();

  Dispatch(
      Template template,
      Function<String, RequestStreamHandler> handlers,
      JwtAuthorizer authorizer,
      InstantSource clock) {
    this.template = template;
    this.handlers = handlers;
    this.authorizer = authorizer;
    this.clock = clock;
    template.routes().forEach(route -> routes.add(route.method(), route.path(), route));
  }

  void addLocal(String method, String path, LocalRoute handler) {
    localRoutes.add(method, path, handler);
  }

  /**
   * The answer.
   *
   * @throws Exception for any fault of a function or local route
   */
  Answer answer(Request request, String requestId) throws Exception {
    if (request.isTooLarge()) {
      return Answer.TOO_LARGE;
    }
    Optional<RouteTable.Match<LocalRoute>> local =
        localRoutes.match(request.method(), request.path());
    if (local.isPresent()) {
      return Answer.of(local.get().target().handle(localRequest(request, local.get().variables())));
    }
    Optional<RouteTable.Match<RouteSpec>> found = routes.match(request.method(), request.path());
    return found.isPresent() ? authorized(request, found.get(), requestId) : Answer.NOT_FOUND;
  }

  private Answer authorized(Request request, RouteTable.Match<RouteSpec> match, String requestId)
      throws IOException {
    if (match.target().authorizer() == null) {
      return invoke(request, match, null, requestId);
    }
    return switch (authorizer.authorize(request.header("authorization"))) {
      case Verdict.Allowed allowed -> invoke(request, match, allowed.claims(), requestId);
      case Verdict.Refused refused -> Answer.unauthorized(refused.challenge());
    };
  }

  private Answer invoke(
      Request request,
      RouteTable.Match<RouteSpec> match,
      @Nullable Map<String, String> claims,
      String requestId)
      throws IOException {
    RouteSpec route = match.target();
    byte[] event =
        EventDocument.of(request, route, match.variables(), claims, requestId, clock.instant());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    handlers
        .apply(route.function())
        .handleRequest(
            new ByteArrayInputStream(event),
            output,
            new LambdaContext(template.function(route.function()), requestId));
    return AnswerReader.read(output.toByteArray());
  }

  private static LocalRequest localRequest(Request request, Map<String, String> variables) {
    return new LocalRequest(
        request.method(),
        request.path(),
        variables,
        request.query(),
        request.headers(),
        new String(request.body(), StandardCharsets.UTF_8));
  }
}

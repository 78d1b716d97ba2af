package dev.surety.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.party.Principal;
import dev.surety.domain.work.StoreUnavailable;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** All routes of one function: from API Gateway's event to its answer. */
public final class Api {
  /** The largest body, in bytes. */
  static final int LARGEST_BODY = 256 * 1024;

  private final Map<String, Endpoint> routes = new HashMap<>();
  private final Commands commands;
  private final Queries queries;
  private final Inquiries inquiries;

  @Inject
  Api(Set<Endpoint> endpoints, Commands commands, Queries queries, Inquiries inquiries) {
    endpoints.forEach(endpoint -> routes.put(endpoint.route().key(), endpoint));
    this.commands = commands;
    this.queries = queries;
    this.inquiries = inquiries;
  }

  /** The routes this function answers, as template.yaml names them. */
  public Set<String> routes() {
    return Set.copyOf(routes.keySet());
  }

  public void handle(InputStream in, OutputStream out, Context context) throws IOException {
    JsonNode event = Json.readOwn(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    Request request = Request.of(event);
    Response response = respond(request, context).with("x-request-id", request.traceId());
    out.write(response.event().getBytes(StandardCharsets.UTF_8));
  }

  private Response respond(Request request, Context context) {
    try {
      return respond(request);
    } catch (StoreUnavailable e) {
      context.getLogger().log(Failure.line(request, e));
      return Problem.of(503, "unavailable", "the database did not answer: try again")
          .response(request)
          .with("retry-after", "1");
    } catch (RuntimeException e) {
      context.getLogger().log(Failure.line(request, e));
      return Problem.of(500, "internal_error", "this is our fault; traceId names it in our logs")
          .response(request);
    }
  }

  private Response respond(Request request) {
    if (request.principal().isEmpty()) {
      return Problem.of(401, "unauthorized", "the token names no person of an organisation")
          .response(request);
    }
    if (request.body().getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
      return Problem.of(413, "body_too_large", "at most " + LARGEST_BODY + " bytes")
          .response(request);
    }
    Principal principal = request.principal().get();
    return switch (routes.get(request.route())) {
      case Endpoint _ when !request.path().plausible() -> Problem.notFound().response(request);
      case null -> Problem.notFound().response(request);
      case Command<?> command -> commands.run(command, principal, request);
      case Inquiry<?> inquiry -> inquiries.run(inquiry, principal, request);
      case Query query -> queries.run(query, principal, request);
    };
  }
}

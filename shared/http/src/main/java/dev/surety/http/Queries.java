package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** The order in which every query is checked: 404, 403, 400. */
final class Queries {
  private final Store store;
  private final InstantSource clock;

  @Inject
  Queries(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  Response run(Query query, Principal principal, Request request) {
    Snapshot found = store.read(query.route().reads(request.path()));
    return switch (query.route().admit(principal, request.path(), found)) {
      case Admission.Stranger _ -> Problem.notFound().response(request);
      case Admission.WrongRole(String needed) -> Problem.wrongRole(needed).response(request);
      case Admission.Admitted(Optional<Side> side) -> {
        Given given =
            new Given(principal, side, "", request.path(), request.query(), found, clock.instant());
        yield show(query, given, request);
      }
    };
  }

  private static Response show(Query query, Given given, Request request) {
    try {
      for (String name : request.query().keySet()) {
        if (!query.parameters().contains(name)) {
          throw new BadRequest("unknown_parameter", "no such query parameter: " + name);
        }
      }
      Answer answer = query.show(given);
      return Response.of(answer.status(), Json.write(answer.body()), answer.etag());
    } catch (BadRequest e) {
      return e.problem().response(request);
    }
  }
}

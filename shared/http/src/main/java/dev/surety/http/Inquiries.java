package dev.surety.http;

import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** The order in which every inquiry is checked: 404, 403, 400, 422. */
final class Inquiries {
  private final Store store;
  private final InstantSource clock;

  @Inject
  Inquiries(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  <B> Response run(Inquiry<B> inquiry, Principal principal, Request request) {
    Snapshot found = store.read(inquiry.route().reads(request.path()));
    return switch (inquiry.route().admit(principal, request.path(), found)) {
      case Admission.Stranger _ -> Problem.notFound().response(request);
      case Admission.WrongRole(String needed) -> Problem.wrongRole(needed).response(request);
      case Admission.Admitted(Optional<Side> side) -> {
        Body<B> body = Body.of(request, inquiry::decode);
        Given given =
            new Given(principal, side, "", request.path(), request.query(), found, clock.instant());
        yield body.unreadable()
            .or(body::invalid)
            .map(bad -> bad.response(request))
            .orElseGet(() -> told(inquiry.find(given, body.said()), request));
      }
    };
  }

  private static Response told(Inquiry.Finding finding, Request request) {
    return switch (finding) {
      case Inquiry.Finding.Found(Answer answer) ->
          Response.of(answer.status(), Json.write(answer.body()), answer.etag());
      case Inquiry.Finding.Refused(Refusal refusal) -> Problem.of(refusal).response(request);
    };
  }
}

package dev.surety.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Head;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.IdempotencyRecord;
import dev.surety.domain.work.Patience;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order in which every command is checked and done (API.md, conventions): 404, 403, 400,
 * idempotency, 428/412, 409, 422, commit. One read and one commit, unless a rival was faster.
 */
final class Commands {
  private static final int TRIES = 100;

  /** No attempt begins later: the function's own time ends at 10 s, and a commit may repeat. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final Store store;
  private final InstantSource clock;
  private final Patience patience;

  @Inject
  Commands(Store store, InstantSource clock, Patience patience) {
    this.store = store;
    this.clock = clock;
    this.patience = patience;
  }

  <B> Response run(Command<B> command, Principal principal, Request request) {
    Body<B> body = Body.of(request, command::decode);
    Optional<Problem> bad =
        body.unreadable().or(() -> Idempotency.missing(request)).or(body::invalid);
    // no canonical form is asked of a body that is refused anyway
    Optional<Idempotency> key =
        bad.isPresent() ? Optional.empty() : key(principal, request, body.json());
    String journal = command.journal(request.path());
    Attempt<B> attempt = new Attempt<>(command, principal, request, body.said(), journal, bad, key);
    long began = patience.nanos();
    for (int tries = 1; tries <= TRIES && since(began) < LONGEST.toNanos(); tries++) {
      Optional<Response> response = once(attempt);
      if (response.isPresent()) {
        return response.get();
      }
      patience.standBack(tries);
    }
    return Problem.of(503, "busy", "too many others are changing this: try again")
        .response(request)
        .with("retry-after", "1");
  }

  private long since(long began) {
    return patience.nanos() - began;
  }

  private record Attempt<B>(
      Command<B> command,
      Principal principal,
      Request request,
      B body,
      String journal,
      Optional<Problem> bad,
      Optional<Idempotency> key) {}

  /** One read, one decision, one commit; empty if a rival was faster. */
  private <B> Optional<Response> once(Attempt<B> attempt) {
    Command<B> command = attempt.command();
    Request request = attempt.request();
    Snapshot found = store.read(reads(attempt));
    return switch (command.route().admit(attempt.principal(), request.path(), found)) {
      case Admission.Stranger _ -> Optional.of(Problem.notFound().response(request));
      case Admission.WrongRole(String needed) ->
          Optional.of(Problem.wrongRole(needed).response(request));
      case Admission.Admitted(Optional<Side> side) ->
          before(attempt, found).or(() -> decide(attempt, side, found));
    };
  }

  private static <B> List<Ref<?>> reads(Attempt<B> attempt) {
    Path path = attempt.request().path();
    List<Ref<?>> refs = new ArrayList<>(attempt.command().route().reads(path));
    if (attempt.bad().isEmpty()) {
      refs.addAll(attempt.command().reads(path, attempt.body()));
    }
    refs.add(new Ref.HeadRef(attempt.journal()));
    attempt.key().ifPresent(key -> refs.add(key.ref()));
    return refs.stream().distinct().toList();
  }

  /** Everything that answers before the domain is asked. */
  private static <B> Optional<Response> before(Attempt<B> attempt, Snapshot found) {
    Request request = attempt.request();
    return attempt
        .bad()
        .map(bad -> bad.response(request))
        .or(
            () ->
                attempt
                    .key()
                    .flatMap(key -> found.find(key.ref()).map(was -> key.again(was, request))))
        .or(
            () ->
                Preconditions.failed(request, attempt.command().target(request.path(), found))
                    .map(failed -> failed.response(request)));
  }

  private <B> Optional<Response> decide(Attempt<B> attempt, Optional<Side> side, Snapshot found) {
    Request request = attempt.request();
    String journal = attempt.journal();
    // read after the snapshot: what was stored before it cannot lie in this decision's future
    Instant now = clock.instant();
    Given given =
        new Given(attempt.principal(), side, journal, request.path(), request.query(), found, now);
    Head head = found.find(new Ref.HeadRef(journal)).orElse(Head.start(journal));
    Decision<Answer> decision;
    try {
      decision = attempt.command().decide(given, attempt.body());
    } catch (RuntimeException e) {
      if (stands(attempt, found)) {
        throw e;
      }
      return Optional.empty();
    }
    return switch (decision) {
      case Decision.Accepted<Answer>(Answer answer, Changes changes) ->
          commit(attempt, head, now, changes, answer);
      case Decision.Refused<Answer>(Refusal refusal) ->
          stands(attempt, found) ? refuse(attempt, head, now, refusal) : Optional.empty();
    };
  }

  /**
   * Whether what was decided on was all true at one instant. A batch is no snapshot, so a rival can
   * come in the middle of it; a commit notices by its conditions, and a no by reading again.
   */
  private <B> boolean stands(Attempt<B> attempt, Snapshot found) {
    return store.read(reads(attempt)).sameAs(found);
  }

  private <B> Optional<Response> commit(
      Attempt<B> attempt, Head head, Instant now, Changes changes, Answer answer) {
    String body = Json.write(answer.body());
    Optional<IdempotencyRecord> record =
        attempt.key().map(key -> key.record(answer.status(), body, answer.etag(), now));
    Commit commit = new Commit(head, attempt.principal().actor(), now, changes, record);
    return switch (store.commit(commit)) {
      case Store.Result.Committed _ ->
          Optional.of(Response.of(answer.status(), body, answer.etag()));
      case Store.Result.Conflict _ -> Optional.empty();
      case Store.Result.InsufficientFunds(String account) ->
          refuse(
              attempt,
              head,
              now,
              Refusal.meaning("insufficient_funds", account + " does not hold enough"));
    };
  }

  /** A refusal by the domain is an answer, and stays the answer to its key. */
  private <B> Optional<Response> refuse(
      Attempt<B> attempt, Head head, Instant now, Refusal refusal) {
    Problem problem = Problem.of(refusal);
    String body = problem.document(attempt.request());
    Response response = Response.of(problem.status(), body, "");
    if (refusal.kind() == Refusal.Kind.FORBIDDEN || attempt.key().isEmpty()) {
      return Optional.of(response);
    }
    Optional<IdempotencyRecord> record =
        attempt.key().map(key -> key.record(problem.status(), body, "", now));
    Commit commit = new Commit(head, attempt.principal().actor(), now, Changes.NONE, record);
    return store.commit(commit) instanceof Store.Result.Committed
        ? Optional.of(response)
        : Optional.empty();
  }

  private static Optional<Idempotency> key(Principal principal, Request request, JsonNode json) {
    return request
        .header(Idempotency.HEADER)
        .filter(Idempotency::isKey)
        .map(key -> Idempotency.of(principal, request, key, json));
  }
}

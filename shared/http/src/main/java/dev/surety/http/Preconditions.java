package dev.surety.http;

import dev.surety.domain.work.Entity;
import java.util.Arrays;
import java.util.Optional;

/** If-Match: required on PATCH and on a PUT over what is there, honoured everywhere. */
final class Preconditions {
  private Preconditions() {}

  static Optional<Problem> failed(Request request, Optional<? extends Entity> target) {
    Optional<String> wanted = request.header("if-match");
    if (wanted.isEmpty()) {
      return request.method().equals("PATCH")
              || (request.method().equals("PUT") && target.isPresent())
          ? Optional.of(Problem.of(428, "if_match_required", "say which version you change"))
          : Optional.empty();
    }
    String current = target.map(Answer::etag).orElse("");
    boolean matches =
        Arrays.stream(wanted.get().split(",", -1))
            .map(String::trim)
            .anyMatch(tag -> tag.equals("*") || tag.equals(current));
    return matches
        ? Optional.empty()
        : Optional.of(Problem.of(412, "version_stale", "the current version is " + current));
  }
}

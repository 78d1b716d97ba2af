package dev.surety.domain.obligation;

import dev.surety.domain.party.Actor;
import dev.surety.domain.terms.ObligationPlan.Form;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation's owner shows for it.
 *
 * @param text in the owner's words
 * @param uri where it can be seen
 * @param sha256 the hash of what was there, in lower-case hex
 * @param people who holds the access, and then who does as well if that person is away; who took
 *     part in the training; who acknowledged the policy
 */
public record Showing(
    String text,
    @Nullable String uri,
    @Nullable String sha256,
    List<String> people,
    Actor by,
    Instant at) {

  public Showing {
    people = List.copyOf(people);
  }

  /** What its obligation's form asks for and it lacks, as a member's name and what is missing. */
  Optional<Map.Entry<String, String>> lacking(Form form) {
    return switch (form) {
      case ANY -> Optional.empty();
      case ACCESS ->
          people.stream().distinct().count() < 2
              ? Optional.of(Map.entry("people", "who holds the access, and another who backs up"))
              : Optional.empty();
      case TRAINING -> nobody("who took part");
      case POLICY -> unhashed().or(() -> nobody("who acknowledged it"));
      case DOCUMENT ->
          uri == null ? Optional.of(Map.entry("uri", "where the document is")) : unhashed();
    };
  }

  private Optional<Map.Entry<String, String>> nobody(String what) {
    return people.isEmpty() ? Optional.of(Map.entry("people", what)) : Optional.empty();
  }

  private Optional<Map.Entry<String, String>> unhashed() {
    return sha256 == null ? Optional.of(Map.entry("sha256", "the hash of it")) : Optional.empty();
  }

  /** As the timeline tells it. */
  Map<String, Object> told() {
    Map<String, Object> told = new HashMap<>();
    told.put("evidence", text);
    told.put("people", people);
    if (uri != null) {
      told.put("uri", uri);
    }
    if (sha256 != null) {
      told.put("sha256", sha256);
    }
    return told;
  }
}

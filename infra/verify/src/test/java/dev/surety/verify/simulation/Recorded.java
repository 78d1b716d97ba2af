package dev.surety.verify.simulation;

import dev.surety.verify.simulation.model.Review;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is on record about a milestone's newest review: silence is judged by nothing else (I12). */
record Recorded(Instant reviewEndsAt, List<Optional<Review.Proof>> warnings) {
  static Recorded of(Item milestone) {
    List<AttributeValue> revisions = list(milestone.attributes(), "revisions");
    Map<String, AttributeValue> review =
        revisions.getLast().m().getOrDefault("review", AttributeValue.fromM(Map.of())).m();
    return new Recorded(
        instant(review, "endsAt").orElseThrow(),
        list(review, "warnings").stream().map(warning -> proof(warning.m())).toList());
  }

  private static Optional<Review.Proof> proof(Map<String, AttributeValue> warning) {
    return instant(warning, "sentAt")
        .flatMap(
            sent -> instant(warning, "provedAt").map(proved -> new Review.Proof(sent, proved)));
  }

  private static Optional<Instant> instant(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s).map(Instant::parse);
  }

  private static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
    return item.getOrDefault(name, AttributeValue.fromL(List.of())).l();
  }
}

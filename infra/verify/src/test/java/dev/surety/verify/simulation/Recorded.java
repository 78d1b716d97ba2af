package dev.surety.verify.simulation;

import dev.surety.verify.simulation.model.Review;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is on record about a milestone's newest review: silence is judged by nothing else (I12). */
record Recorded(Instant reviewEndsAt, List<Review.Warning> warnings) {
  static Recorded of(Item milestone) {
    List<AttributeValue> revisions = list(milestone.attributes(), "revisions");
    Map<String, AttributeValue> review =
        revisions.getLast().m().getOrDefault("review", AttributeValue.fromM(Map.of())).m();
    return new Recorded(
        instant(review, "endsAt").orElseThrow(),
        list(review, "warnings").stream().map(warning -> warning(warning.m())).toList());
  }

  private static Review.Warning warning(Map<String, AttributeValue> warning) {
    boolean mailed = warning.containsKey("mailedAt");
    boolean lost = mailed && !warning.containsKey("provedAt") && !warning.containsKey("lookAt");
    return new Review.Warning(
        mailed, lost, instant(warning, "sentAt"), instant(warning, "provedAt"));
  }

  private static Optional<Instant> instant(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s).map(Instant::parse);
  }

  private static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
    return item.getOrDefault(name, AttributeValue.fromL(List.of())).l();
  }
}

package dev.surety.domain.goal;

import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A review as it was given. Never changed: a later one counts instead.
 *
 * @param subject what it is about, such as {@code kpi/tone} or {@code goal/g30}
 * @param attained whether the goal is attained; none for a KPI
 */
public record ScoredReview(
    String contract,
    String subject,
    String id,
    Assessment assessment,
    @Nullable Boolean attained,
    Actor by,
    Instant at)
    implements Entity {

  @Override
  public Ref.ScoredReviewRef ref() {
    return new Ref.ScoredReviewRef(contract, subject, id);
  }

  @Override
  public long version() {
    return 1;
  }

  public int score() {
    return assessment.score();
  }

  /** Everything that was said, as the timeline tells it. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("review", id);
    facts.put("score", assessment.score());
    facts.put("text", assessment.text());
    facts.put("evidence", shown(assessment.evidence()));
    if (attained != null) {
      facts.put("attained", attained);
    }
    return facts;
  }

  static List<Map<String, String>> shown(List<Evidence> evidence) {
    return evidence.stream()
        .map(e -> Map.of("title", e.title(), "uri", e.uri(), "sha256", e.sha256()))
        .toList();
  }
}

package dev.surety.domain.serviceissue;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Changes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What time does about a service issue. */
public final class IssueAlarms {
  private IssueAlarms() {}

  /** One breach, or else the reminder; nothing before it is due. */
  public static Changes lapse(Agreement agreement, ServiceIssue issue, Instant now) {
    Optional<IssueClock> breached = issue.breach(now);
    if (breached.isPresent()) {
      return breached(agreement, issue, breached.get());
    }
    if (issue.remindAt().filter(at -> !at.isAfter(now)).isEmpty()) {
      return Changes.NONE;
    }
    ServiceIssue next = issue.remindedOf();
    return Changes.of(next, next.event("reminded", Map.of()))
        .telling(new IssueMails(agreement, next).planSoonDue());
  }

  /** One at a time, so that the mails of each fit into one commit. */
  private static Changes breached(Agreement agreement, ServiceIssue issue, IssueClock clock) {
    ServiceIssue next = issue.told(clock);
    Map<String, Object> data = new HashMap<>();
    data.put("clock", clock.kind().name());
    data.put("dueAt", clock.dueAt().toString());
    if (clock.answeredAt() != null) {
      data.put("answeredAt", clock.answeredAt().toString());
    }
    return Changes.of(next, next.event("breached", data))
        .telling(new IssueMails(agreement, next).breached(clock));
  }
}

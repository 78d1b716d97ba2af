package dev.surety.reports.export;

import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Obligation.Answer;
import dev.surety.domain.obligation.Showing;
import org.jspecify.annotations.Nullable;

/** What both sides owe besides the service, and what was shown for it, as an export tells it. */
final class ObligationRows {
  private ObligationRows() {}

  static Row obligation(Obligation obligation) {
    return Row.of("obligation", obligation.id(), obligation)
        .with("kind", obligation.plan().kind())
        .with("owner", obligation.plan().owner())
        .with("what", obligation.plan().what())
        .with("mandatory", obligation.plan().mandatory())
        .with("form", obligation.plan().form())
        .with("every", obligation.plan().every().orElse(null))
        .with("phase", obligation.plan().phase().orElse(null))
        .with("state", obligation.state())
        .with("dueAt", obligation.dueAt())
        .with("overdue", obligation.overdue())
        .all("evidence", obligation.showings(), ObligationRows::showing)
        .with("note", obligation.note())
        .with("answered", answered(obligation.by()));
  }

  private static Row showing(Showing showing) {
    return Row.part()
        .with("evidence", showing.text())
        .with("uri", showing.uri())
        .with("sha256", showing.sha256())
        .with("people", showing.people())
        .with("by", Row.actor(showing.by()))
        .with("at", showing.at());
  }

  private static @Nullable Row answered(@Nullable Answer answer) {
    return answer == null
        ? null
        : Row.part().with("by", Row.actor(answer.who())).with("at", answer.at());
  }
}

package dev.surety.governance;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.serviceissue.IssueAnswers;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.http.Given;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.time.Instant;

/** The other side says what it will do about an issue, and by when. */
final class PlanIssue extends IssueCommand<PlanIssue.Body> {
  @Inject
  PlanIssue() {
    super("plan");
  }

  record Body(String text, Instant dueAt) {}

  @Override
  public Body decode(Reader body) {
    return new Body(
        body.text("text", LONGEST_TEXT),
        body.parsed("dueAt", "an instant", Instant.EPOCH, Names::instant));
  }

  @Override
  Decision<ServiceIssue> decide(Given given, ServiceIssue issue, Body body) {
    return IssueAnswers.plan(
        given.agreement(), issue, speaker(given), body.text(), body.dueAt(), given.now());
  }
}

package dev.surety.governance;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.serviceissue.IssueAnswers;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The other side says something to an issue. */
final class RespondToIssue extends IssueCommand<String> {
  @Inject
  RespondToIssue() {
    super("respond");
  }

  @Override
  public String decode(Reader body) {
    return body.text("text", LONGEST_TEXT);
  }

  @Override
  Decision<ServiceIssue> decide(Given given, ServiceIssue issue, String text) {
    return IssueAnswers.respond(given.agreement(), issue, speaker(given), text, given.now());
  }
}

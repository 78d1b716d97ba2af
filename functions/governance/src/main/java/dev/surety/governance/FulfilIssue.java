package dev.surety.governance;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.serviceissue.IssueAnswers;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The other side shows that it did what it planned. */
final class FulfilIssue extends IssueCommand<String> {
  @Inject
  FulfilIssue() {
    super("fulfil");
  }

  @Override
  public String decode(Reader body) {
    return body.text("evidence", LONGEST_TEXT);
  }

  @Override
  Decision<ServiceIssue> decide(Given given, ServiceIssue issue, String evidence) {
    return IssueAnswers.fulfil(given.agreement(), issue, speaker(given), evidence, given.now());
  }
}

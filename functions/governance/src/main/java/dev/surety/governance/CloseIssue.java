package dev.surety.governance;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.serviceissue.IssueAnswers;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The side that raised an issue is done with it. */
final class CloseIssue extends IssueCommand<String> {
  @Inject
  CloseIssue() {
    super("close");
  }

  @Override
  public String decode(Reader body) {
    return body.text("note", LONGEST_TEXT);
  }

  @Override
  Decision<ServiceIssue> decide(Given given, ServiceIssue issue, String note) {
    return IssueAnswers.close(given.agreement(), issue, speaker(given), note, given.now());
  }
}

package dev.surety.governance;

import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** One service issue, with its clocks and all that was said. */
final class ShowIssue extends Query {
  @Inject
  ShowIssue() {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/issues/{issue}", Who.party())
            .needing(IssueCommand::ref));
  }

  @Override
  public Answer show(Given given) {
    ServiceIssue issue = given.found().get(IssueCommand.ref(given.path()));
    return Answer.ok(IssueView.of(issue, given.now()), issue);
  }
}

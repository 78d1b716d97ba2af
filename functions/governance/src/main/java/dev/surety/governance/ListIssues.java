package dev.surety.governance;

import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.serviceissue.IssueState;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A contract's service issues, oldest first; what was said is shown with each alone. */
final class ListIssues extends Query {
  private static final String NAME = "issues";

  private final Listings listings;

  @Inject
  ListIssues(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/issues", Who.party()));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("state", "pageSize", "pageToken");
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    Optional<IssueState> state = Paging.filter(given, "state", IssueState.class);
    Page<ServiceIssue> page = listings.serviceIssues(given.contract().id(), Paging.of(given, NAME));
    List<ServiceIssue> wanted =
        page.rows().stream().filter(i -> state.isEmpty() || i.state() == state.get()).toList();
    return Answer.ok(
        Paging.shown(
            given,
            NAME,
            new Page<>(wanted, page.next()),
            issue -> IssueView.summary(issue, given.now())));
  }
}

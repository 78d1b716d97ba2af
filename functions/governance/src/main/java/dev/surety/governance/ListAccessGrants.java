package dev.surety.governance;

import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.GrantState;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
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

/** A contract's grants of access, oldest first; a filtered page may hold fewer than asked for. */
final class ListAccessGrants extends Query {
  private static final String NAME = "accessGrants";

  private final Listings listings;

  @Inject
  ListAccessGrants(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/access-grants", Who.party()));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("state", "pageSize", "pageToken");
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    Optional<GrantState> state = Paging.filter(given, "state", GrantState.class);
    Page<AccessGrant> page = listings.accessGrants(given.contract().id(), Paging.of(given, NAME));
    List<AccessGrant> wanted =
        page.rows().stream()
            .filter(g -> state.isEmpty() || g.asOf(given.now()).state() == state.get())
            .toList();
    return Answer.ok(
        Paging.shown(
            given,
            NAME,
            new Page<>(wanted, page.next()),
            grant -> AccessView.of(grant, given.now())));
  }
}

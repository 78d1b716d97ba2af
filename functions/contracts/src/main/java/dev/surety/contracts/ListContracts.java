package dev.surety.contracts;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.party.Side;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.Given;
import dev.surety.http.OrganisationRoute;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The contracts an organisation is party to. A filtered page may hold fewer rows than asked for.
 */
final class ListContracts extends Query {
  private final Listings listings;

  @Inject
  ListContracts(Listings listings) {
    super(OrganisationRoute.of("GET /v1/contracts"));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("side", "status", "pageSize", "pageToken");
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    Optional<Side> side = Paging.filter(given, "side", Side.class);
    Optional<ContractState> state = Paging.filter(given, "status", ContractState.class);
    String org = given.principal().org();
    Page<Contract> page = listings.contracts(org, Paging.of(given, "contracts"));
    List<Contract> wanted =
        page.rows().stream()
            .filter(c -> side.isEmpty() || c.sideOf(org).equals(side))
            .filter(c -> state.isEmpty() || c.state() == state.get())
            .toList();
    return Answer.ok(
        Paging.shown(given, "contracts", new Page<>(wanted, page.next()), ContractView::summary));
  }
}

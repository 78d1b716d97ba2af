package dev.surety.http;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.listing.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A query that shows one row and where the next would be. */
final class ShowTitles extends Query {
  static final String ROUTE = "GET /v1/contracts/{contract}/titles";

  private final String list;

  ShowTitles(String list) {
    this(ROUTE, list);
  }

  ShowTitles(String route, String list) {
    super(ContractRoute.of(route, Who.party()));
    this.list = list;
  }

  @Override
  public Set<String> parameters() {
    Set<String> all = new HashSet<>(Paging.PARAMETERS);
    all.addAll(Set.of("status", "after"));
    return all;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    Page.Request page = Paging.of(given, list);
    String status = Paging.filter(given, "status", ContractState.class).map(Enum::name).orElse("-");
    long after = Paging.whole(given, "after", 0);
    String row = given.side() + " " + page.after() + " " + page.size() + " " + status + " " + after;
    return Answer.ok(
        Paging.shown(given, list, new Page<>(List.of(row), "row-2"), TextNode::new),
        given.contract());
  }
}

package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.journal.Entry;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.util.Set;

/** The timeline: every event in sequence, as CloudEvents 1.0 with its link in the hash chain. */
final class ListEvents extends Query {
  private final Listings listings;

  @Inject
  ListEvents(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/events", Who.party()));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("after", "pageSize");
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    Page<Entry> page =
        listings.events(given.contract().id(), Paging.whole(given, "after", 0), Paging.size(given));
    ObjectNode view = Json.object();
    ArrayNode events = view.putArray("events");
    page.rows().forEach(entry -> events.add(event(entry)));
    if (!page.next().isEmpty()) {
      view.put("nextAfter", page.rows().getLast().sequence());
    }
    return Answer.ok(view);
  }

  private static JsonNode event(Entry entry) {
    ObjectNode event =
        Json.object()
            .put("specversion", "1.0")
            .put("id", entry.journal() + "/" + entry.sequence())
            .put("source", "/v1/contracts/" + entry.journal())
            .put("type", "dev.surety." + entry.event().type())
            .put("subject", entry.event().subject())
            .put("time", entry.at().toString())
            .put("datacontenttype", "application/json")
            .put("sequence", entry.sequence());
    event.putObject("actor").put("org", entry.actor().org()).put("sub", entry.actor().sub());
    event.set("data", Json.tree(entry.event().data()));
    return event.put("previousHash", entry.previousHash()).put("hash", entry.hash());
  }
}

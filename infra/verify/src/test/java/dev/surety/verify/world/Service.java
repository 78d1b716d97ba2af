package dev.surety.verify.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What goes on under an active deal: its tickets, and the changes of what they go by. */
public record Service(World world, Deal deal) {
  /** Half of what the sample terms promise, and both around the clock. */
  public static final String FASTER =
      """
      {"serviceLevels": {"targets": [
        {"metric": "FIRST_RESPONSE", "priority": "HIGH", "within": "PT30M", "calendar": "always"},
        {"metric": "RESOLUTION", "priority": "*", "within": "PT8H", "calendar": "always"}]}}
      """;

  public static Service active(World world) {
    return new Service(world, Deal.active(world));
  }

  /** Under terms of its own. */
  public static Service active(World world, String terms) {
    return new Service(world, Deal.drafted(world, terms).proposed().signed().activated());
  }

  public Reply propose(Session by, int baseVersion, String changes) {
    String body = "{\"baseVersion\": %d, \"changes\": %s}".formatted(baseVersion, changes);
    return by.post(deal.at("/amendments"), body);
  }

  /** The client proposes, the provider accepts; the amendment's id. */
  public String amended(int baseVersion, String changes) {
    String id = propose(deal.client(), baseVersion, changes).expect(201).text("/id");
    answer(deal.provider(), "/amendments/" + id + "/accept").expect(200);
    return id;
  }

  /** The client proposes that open tickets go by the terms in force; its id. */
  public String recomputation() {
    return deal.client()
        .post(deal.at("/recomputations"), "{\"reason\": \"newer terms\"}")
        .expect(201)
        .text("/id");
  }

  /** A POST with an empty body below the contract. */
  public Reply answer(Session by, String rest) {
    return by.insist(deal.at(rest), "{}");
  }

  public Reply suspend() {
    return deal.client().insist(deal.at("/suspend"), "{\"reason\": \"audit\"}");
  }

  public Reply resume() {
    return answer(deal.client(), "/resume");
  }

  /** As many tickets of HIGH priority, opened now; their ids. */
  public List<String> tickets(int many) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      ids.add(deal.ticket("e" + i));
    }
    return ids;
  }

  public JsonNode ticket(String id) {
    return deal.client().get(deal.at("/tickets/" + id)).expect(200).json();
  }

  /** The first clock of a metric. */
  public JsonNode clock(String ticket, String metric) {
    return ticket(ticket)
        .path("clocks")
        .valueStream()
        .filter(clock -> clock.path("metric").asText().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  public Reply log(Session by, String ticket, String eventId, String type, String rest) {
    String body = "{\"eventId\": \"%s\", \"type\": \"%s\"%s}".formatted(eventId, type, rest);
    return by.insist(deal.at("/tickets/" + ticket + "/events"), body);
  }

  /** The timeline's events of a type, oldest first. */
  public List<JsonNode> events(String type) {
    List<JsonNode> all = new ArrayList<>();
    int after = 0;
    JsonNode page;
    do {
      String query = "/events?pageSize=200&after=" + after;
      page = deal.client().get(deal.at(query)).expect(200).json().path("events");
      page.forEach(all::add);
      after += page.size();
    } while (!page.isEmpty());
    return all.stream().filter(e -> e.path("type").asText().equals("dev.surety." + type)).toList();
  }

  public JsonNode sla(String query) {
    return deal.client().get(deal.at("/sla" + query)).expect(200).json();
  }
}

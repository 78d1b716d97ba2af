package dev.surety.verify.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A contract's export, as the pages that were answered. */
public record Export(List<String> pages) {
  public Export {
    pages = List.copyOf(pages);
  }

  /** All pages of it. */
  public static Export of(Session session, String contract, int pageSize) {
    return of(session, contract, pageSize, () -> {});
  }

  /**
   * All pages of it.
   *
   * @param between happens after the first page
   */
  public static Export of(Session session, String contract, int pageSize, Runnable between) {
    List<String> pages = new ArrayList<>();
    String token = "";
    do {
      String query = "?pageSize=" + pageSize + (token.isEmpty() ? "" : "&pageToken=" + token);
      Reply page = session.get("/v1/contracts/" + contract + "/export" + query).expect(200);
      if (pages.isEmpty()) {
        between.run();
      }
      pages.add(page.raw());
      token = page.text("/nextPageToken");
    } while (!token.isEmpty());
    return new Export(pages);
  }

  /** Every record, in order. */
  public List<ObjectNode> records() {
    List<ObjectNode> all = new ArrayList<>();
    for (String page : pages) {
      Json.readOwn(page).path("records").forEach(record -> all.add((ObjectNode) record));
    }
    return all;
  }

  public List<ObjectNode> records(String type) {
    return records().stream().filter(r -> r.path("record").asText().equals(type)).toList();
  }

  /** The same with the first record that is wanted changed. */
  public Export with(Predicate<JsonNode> wanted, Consumer<ObjectNode> change) {
    List<ObjectNode> all = records();
    change.accept(all.stream().filter(wanted).findFirst().orElseThrow());
    return page(all);
  }

  /** The same without the first record that is wanted. */
  public Export without(Predicate<JsonNode> wanted) {
    List<ObjectNode> all = records();
    all.remove(all.stream().filter(wanted).findFirst().orElseThrow());
    return page(all);
  }

  private static Export page(List<ObjectNode> records) {
    ObjectNode page = Json.object();
    page.putArray("records").addAll(records);
    return new Export(List.of(Json.write(page)));
  }
}

package dev.surety.reports.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.journal.Head;
import dev.surety.domain.listing.Page;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Paging;
import dev.surety.http.Path;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The whole contract, page by page, in a format that is verified without Surety's own code. */
public final class ExportContract extends Query {
  static final String FORMAT = "surety-export/1";

  /** Characters after which a page is full; one more read stays well below Lambda's 6 MB. */
  private static final int FULL = 1_000_000;

  private final List<Section> sections;

  @Inject
  ExportContract(Sections sections) {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/export", Who.party())
            .reading(ExportContract::head));
    this.sections = sections.all();
  }

  private static Ref<?> head(Path path) {
    return new Ref.HeadRef(path.contract());
  }

  @Override
  public Set<String> parameters() {
    return Paging.PARAMETERS;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    Page.Request asked = Paging.of(given, "records");
    boolean first = asked.after().isEmpty();
    Cursor from =
        first ? Cursor.start(sections.size()) : Cursor.read(asked.after(), sections.size());
    List<ObjectNode> records = new ArrayList<>();
    if (first) {
      ObjectNode header = header(given);
      records.add(header);
      from = from.beyond(header);
    }
    try {
      Page<ObjectNode> page = fill(records, from, given.contract().id(), asked.size());
      return Answer.ok(Paging.shown(given, "records", page, record -> record));
    } catch (NumberFormatException e) {
      throw Cursor.invalid();
    }
  }

  private Page<ObjectNode> fill(List<ObjectNode> records, Cursor from, String contract, int size) {
    Cursor at = from;
    long written = 0;
    while (records.size() < size && written < FULL) {
      if (at.section() == sections.size()) {
        records.add(trailer(at));
        return new Page<>(records, "");
      }
      Section section = sections.get(at.section());
      int wanted = Math.min(section.chunk(), size - records.size());
      Page<ObjectNode> page = section.source().page(contract, new Page.Request(at.after(), wanted));
      records.addAll(page.rows());
      written += page.rows().stream().mapToLong(row -> row.toString().length()).sum();
      at = at.beyond(page.rows(), page.next());
    }
    return new Page<>(records, at.text());
  }

  /** It names the head from before anything else was read. */
  private static ObjectNode header(Given given) {
    String contract = given.contract().id();
    Head head = given.found().find(new Ref.HeadRef(contract)).orElse(Head.start(contract));
    return Row.of("header")
        .with("format", FORMAT)
        .with("contract", contract)
        .with("exportedAt", given.now())
        .with("head", Row.part().with("sequence", head.sequence()).with("hash", head.hash()))
        .node();
  }

  private ObjectNode trailer(Cursor at) {
    Row counts = Row.part();
    for (int i = 0; i < sections.size(); i++) {
      counts.with(sections.get(i).type(), at.counts().get(i));
    }
    return Row.of("trailer").with("counts", counts).with("digest", at.digest()).node();
  }
}

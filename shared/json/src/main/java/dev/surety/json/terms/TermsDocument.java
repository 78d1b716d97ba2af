package dev.surety.json.terms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.terms.Terms;
import dev.surety.domain.terms.TermsCheck;
import dev.surety.json.Faults;
import dev.surety.json.Json;
import dev.surety.json.Reader;
import dev.surety.json.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A terms document that was read: what the domain understands of it, and what is wrong with it.
 *
 * @param canonical the whole document in RFC 8785 form, unless it is wrong
 */
public record TermsDocument(String canonical, String title, Terms terms, Faults faults) {

  /** Reads a document, or a merge patch of one. */
  public static TermsDocument read(JsonNode document) {
    Faults faults = new Faults();
    Reader reader = new Reader(document, "", faults);
    Terms terms = TermsReader.read(reader);
    reader.nothingElse();
    String canonical = faults.syntactic().isEmpty() ? Json.canonical(document) : "{}";
    return new TermsDocument(canonical, document.path("title").asText(""), terms, faults);
  }

  /** What is wrong whatever is added later; an incomplete draft is fine. */
  public List<Fault> draftFaults() {
    return faults.syntactic();
  }

  /** What keeps it from being proposed, one fault for each gap. */
  public List<Fault> proposalFaults() {
    List<Fault> all = new ArrayList<>(faults.all());
    TermsCheck.faults(terms).stream().filter(this::stands).forEach(all::add);
    return all;
  }

  /** A contradiction counts only if everything it was computed from could be read. */
  private boolean stands(Fault contradiction) {
    List<String> needed = needed(contradiction.pointer());
    return faults.all().stream().noneMatch(f -> needed.contains(section(f.pointer())));
  }

  private static List<String> needed(String pointer) {
    if (pointer.startsWith("/serviceLevels/thresholds")) {
      return List.of("serviceLevels", "contacts", "escalation");
    }
    String section = section(pointer);
    return switch (section) {
      case "milestones" -> List.of("milestones", "priceMinor");
      case "serviceLevels" -> List.of("serviceLevels", "calendars", "contacts");
      case "escalation" -> List.of("escalation", "contacts");
      case "reports" -> List.of("reports", "contacts");
      case "contacts" ->
          pointer.endsWith("/hours") ? List.of("contacts", "calendars") : List.of("contacts");
      case "obligations" -> List.of("obligations", "transition");
      case "endsOn" -> List.of("endsOn", "startsOn");
      default -> List.of(section);
    };
  }

  private static String section(String pointer) {
    return pointer.split("/", -1)[1];
  }

  /** The document as an agreement, frozen under its hash. */
  public Agreement agreement(String contract, int termsVersion, Instant since) {
    return new Agreement(contract, termsVersion, since, Sha256.of(canonical), canonical, terms);
  }

  /** An agreement's terms, from the document that was stored when it was whole. */
  public static Terms stored(String canonical) {
    TermsDocument document = read(Json.readOwn(canonical));
    if (!document.faults.isEmpty()) {
      throw new IllegalStateException("stored terms no longer read: " + document.faults.all());
    }
    return document.terms;
  }
}

package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.amendment.Affected;
import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.amendment.NewAmendment;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Json;
import dev.surety.json.MergePatch;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import dev.surety.json.terms.Difference;
import dev.surety.json.terms.HolidayResolution;
import dev.surety.json.terms.TermsDiff;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One side proposes other terms; they are in force only by the other side's yes. */
final class ProposeAmendment extends ContractCommand<ProposeAmendment.Body> {
  /** Who they are between, in what money, from when on: other answers are another contract. */
  private static final Set<String> FIXED =
      Set.of("client", "provider", "currency", "startsOn", "pricing", "zone");

  /** It is kept beside the amended document, in one item of at most 400 KB. */
  private static final int LARGEST = 64 * 1024;

  private final Ids ids;
  private final FrozenTerms terms;
  private final Listings listings;
  private final Store store;

  @Inject
  ProposeAmendment(Ids ids, FrozenTerms terms, Listings listings, Store store) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/amendments", Who.admins())
            .reading(ContractRoute.AGREEMENT));
    this.ids = ids;
    this.terms = terms;
    this.listings = listings;
    this.store = store;
  }

  record Body(int baseVersion, JsonNode changes, Optional<Instant> effectiveAt) {
    /** The calendars that it touches: with another end, all of them need holidays until then. */
    Set<String> calendars(JsonNode amended) {
      Set<String> names = new TreeSet<>();
      JsonNode touched = changes.has("endsOn") ? amended : changes;
      touched.path("calendars").fieldNames().forEachRemaining(names::add);
      return names;
    }
  }

  @Override
  public Body decode(Reader body) {
    int baseVersion = (int) body.whole("baseVersion", 1, Integer.MAX_VALUE);
    Reader changes = body.object("changes");
    JsonNode patch = changes.whole();
    changes.entries(
        (name, _) -> {
          if (FIXED.contains(name)) {
            changes
                .faults()
                .add(
                    changes.at(name),
                    "not_amendable",
                    name + " is the same for the whole contract");
          }
        });
    HolidayResolution.sent(patch)
        .forEach(
            fault ->
                changes.faults().add("/changes" + fault.pointer(), fault.code(), fault.detail()));
    if (Json.write(patch).getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      changes.faults().add("/changes", "too_large", "at most " + LARGEST + " bytes");
    }
    if (patch.isEmpty()) {
      changes.faults().add("/changes", "missing", "what is to change is needed");
    }
    return new Body(
        baseVersion,
        patch,
        body.optionalParsed("effectiveAt", "an instant", Instant.EPOCH, Names::instant));
  }

  /** Nothing to match yet: the amendment is only now made. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    Contract contract = given.contract();
    Optional<Refusal> refused = Amendments.refused(contract, body.baseVersion());
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    JsonNode base = Json.readOwn(given.agreement().document());
    JsonNode amended = MergePatch.apply(base, body.changes());
    return terms
        .of(amended, body.calendars(amended))
        .below("/changes")
        .map(
            document -> document.agreement(contract.id(), contract.termsVersion() + 1, given.now()))
        .then(next -> propose(given, body, next));
  }

  private Decision<Answer> propose(Given given, Body body, Agreement next) {
    List<Difference> differences = TermsDiff.between(given.agreement().document(), next.document());
    NewAmendment proposed =
        new NewAmendment(
            ids.next("a"),
            body.baseVersion(),
            next,
            Json.canonical(body.changes()),
            body.effectiveAt(),
            differences.stream().map(Difference::text).toList());
    Affected affected = Affected.by(next.terms(), given.agreement(), listings, store);
    return Amendments.propose(
            given.contract(),
            given.agreement(),
            proposed,
            affected,
            given.principal(),
            given.side(),
            given.now())
        .map(a -> Answer.created(shown(a, given.contract(), differences), a));
  }

  private static ObjectNode shown(
      Amendment amendment, Contract contract, List<Difference> differences) {
    ObjectNode view = AmendmentView.of(amendment, contract);
    view.set("differences", TermsDiff.shown(differences));
    return view;
  }
}

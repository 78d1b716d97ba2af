package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Json;
import dev.surety.json.MergePatch;
import dev.surety.json.Reader;
import dev.surety.json.terms.HolidayResolution;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One side proposes other service levels; they are in force only by the other side's yes. */
final class ProposeAmendment extends ContractCommand<ProposeAmendment.Body> {
  /** What can be amended without money following it. */
  private static final Set<String> AMENDABLE =
      Set.of("calendars", "serviceLevels", "escalation", "contacts");

  /** It is kept beside the amended document, in one item of at most 400 KB. */
  private static final int LARGEST = 64 * 1024;

  private final Ids ids;
  private final FrozenTerms terms;

  @Inject
  ProposeAmendment(Ids ids, FrozenTerms terms) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/amendments", Who.admins())
            .reading(ContractRoute.AGREEMENT));
    this.ids = ids;
    this.terms = terms;
  }

  record Body(int baseVersion, JsonNode changes) {
    /** The calendars that it touches. */
    Set<String> calendars() {
      Set<String> names = new TreeSet<>();
      changes.path("calendars").fieldNames().forEachRemaining(names::add);
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
          if (!AMENDABLE.contains(name)) {
            changes
                .faults()
                .add(
                    changes.at(name),
                    "not_amendable",
                    name + " cannot be amended yet; this can: " + String.join(", ", sorted()));
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
    return new Body(baseVersion, patch);
  }

  private static List<String> sorted() {
    return AMENDABLE.stream().sorted().toList();
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
    return terms
        .of(MergePatch.apply(base, body.changes()), body.calendars())
        .below("/changes")
        .map(
            document -> document.agreement(contract.id(), contract.termsVersion() + 1, given.now()))
        .then(next -> propose(given, body, next));
  }

  private Decision<Answer> propose(Given given, Body body, Agreement next) {
    Contract contract = given.contract();
    return Amendments.propose(
            contract,
            next,
            body.baseVersion(),
            Json.canonical(body.changes()),
            ids.next("a"),
            given.principal(),
            given.side(),
            given.now())
        .map(a -> Answer.created(AmendmentView.of(a, contract), a));
  }
}

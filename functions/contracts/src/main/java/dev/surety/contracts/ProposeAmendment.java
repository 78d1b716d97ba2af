package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
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
import dev.surety.json.terms.TermsDocument;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One side proposes other service levels; they are in force only by the other side's yes. */
final class ProposeAmendment extends ContractCommand<ProposeAmendment.Body> {
  /** What can be amended without money following it. */
  private static final Set<String> AMENDABLE =
      Set.of("calendars", "serviceLevels", "escalation", "contacts");

  private static final int LARGEST = 64 * 1024;

  private final Ids ids;

  @Inject
  ProposeAmendment(Ids ids) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/amendments", Who.admins())
            .reading(ContractRoute.AGREEMENT));
    this.ids = ids;
  }

  record Body(int baseVersion, JsonNode changes) {}

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
    if (Json.write(patch).length() > LARGEST) {
      changes.faults().add("/changes", "too_large", "at most " + LARGEST + " characters");
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
    TermsDocument document = TermsDocument.read(MergePatch.apply(base, body.changes()));
    List<Fault> gaps = document.proposalFaults();
    if (!gaps.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning(
              "terms_incomplete",
              "the amended terms would not hold together",
              gaps.stream().map(gap -> gap.below("/changes")).toList()));
    }
    Agreement next = document.agreement(contract.id(), contract.termsVersion() + 1);
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

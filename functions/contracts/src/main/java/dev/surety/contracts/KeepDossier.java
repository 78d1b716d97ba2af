package dev.surety.contracts;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.dossier.Dossier;
import dev.surety.domain.dossier.Dossiers;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Json;
import dev.surety.json.Reader;
import dev.surety.json.Sha256;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the client's dossier, whole, in the place of what was kept before. */
final class KeepDossier extends ContractCommand<DossierReader.Read> {
  @Inject
  KeepDossier() {
    super(
        ContractRoute.of("PUT /v1/contracts/{contract}/dossier", Who.client().unseenByOthers())
            .reading(ContractRoute.DRAFT)
            .reading(ContractRoute.AGREEMENT)
            .reading(ContractRoute.DOSSIER));
  }

  @Override
  public DossierReader.Read decode(Reader body) {
    return DossierReader.read(body);
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(new Ref.DossierRef(path.contract()));
  }

  @Override
  public Decision<Answer> decide(Given given, DossierReader.Read read) {
    String contract = given.contract().id();
    DossierTerms terms = DossierTerms.of(contract, given.found());
    List<Fault> faults = new ArrayList<>(read.contradictions());
    read.costs().map(terms::faults).ifPresent(faults::addAll);
    String document = Json.canonical(read.document());
    Optional<Dossier> before = given.found().find(new Ref.DossierRef(contract));
    return Dossiers.keep(
            given.contract(),
            before,
            document,
            Sha256.of(document),
            faults,
            given.principal().actor(),
            given.now())
        .map(
            kept ->
                before.isPresent()
                    ? Answer.ok(DossierView.of(given.contract(), kept, terms), kept)
                    : Answer.created(DossierView.of(given.contract(), kept, terms), kept));
  }
}

package dev.surety.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.dossier.Comparison;
import dev.surety.domain.dossier.Costs;
import dev.surety.domain.dossier.Dossier;
import dev.surety.domain.dossier.Dossiers;
import dev.surety.json.Json;
import java.util.List;

/** A dossier as it is shown: in its own words, and what follows from it. */
final class DossierView {
  private DossierView() {}

  static ObjectNode of(Contract contract, Dossier dossier, DossierTerms terms) {
    DossierReader.Read read = DossierReader.stored(dossier.document());
    ObjectNode view =
        Json.object()
            .put("version", dossier.version())
            .put("sha256", dossier.sha256())
            .put("keptAt", dossier.keptAt().toString());
    view.putObject("keptBy").put("org", dossier.by().org()).put("sub", dossier.by().sub());
    view.set("allowedActions", Json.tree(Dossiers.open(contract) ? List.of("edit") : List.of()));
    view.setAll((ObjectNode) Json.readOwn(dossier.document()));
    read.evaluation().hundredths().ifPresent(score -> view.put("scoreHundredths", score));
    read.costs()
        .ifPresent(
            costs ->
                terms
                    .comparison(costs)
                    .ifPresent(both -> view.set("comparison", comparison(costs, both))));
    return view;
  }

  private static ObjectNode comparison(Costs costs, Comparison both) {
    ObjectNode view = Json.object().put("currency", costs.currency()).put("years", costs.years());
    side(view.putObject("inHouse"), both.inHouse(), both.inHouseMinor());
    side(view.putObject("outsourced"), both.outsourced(), both.outsourcedMinor());
    view.put("feesFrom", costs.outsourced().fees().isPresent() ? "DOSSIER" : "TERMS");
    view.put("differenceMinor", both.differenceMinor());
    both.differenceBps().ifPresent(bps -> view.put("differenceBps", bps));
    return view;
  }

  private static void side(ObjectNode view, List<Comparison.Line> lines, long totalMinor) {
    lines.forEach(line -> view.put(line.name() + "Minor", line.yearlyMinor()));
    view.put("totalMinor", totalMinor);
  }
}

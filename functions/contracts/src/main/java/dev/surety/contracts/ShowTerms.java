package dev.surety.contracts;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** One version of the terms, whole: its hash is that of the document's canonical form. */
final class ShowTerms extends Query {
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,3}");

  @Inject
  ShowTerms() {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/terms/{version}", Who.party())
            .needing(path -> version(path, 0))
            .reading(path -> version(path, -1)));
  }

  @Override
  public Answer show(Given given) {
    Agreement agreement = given.found().get(version(given.path(), 0));
    return Answer.ok(
        TermsView.whole(agreement, given.found().find(version(given.path(), -1))), agreement);
  }

  /** A version, or the one beside it; what is no version at all is none that is stored. */
  private static Ref.TermsRef version(Path path, int beside) {
    String named = path.get("version");
    int version = VERSION.matcher(named).matches() ? Integer.parseInt(named) : 0;
    return new Ref.TermsRef(path.contract(), Math.max(0, version + beside));
  }
}

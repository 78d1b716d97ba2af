package dev.surety.contracts;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Given;
import dev.surety.json.Json;
import dev.surety.json.Reader;
import dev.surety.json.terms.TermsDocument;
import jakarta.inject.Inject;
import java.util.Optional;

/** The other side says yes, if it likes to exactly the terms with this hash. */
final class AcceptAmendment extends AmendmentCommand<Optional<String>> {
  @Inject
  AcceptAmendment() {
    super("accept");
  }

  @Override
  public Optional<String> decode(Reader body) {
    return body.optionalText("termsHash");
  }

  @Override
  Decision<Amendment> decide(Given given, Amendment amendment, Optional<String> hash) {
    Agreement next =
        TermsDocument.read(Json.readOwn(amendment.document()))
            .agreement(given.contract().id(), amendment.baseVersion() + 1, given.now());
    return Amendments.accept(given.contract(), amendment, next, hash, given.side());
  }
}

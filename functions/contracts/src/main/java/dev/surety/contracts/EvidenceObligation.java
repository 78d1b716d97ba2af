package dev.surety.contracts;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Obligations;
import dev.surety.domain.obligation.Showing;
import dev.surety.http.Given;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Its owner shows that an obligation is met. */
final class EvidenceObligation extends ObligationCommand<EvidenceObligation.Body> {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PEOPLE = 30;

  @Inject
  EvidenceObligation() {
    super("evidence");
  }

  record Body(String text, Optional<String> uri, Optional<String> sha256, List<String> people) {}

  @Override
  public Body decode(Reader body) {
    Body read =
        new Body(
            body.text("evidence", LONGEST_TEXT),
            body.optionalParsed("uri", "an absolute URI", "", Names::uri),
            body.optionalParsed("sha256", "a SHA-256 hash in hex", "", Names::sha256),
            body.texts("people", "a name", "", EvidenceObligation::name));
    if (read.people().size() > MOST_PEOPLE) {
      body.faults().add("/people", "too_many", "at most " + MOST_PEOPLE);
    }
    return read;
  }

  private static String name(String text) {
    if (text.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  @Override
  Decision<Obligation> decide(Given given, Obligation obligation, Body body) {
    Showing showing =
        new Showing(
            body.text(),
            body.uri().orElse(null),
            body.sha256().orElse(null),
            body.people(),
            given.principal().actor(),
            given.now());
    return Obligations.evidence(
        given.contract(), given.agreement(), obligation, given.side(), showing);
  }
}

package dev.surety.governance;

import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.AccessGrants;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The side that got an access says that it has it. */
final class AcknowledgeAccess extends AccessCommand {
  @Inject
  AcknowledgeAccess() {
    super("acknowledge");
  }

  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  Decision<AccessGrant> decide(Given given, AccessGrant grant, String said) {
    return AccessGrants.acknowledge(
        given.contract(), grant, given.principal(), given.side(), given.now());
  }
}

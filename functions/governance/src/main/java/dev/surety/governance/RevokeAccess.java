package dev.surety.governance;

import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.access.AccessGrants;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** One side takes an access away, or the other gives it back. */
final class RevokeAccess extends AccessCommand {
  private static final int LONGEST_REASON = 1_000;

  @Inject
  RevokeAccess() {
    super("revoke");
  }

  @Override
  public String decode(Reader body) {
    return body.text("reason", LONGEST_REASON);
  }

  @Override
  Decision<AccessGrant> decide(Given given, AccessGrant grant, String reason) {
    return AccessGrants.revoke(
        given.agreement(), grant, given.principal(), given.side(), reason, given.now());
  }
}

package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Disputes;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** An arbiter, who is on neither side, divides what is in dispute. */
final class ResolveDispute extends DisputeCommand<DisputeCommand.Parts> {
  @Inject
  ResolveDispute() {
    super("/resolve", Who.arbiter());
  }

  @Override
  public Parts decode(Reader body) {
    return Parts.of(body);
  }

  @Override
  Decision<Dispute> decided(Given given, Parts parts) {
    return parts
        .currency()
        .confirms(
            given.contract(),
            Disputes.resolve(
                given.contract(),
                given.agreement(),
                given.milestone(),
                given.dispute(),
                given.principal(),
                parts.division(),
                given.now()));
  }
}

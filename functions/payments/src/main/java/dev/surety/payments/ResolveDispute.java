package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Disputes;
import dev.surety.domain.dispute.Division;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** An arbiter, who is on neither side, divides what is in dispute. */
final class ResolveDispute extends DisputeCommand<Division> {
  @Inject
  ResolveDispute() {
    super("/resolve", Who.arbiter());
  }

  @Override
  public Division decode(Reader body) {
    return division(body);
  }

  @Override
  Decision<Dispute> decided(Given given, Division division) {
    return Disputes.resolve(
        given.contract(),
        given.agreement(),
        given.milestone(),
        given.dispute(),
        given.principal(),
        division,
        given.now());
  }
}

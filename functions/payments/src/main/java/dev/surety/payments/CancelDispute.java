package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Disputes;
import dev.surety.domain.party.Role;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The side that opened a dispute calls it off. */
final class CancelDispute extends DisputeCommand<String> {
  @Inject
  CancelDispute() {
    super("/cancel", Who.sides(Who.client(Role.APPROVER), Who.provider()));
  }

  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  Decision<Dispute> decided(Given given, String body) {
    return Disputes.cancel(
        given.contract(),
        given.agreement(),
        given.milestone(),
        given.dispute(),
        given.side(),
        given.now());
  }
}

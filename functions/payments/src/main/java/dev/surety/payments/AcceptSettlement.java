package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Disputes;
import dev.surety.domain.work.Ref;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The other side accepts a settlement, and the money is divided at once. */
final class AcceptSettlement extends DisputeCommand<String> {
  @Inject
  AcceptSettlement() {
    super(
        "/settlements/{settlement}/accept",
        Who.admins(),
        route ->
            route.having(
                (path, found) ->
                    found
                        .find(new Ref.DisputeRef(path.contract(), path.get("dispute")))
                        .filter(d -> d.milestone().equals(path.get("milestone")))
                        .flatMap(d -> d.offer(path.get("settlement")))
                        .isPresent()));
  }

  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  Decision<Dispute> decided(Given given, String body) {
    Dispute dispute = given.dispute();
    return Disputes.accept(
        given.contract(),
        given.agreement(),
        given.milestone(),
        dispute,
        dispute.offer(given.path().get("settlement")).orElseThrow(),
        given.principal(),
        given.side(),
        given.now());
  }
}

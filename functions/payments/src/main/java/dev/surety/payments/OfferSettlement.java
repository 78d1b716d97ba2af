package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Disputes;
import dev.surety.domain.work.Ids;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** One side offers to divide what is in dispute. */
final class OfferSettlement extends DisputeCommand<DisputeCommand.Parts> {
  private final Ids ids;

  @Inject
  OfferSettlement(Ids ids) {
    super("/settlements", Who.admins());
    this.ids = ids;
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
            Disputes.offer(
                given.agreement(),
                given.milestone(),
                given.dispute(),
                ids.next("o"),
                given.principal(),
                given.side(),
                parts.division(),
                given.now()));
  }

  @Override
  public Decision<Answer> decide(Given given, Parts parts) {
    return decided(given, parts)
        .map(
            dispute ->
                Answer.created(
                    DisputeView.of(dispute).put("settlementId", dispute.offers().getLast().id()),
                    dispute));
  }
}

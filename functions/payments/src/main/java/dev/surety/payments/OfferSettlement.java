package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Disputes;
import dev.surety.domain.dispute.Division;
import dev.surety.domain.work.Ids;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** One side offers to divide what is in dispute. */
final class OfferSettlement extends DisputeCommand<Division> {
  private final Ids ids;

  @Inject
  OfferSettlement(Ids ids) {
    super("/settlements", Who.admins());
    this.ids = ids;
  }

  @Override
  public Division decode(Reader body) {
    return division(body);
  }

  @Override
  Decision<Dispute> decided(Given given, Division division) {
    return Disputes.offer(
        given.agreement(),
        given.milestone(),
        given.dispute(),
        ids.next("o"),
        given.principal(),
        given.side(),
        division,
        given.now());
  }

  @Override
  public Decision<Answer> decide(Given given, Division division) {
    return decided(given, division)
        .map(
            dispute ->
                Answer.created(
                    DisputeView.of(dispute).put("settlementId", dispute.offers().getLast().id()),
                    dispute));
  }
}

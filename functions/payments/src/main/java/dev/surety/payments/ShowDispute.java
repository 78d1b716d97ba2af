package dev.surety.payments;

import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** One dispute with every settlement that was offered. */
final class ShowDispute extends Query {
  @Inject
  ShowDispute() {
    super(
        MilestoneMoney.dispute(
            MilestoneMoney.get("/disputes/{dispute}", Who.party().andArbiters())));
  }

  @Override
  public Answer show(Given given) {
    return Answer.ok(DisputeView.of(given.dispute()), given.dispute());
  }
}

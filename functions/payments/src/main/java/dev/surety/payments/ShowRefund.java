package dev.surety.payments;

import dev.surety.domain.refund.RefundRequest;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** One refund request. */
final class ShowRefund extends Query {
  @Inject
  ShowRefund() {
    super(MilestoneMoney.refund(MilestoneMoney.get("/refund-requests/{refund}", Who.party())));
  }

  @Override
  public Answer show(Given given) {
    RefundRequest request = given.refund();
    return Answer.ok(RefundView.of(request.beside(given.milestone())), request);
  }
}

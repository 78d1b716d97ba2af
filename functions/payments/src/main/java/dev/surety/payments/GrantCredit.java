package dev.surety.payments;

import dev.surety.domain.credit.CreditGrants;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.work.Ids;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.NamedCurrency;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.time.YearMonth;

/** The provider grants a service credit; the next release nets it. */
final class GrantCredit extends ContractCommand<GrantCredit.Body> {
  private static final int LONGEST_REASON = 200;

  private final Ids ids;

  @Inject
  GrantCredit(Ids ids) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/credits", Who.provider())
            .reading(ContractRoute.AGREEMENT)
            .reading(ContractRoute.CREDITS));
    this.ids = ids;
  }

  record Body(YearMonth period, long amountMinor, NamedCurrency currency, String reason) {}

  @Override
  public Body decode(Reader body) {
    return new Body(
        body.parsed("period", "a month such as 2026-03", YearMonth.of(1970, 1), YearMonth::parse),
        body.minor("amountMinor", 1),
        NamedCurrency.of(body),
        body.text("reason", LONGEST_REASON));
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    return body.currency()
        .confirms(
            given.contract(),
            CreditGrants.grant(
                given.contract(),
                given.agreement(),
                given.credits(),
                ids.next("g"),
                given.principal(),
                body.period(),
                body.amountMinor(),
                body.reason(),
                given.now()))
        .map(credit -> new Answer(201, CreditView.of(credit), ""));
  }
}

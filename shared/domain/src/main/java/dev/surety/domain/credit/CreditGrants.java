package dev.surety.domain.credit;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.money.Amounts;
import dev.surety.domain.party.Principal;
import dev.surety.domain.terms.CreditTerms;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/** Credits that a provider grants of its own accord, such as for a bad week it owns up to. */
public final class CreditGrants {
  private CreditGrants() {}

  /**
   * Grants a credit.
   *
   * @param period a month that has begun, and not before the contract's first
   */
  public static Decision<Credit> grant(
      Contract contract,
      Agreement agreement,
      Credits credits,
      String id,
      Principal who,
      YearMonth period,
      long amountMinor,
      String reason,
      Instant now) {
    if (!contract.live()) {
      return Decision.refuse(contract.refusing("contract_not_active", "a credit be granted"));
    }
    if (credits.all().size() >= Credits.MOST) {
      return Decision.refuse(contract.refusing("too_many_credits", "another credit be granted"));
    }
    YearMonth first = YearMonth.from(agreement.terms().startsOn());
    YearMonth last = YearMonth.from(now.atZone(agreement.terms().zone()));
    if (period.isBefore(first) || period.isAfter(last)) {
      return Decision.refuse(
          meaning("/period", "period_outside", period + " is not from " + first + " to " + last));
    }
    CreditTerms terms = agreement.terms().credits();
    long cap = Amounts.floorShare(terms.baseMinor(), terms.capBps());
    if (amountMinor > cap - credits.assessedMinor(period)) {
      return Decision.refuse(
          meaning(
              "/amountMinor",
              "above_cap",
              "%d on top of %d is above the cap of %d for %s"
                  .formatted(amountMinor, credits.assessedMinor(period), cap, period)));
    }
    Credit credit = new Credit(id, period, amountMinor, 0, reason, who.actor(), now);
    Map<String, Object> data =
        Map.of("period", period.toString(), "amountMinor", amountMinor, "reason", reason);
    return Decision.accept(
        credit,
        Changes.of(credits.with(credit), new Event("credit.granted", "credit/" + id, data)));
  }

  private static Refusal meaning(String pointer, String code, String detail) {
    return Refusal.meaning(code, detail, new Fault(pointer, code, detail));
  }
}

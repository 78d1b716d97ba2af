package dev.surety.store.item;

import dev.surety.domain.credit.Credit;
import dev.surety.domain.credit.Credits;
import java.time.YearMonth;

/** A contract's service credits as they are stored. */
public final class CreditItem {
  private CreditItem() {}

  public static Fields write(Credits credits) {
    return Fields.none()
        .with("contract", credits.contract())
        .withAll("credits", credits.all(), CreditItem::credit);
  }

  public static Credits read(Fields item, long version) {
    return new Credits(item.text("contract"), version, item.all("credits", CreditItem::credit));
  }

  private static Fields credit(Credit credit) {
    return ContractItem.actor(credit.by())
        .with("id", credit.id())
        .with("period", credit.period())
        .with("assessedMinor", credit.assessedMinor())
        .with("appliedMinor", credit.appliedMinor())
        .with("reason", credit.reason())
        .with("at", credit.at());
  }

  private static Credit credit(Fields fields) {
    return new Credit(
        fields.text("id"),
        YearMonth.parse(fields.text("period")),
        fields.whole("assessedMinor"),
        fields.whole("appliedMinor"),
        fields.text("reason"),
        ContractItem.actor(fields),
        fields.instant("at"));
  }
}

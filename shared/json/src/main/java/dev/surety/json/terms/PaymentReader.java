package dev.surety.json.terms;

import dev.surety.domain.money.Amounts;
import dev.surety.domain.terms.PaymentTerms;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the payment terms. Windows are hours, never calendar days. */
final class PaymentReader {
  private static final int ALL = 10_000;

  private PaymentReader() {}

  static PaymentTerms read(Reader payment) {
    Optional<Long> dual = payment.optionalWhole("dualApprovalFromMinor", 0, Amounts.LARGEST);
    Reader dispute = payment.object("disputeDefault");
    int clientBps = (int) dispute.whole("clientBps", 0, ALL);
    dispute.nothingElse();
    PaymentTerms terms =
        new PaymentTerms(
            window(payment, "reviewWindow"),
            payment.flag("silenceApproves", false),
            payment.texts("reminders", "a duration", Duration.ZERO, Names::target),
            payment.parsed(
                "releaseHold", "a duration such as PT24H", Duration.ZERO, Names::duration),
            window(payment, "refundAnswerWindow"),
            window(payment, "disputeDeadline"),
            clientBps,
            dual.map(OptionalLong::of).orElse(OptionalLong.empty()),
            payment.optionalWhole("feeBps", 0, ALL).orElse(0L).intValue());
    payment.nothingElse();
    return terms;
  }

  private static Duration window(Reader payment, String name) {
    return payment.parsed(name, "a duration above zero", Duration.ofHours(1), Names::target);
  }
}

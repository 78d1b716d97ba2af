package dev.surety.verify.simulation.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.simulation.Dice;
import java.time.Duration;
import java.util.List;

/**
 * What two parties agreed on about money.
 *
 * @param dualFrom the amount from which two people approve; above every amount for never
 * @param approverLimit up to which an approver who is no admin decides alone
 */
public record PaymentRules(
    String currency,
    Duration reviewWindow,
    boolean silenceApproves,
    List<String> reminders,
    Duration hold,
    Duration refundWindow,
    Duration disputeDeadline,
    int disputeClientBps,
    long dualFrom,
    long approverLimit,
    int feeBps) {
  /** 2^53 - 1: the largest amount there is. */
  public static final long LARGEST = (1L << 53) - 1;

  /** Without, with two, and with three decimals. */
  private static final List<String> CURRENCIES = List.of("JPY", "USD", "BHD");

  static PaymentRules drawn(Dice dice) {
    return new PaymentRules(
        dice.of(CURRENCIES),
        Duration.ofHours(dice.of(List.of(36, 72, 336))),
        dice.oneIn(2),
        dice.of(List.of(List.of("PT72H", "PT24H"), List.of("PT30H", "PT26H"))),
        Duration.ofHours(dice.of(List.of(0, 0, 5, 48))),
        Duration.ofHours(dice.of(List.of(24, 168))),
        Duration.ofHours(dice.of(List.of(48, 720))),
        dice.of(List.of(0, 3_333, 5_000, 10_000)),
        dice.oneIn(2) ? LARGEST : 50_000,
        dice.oneIn(2) ? LARGEST : 5_000,
        dice.of(List.of(0, 0, 250, 1)));
  }

  /** As the terms say it. */
  void write(ObjectNode terms) {
    terms.put("currency", currency);
    ObjectNode payment = (ObjectNode) terms.path("payment");
    payment
        .put("reviewWindow", reviewWindow.toString())
        .put("silenceApproves", silenceApproves)
        .put("releaseHold", hold.toString())
        .put("refundAnswerWindow", refundWindow.toString())
        .put("disputeDeadline", disputeDeadline.toString())
        .put("dualApprovalFromMinor", dualFrom)
        .put("feeBps", feeBps);
    reminders.forEach(payment.putArray("reminders")::add);
    payment.putObject("disputeDefault").put("clientBps", disputeClientBps);
    ObjectNode limit = (ObjectNode) terms.at("/authority/0");
    limit.put("limitMinor", approverLimit);
  }
}

package dev.surety.domain.rail;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.outbox.Carrier.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money in and out: ordered by the organisation, carried out and reported by a payment rail. */
public final class PaymentOrders {
  private PaymentOrders() {}

  public static Decision<PaymentOrder> request(PaymentOrder order) {
    Map<String, Object> data =
        Map.of(
            "amountMinor", order.amountMinor(),
            "currency", order.currency(),
            "rail", order.rail(),
            "account", order.account());
    Changes changes =
        Changes.of(order, event(order, "requested", data))
            .projecting(List.of(new PendingOrder(order.id())))
            .leaving(List.of(order.instruction()));
    return Decision.accept(
        order, order.kind().goesOut() ? changes.moving(List.of(leaving(order))) : changes);
  }

  /** A new order, as it is requested. */
  public static PaymentOrder order(
      String id,
      OrderKind kind,
      String org,
      long amountMinor,
      String currency,
      String rail,
      String account,
      Instant now) {
    return new PaymentOrder(
        id,
        1,
        kind,
        org,
        amountMinor,
        currency,
        rail,
        account,
        OrderState.PENDING,
        now,
        null,
        null);
  }

  /** A person who works the manual rail says that the money has moved. */
  public static Decision<PaymentOrder> confirm(PaymentOrder order) {
    return byHand(order, OrderState.PENDING)
        .then(
            pending ->
                Decision.accept(
                    pending.settled(pending.reference()), settled(pending, pending.reference())));
  }

  /** A person who works the manual rail says that it never will. */
  public static Decision<PaymentOrder> fail(PaymentOrder order, String reason) {
    return byHand(order, OrderState.PENDING)
        .then(
            pending ->
                Decision.accept(
                    pending.becoming(OrderState.FAILED, reason), failed(order, reason)));
  }

  /** A person who works the manual rail says that what was settled came back. */
  public static Decision<PaymentOrder> giveBack(PaymentOrder order, String reason) {
    return byHand(order, OrderState.SETTLED)
        .then(
            settled ->
                settled.kind().goesOut()
                    ? Decision.accept(
                        settled.becoming(OrderState.RETURNED, reason), returned(order, reason))
                    : Decision.refuse(
                        refusing(settled, "not_returnable", "what came in is withdrawn instead")));
  }

  /** What follows from what the rail answered; nothing if it is known already. */
  static Changes follow(PaymentOrder order, Outcome outcome) {
    if (!order.pending()) {
      return Changes.NONE;
    }
    return switch (outcome) {
      case Outcome.Accepted(String reference) when reference.equals(order.reference()) ->
          Changes.NONE;
      case Outcome.Accepted(String reference) ->
          Changes.of(
              order.takenOn(reference), event(order, "taken_on", Map.of("reference", reference)));
      case Outcome.Settled(String reference) -> settled(order, reference);
      case Outcome.Refused(String why) -> failed(order, why);
      case Outcome.Unavailable _ -> Changes.NONE;
    };
  }

  /**
   * What follows from what the rail reports later; nothing if it is known already.
   *
   * @return a refusal if the report does not fit the order: nothing of it is believed
   */
  public static Decision<PaymentOrder> report(PaymentOrder order, RailReport report) {
    if (report.amountMinor() != order.amountMinor()
        || !report.currency().equals(order.currency())) {
      return Decision.refuse(
          Refusal.meaning(
              "report_differs",
              "%s reports %d %s, ordered were %d %s"
                  .formatted(
                      report.reference(),
                      report.amountMinor(),
                      report.currency(),
                      order.amountMinor(),
                      order.currency())));
    }
    Changes changes =
        switch (report.verdict()) {
          case SETTLED -> arrived(order, report.reference());
          case FAILED -> order.pending() ? failed(order, report.reason()) : Changes.NONE;
          case RETURNED -> cameBack(order, report.reason());
        };
    return Decision.accept(order, changes);
  }

  /** Money that came in after all is the organisation's, whatever was thought of it before. */
  private static Changes arrived(PaymentOrder order, String reference) {
    boolean late = order.state() == OrderState.FAILED && !order.kind().goesOut();
    return order.pending() || late ? settled(order, reference) : Changes.NONE;
  }

  /** A return can be told before the settlement is: then the money never got there. */
  private static Changes cameBack(PaymentOrder order, String reason) {
    if (!order.kind().goesOut()) {
      return Changes.NONE;
    }
    return switch (order.state()) {
      case PENDING -> failed(order, reason);
      case SETTLED -> returned(order, reason);
      case FAILED, RETURNED -> Changes.NONE;
    };
  }

  private static Decision<PaymentOrder> byHand(PaymentOrder order, OrderState needed) {
    if (!order.rail().equals(ManualRail.NAME)) {
      return Decision.refuse(
          refusing(order, "rail_decides", order.rail() + " tells what becomes of it, nobody else"));
    }
    return order.state() == needed
        ? Decision.accept(order, Changes.NONE)
        : Decision.refuse(refusing(order, "order_decided", "it is decided once"));
  }

  private static Changes settled(PaymentOrder order, @Nullable String reference) {
    PaymentOrder next = order.settled(reference);
    Changes changes = done(next, event(next, "settled", Map.of()));
    return next.kind().goesOut() ? changes : changes.moving(List.of(arriving(next)));
  }

  private static Changes failed(PaymentOrder order, String reason) {
    PaymentOrder next = order.becoming(OrderState.FAILED, reason);
    Changes changes = done(next, event(next, "failed", Map.of("reason", reason)));
    return next.kind().goesOut() ? changes.moving(List.of(returning(next))) : changes;
  }

  private static Changes returned(PaymentOrder order, String reason) {
    PaymentOrder next = order.becoming(OrderState.RETURNED, reason);
    return Changes.of(next, event(next, "returned", Map.of("reason", reason)))
        .moving(List.of(returning(next)));
  }

  private static Changes done(PaymentOrder order, Event event) {
    return Changes.of(order, event).withdrawing(List.of(new PendingOrder(order.id()).ref()));
  }

  private static Transfer arriving(PaymentOrder order) {
    return transfer(order, 1, order.kind().act(), Accounts.world(order.org()), balance(order));
  }

  private static Transfer leaving(PaymentOrder order) {
    return transfer(order, 1, order.kind().act(), balance(order), Accounts.world(order.org()));
  }

  private static Transfer returning(PaymentOrder order) {
    return transfer(order, 2, Act.RETURN, Accounts.world(order.org()), balance(order));
  }

  private static String balance(PaymentOrder order) {
    return order.kind().balance(order.org());
  }

  private static Transfer transfer(
      PaymentOrder order, int number, Act act, String debit, String credit) {
    return new Transfer(
        order.transferId(number),
        act,
        debit,
        credit,
        order.amountMinor(),
        order.currency(),
        subject(order));
  }

  private static String subject(PaymentOrder order) {
    return order.kind().word() + "/" + order.id();
  }

  private static Refusal refusing(PaymentOrder order, String code, String detail) {
    return Refusal.state(
        order.state(),
        order.state().allowedActions(),
        code,
        "the " + order.kind().word() + " is " + order.state() + ": " + detail);
  }

  private static Event event(PaymentOrder order, String what, Map<String, Object> data) {
    return new Event(order.kind().word() + "." + what, subject(order), data);
  }
}

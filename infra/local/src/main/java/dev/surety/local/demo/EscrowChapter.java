package dev.surety.local.demo;

import dev.surety.json.Json;
import java.util.Map;

/** Money comes in, and waits for the work. */
final class EscrowChapter {
  private static final long DEPOSIT = 400_000;

  private final Till till;
  private String deposit = "none";

  EscrowChapter(Till till) {
    this.till = till;
  }

  void tell() {
    Sheet sheet = till.sheet;
    till.scene.stage.chapter("Into escrow");
    sheet.still("the client orders a deposit: nothing counts yet", this::order);
    sheet.still("the client cannot confirm it", this::confirmOwn);
    sheet.act(
        "the operator saw the money arrive",
        Map.of(Books.OUTSIDE, -DEPOSIT, Books.CLIENT, DEPOSIT),
        () -> till.decide("deposits", deposit, "confirm", ""));
    fund("M1", 100_000);
    fund("M2", 200_000);
    fund("M3", 33_333);
    sheet.still("M1 is not funded a second time", this::fundAgain);
  }

  private String order() {
    deposit = till.order(till.scene.anna, "deposits", DEPOSIT);
    return till.coin().named(DEPOSIT) + ", PENDING";
  }

  private String confirmOwn() {
    String path = "/v1/deposits/" + deposit + "/confirm";
    return till.refused("role_missing", till.scene.api.post(till.scene.anna, path, Json.object()));
  }

  private void fund(String milestone, long minor) {
    till.sheet.act(
        milestone + " funded in full",
        Map.of(Books.CLIENT, -minor, Books.escrow(milestone), minor),
        () -> Till.in("FUNDED", till.act(201, till.scene.anna, milestone, "fund", Json.object())));
  }

  private String fundAgain() {
    return till.refused(
        "already_funded", till.attempt(till.scene.anna, "M1", "fund", Json.object()));
  }
}

package dev.surety.verify.world;

import static dev.surety.verify.world.Caller.ANNA;
import static dev.surety.verify.world.Caller.BEN;
import static dev.surety.verify.world.Caller.IRIS;
import static dev.surety.verify.world.Caller.OLGA;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Every way to move money or to promise it: who may, what is said, and who may not. */
public enum MoneyAct {
  FUND(ANNA, 201, "{}", MoneyAct::unfunded, BEN, ANNA.but("viewer")),
  APPROVE(ANNA, 200, Said.YES, w -> submitted(w).at("/approve"), BEN, ANNA.but("agent")),
  APPROVE_AND_RELEASE(ANNA, 200, Said.YES_AND_PAY, w -> submitted(w).at("/approve"), BEN),
  RELEASE(ANNA, 201, "{}", w -> Money.funded(w).approved().at("/releases"), BEN),
  ASK_REFUND(ANNA, 201, "{}", w -> Money.funded(w).at("/refund-requests"), BEN),
  ACCEPT_REFUND(BEN, 200, Said.ACCEPT, w -> refund(w) + "/answer", ANNA, BEN.but("agent")),
  DECLINE_REFUND(BEN, 200, Said.DECLINE, w -> refund(w) + "/answer", ANNA),
  WITHDRAW_REFUND(ANNA, 200, "{}", w -> refund(w) + "/withdraw", BEN),
  GIVE_BACK(BEN, 201, Said.SOME, w -> release(w) + "/refunds", ANNA, BEN.but("agent")),
  GRANT_CREDIT(BEN, 201, Said.CREDIT, w -> Money.funded(w).deal().at("/credits"), ANNA),
  CLIENT_DISPUTES(ANNA, 201, Said.CLAIM, w -> Money.funded(w).at("/disputes"), ANNA.but("agent")),
  PROVIDER_DISPUTES(BEN, 201, Said.CLAIM, w -> Money.funded(w).at("/disputes"), BEN.but("agent")),
  OFFER(ANNA, 201, Said.PARTS, w -> dispute(w) + "/settlements", ANNA.but("approver")),
  ACCEPT_OFFER(BEN, 200, "{}", w -> offer(w) + "/accept", ANNA, BEN.but("agent")),
  RESOLVE(IRIS, 200, Said.PARTS, w -> dispute(w) + "/resolve", ANNA, BEN, ANNA.but("arbiter")),
  CANCEL(ANNA, 200, "{}", w -> dispute(w) + "/cancel", BEN, ANNA.but("agent")),
  DEPOSIT(ANNA, 202, Said.DOLLARS, _ -> "/v1/deposits", OLGA, ANNA.but("approver")),
  CONFIRM_DEPOSIT(OLGA, 200, "{}", w -> deposit(w) + "/confirm", ANNA),
  FAIL_DEPOSIT(OLGA, 200, Said.REASON, w -> deposit(w) + "/fail", ANNA),
  WITHDRAW(ANNA, 202, Said.DOLLARS, MoneyAct::rich, OLGA, ANNA.but("approver")),
  CONFIRM_WITHDRAWAL(OLGA, 200, "{}", w -> withdrawal(w) + "/confirm", ANNA),
  FAIL_WITHDRAWAL(OLGA, 200, Said.REASON, w -> withdrawal(w) + "/fail", ANNA),
  RETURN_WITHDRAWAL(OLGA, 200, Said.REASON, w -> settled(w, withdrawal(w)) + "/return", ANNA),
  PAY_OUT(BEN, 202, Said.DOLLARS, MoneyAct::earned, OLGA, BEN.but("agent")),
  CONFIRM_PAYOUT(OLGA, 200, "{}", w -> payout(w) + "/confirm", BEN),
  FAIL_PAYOUT(OLGA, 200, Said.REASON, w -> payout(w) + "/fail", BEN),
  RETURN_PAYOUT(OLGA, 200, Said.REASON, w -> settled(w, payout(w)) + "/return", BEN);

  /** What can be done again and again, each time with an effect of its own. */
  private static final Set<String> REPEATABLE =
      Set.of("GIVE_BACK", "GRANT_CREDIT", "OFFER", "DEPOSIT", "WITHDRAW", "PAY_OUT");

  /** What is about nothing that has a version yet. */
  private static final Set<String> NEW = Set.of("GRANT_CREDIT", "DEPOSIT", "WITHDRAW", "PAY_OUT");

  private final Caller by;
  private final int status;
  private final String body;
  private final Function<World, String> path;
  private final List<Caller> forbidden;

  MoneyAct(Caller by, int status, String body, Function<World, String> path, Caller... forbidden) {
    this.by = by;
    this.status = status;
    this.body = body;
    this.path = path;
    this.forbidden = List.of(forbidden);
  }

  public Caller by() {
    return by;
  }

  /** What a call that is right is answered. */
  public int status() {
    return status;
  }

  public String body() {
    return body;
  }

  /** Another call that the same person may make. */
  public Reply another(World world, String done, String key) {
    Session who = world.as(by);
    if (!body.equals("{}")) {
      String other = body.contains("true") ? body.replace("true", "false") : varied();
      return who.post(done, other, key);
    }
    return by.equals(OLGA)
        ? who.post(done.replace("/confirm", "/fail"), Said.REASON, key)
        : who.post("/v1/deposits", Said.DOLLARS, key);
  }

  private String varied() {
    return body.replace("false", "true").replace("000", "001").replace("is ", "was ");
  }

  /** Whose role or side is the wrong one. */
  public List<Caller> forbidden() {
    return forbidden;
  }

  public boolean repeatable() {
    return REPEATABLE.contains(name());
  }

  public boolean hasVersion() {
    return !NEW.contains(name());
  }

  /** Whether it is about something that a stranger must not learn of. */
  public boolean hidden() {
    return !Set.of("DEPOSIT", "WITHDRAW", "PAY_OUT").contains(name());
  }

  /** Lets everything happen that must come before; where the act is called. */
  public String prepare(World world) {
    return path.apply(world);
  }

  private static String unfunded(World world) {
    Deal deal = Deal.drafted(world, SampleTerms.whole()).proposed().signed();
    return deal.deposited(Money.DEPOSITED).at("/milestones/M1/fund");
  }

  private static Money submitted(World world) {
    return Money.funded(world).submitted();
  }

  private static String refund(World world) {
    Money money = Money.funded(world);
    return money.at("/refund-requests/" + money.refund());
  }

  private static String release(World world) {
    Money money = Money.funded(world);
    return money.at("/releases/" + money.paid());
  }

  private static String dispute(World world) {
    Money money = Money.funded(world);
    return money.at("/disputes/" + money.dispute(money.deal().client()));
  }

  private static String offer(World world) {
    String dispute = dispute(world);
    Session anna = world.as(ANNA);
    Reply offer = anna.post(dispute + "/settlements", Said.PARTS).expect(201);
    return dispute + "/settlements/" + offer.text("/settlementId");
  }

  private static String deposit(World world) {
    return order(world.as(ANNA), "/v1/deposits");
  }

  private static String rich(World world) {
    Money.funded(world);
    return "/v1/withdrawals";
  }

  private static String withdrawal(World world) {
    return order(world.as(ANNA), rich(world));
  }

  private static String earned(World world) {
    Money.funded(world).paid();
    return "/v1/payouts";
  }

  private static String payout(World world) {
    return order(world.as(BEN), earned(world));
  }

  private static String order(Session by, String orders) {
    return orders + "/" + by.post(orders, Said.DOLLARS).expect(202).text("/id");
  }

  private static String settled(World world, String order) {
    world.as(OLGA).post(order + "/confirm", "{}").expect(200);
    return order;
  }

  /** What is said, in bodies that fit. */
  private static final class Said {
    static final String YES = "{\"revision\": 1, \"expectedAmountMinor\": 100000}";
    static final String YES_AND_PAY =
        "{\"revision\": 1, \"expectedAmountMinor\": 100000, \"release\": true}";
    static final String ACCEPT = "{\"accept\": true}";
    static final String DECLINE = "{\"accept\": false}";
    static final String SOME = "{\"amountMinor\": 5000}";
    static final String DOLLARS = "{\"amountMinor\": 5000, \"currency\": \"USD\"}";
    static final String CREDIT =
        "{\"period\": \"2026-03\", \"amountMinor\": 5000, \"reason\": \"a slow week\"}";
    static final String CLAIM = "{\"claim\": \"it is not what was agreed\"}";
    static final String PARTS = "{\"clientMinor\": 40000, \"providerMinor\": 60000}";
    static final String REASON = "{\"reason\": \"the account is closed\"}";

    private Said() {}
  }
}

package dev.surety.verify.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** The money of a deal's first milestone, and what people do with it. */
public record Money(World world, Deal deal) {
  /** What the first milestone costs, and what its client has paid in. */
  public static final long PRICE = 100_000;

  public static final long DEPOSITED = 300_000;

  /** The work can begin: the milestone holds its price. */
  public static Money funded(World world) {
    return funded(world, _ -> {});
  }

  /** The same under terms that are changed before they are signed. */
  public static Money funded(World world, Consumer<ObjectNode> change) {
    Deal deal = Deal.drafted(world, SampleTerms.with(change)).proposed().signed().activated();
    return new Money(world, deal.deposited(DEPOSITED).funded("M1"));
  }

  public Money submitted() {
    deal.submitted("M1");
    return this;
  }

  /** Submitted, and approved in the amount that it holds. */
  public Money approved() {
    Reply milestone = submitted().milestone();
    int revision = (int) milestone.whole("/revision");
    deal.approve("M1", revision, milestone.whole("/heldMinor")).expect(200);
    return this;
  }

  /** Approved and paid in full; the release's id. */
  public String paid() {
    return approved().release("{}").expect(201).text("/id");
  }

  public String at(String rest) {
    return deal.at("/milestones/M1" + rest);
  }

  public Reply milestone() {
    return deal.milestone("M1");
  }

  public Reply release(String body) {
    return deal.client().post(at("/releases"), body);
  }

  public Reply release(long minor) {
    return release(amount(minor));
  }

  public Reply giveBack(String release, long minor) {
    return deal.provider().post(at("/releases/" + release + "/refunds"), amount(minor));
  }

  public Reply askRefund(String body) {
    return deal.client().post(at("/refund-requests"), body);
  }

  /** The id of a refund request for all that is held. */
  public String refund() {
    return askRefund("{}").expect(201).text("/id");
  }

  public Reply refund(String id) {
    return deal.client().get(at("/refund-requests/" + id)).expect(200);
  }

  public Reply answer(String refund, boolean accept) {
    String body = "{\"accept\": %b}".formatted(accept);
    return deal.provider().post(at("/refund-requests/" + refund + "/answer"), body);
  }

  public Reply withdraw(String refund) {
    return deal.client().post(at("/refund-requests/" + refund + "/withdraw"), "{}");
  }

  public Reply askDispute(Session by) {
    return by.post(at("/disputes"), "{\"claim\": \"it is not what was agreed\"}");
  }

  /** The id of a dispute that a side opens. */
  public String dispute(Session by) {
    return askDispute(by).expect(201).text("/id");
  }

  public Reply dispute(String id) {
    return deal.client().get(at("/disputes/" + id)).expect(200);
  }

  public Reply offer(Session by, String dispute, long client, long provider) {
    return by.post(at("/disputes/" + dispute + "/settlements"), parts(client, provider));
  }

  public Reply accept(Session by, String dispute, String settlement) {
    return by.post(at("/disputes/" + dispute + "/settlements/" + settlement + "/accept"), "{}");
  }

  public Reply resolve(Session by, String dispute, long client, long provider) {
    return by.post(at("/disputes/" + dispute + "/resolve"), parts(client, provider));
  }

  public Reply cancel(Session by, String dispute) {
    return by.post(at("/disputes/" + dispute + "/cancel"), "{}");
  }

  public Session arbiter() {
    return world.as(Caller.IRIS);
  }

  public static String amount(long minor) {
    return "{\"amountMinor\": %d}".formatted(minor);
  }

  public static String dollars(long minor) {
    return "{\"amountMinor\": %d, \"currency\": \"USD\"}".formatted(minor);
  }

  public static String parts(long client, long provider) {
    return "{\"clientMinor\": %d, \"providerMinor\": %d}".formatted(client, provider);
  }

  /** Where all of it is now, once the ledger and both sides' balances are proved and add up. */
  public Figures figures() {
    Reply milestone = milestone();
    Figures now =
        Figures.of(milestone.text("/state"))
            .held(milestone.whole("/heldMinor"))
            .frozen(milestone.whole("/frozenMinor"))
            .released(milestone.whole("/releasedMinor"))
            .refunded(milestone.whole("/refundedMinor"))
            .client(deal.balance(deal.client(), "client:org_acme:available"))
            .provider(deal.balance(deal.provider(), "provider:org_modsq:available"))
            .pending(deal.balance(deal.provider(), "provider:org_modsq:pending"));
    proved(deal.verification());
    proved(deal.client().get("/v1/balances/verification").expect(200));
    proved(deal.provider().get("/v1/balances/verification").expect(200));
    long placed = now.held() + now.frozen() + now.released() + now.refunded();
    if (milestone.whole("/fundedMinor") != placed) {
      throw new AssertionError("funded is not what is placed: " + milestone.raw());
    }
    return now;
  }

  private static void proved(Reply proof) {
    if (!proof.json().path("verified").asBoolean()) {
      throw new AssertionError("not verified: " + proof.raw());
    }
  }

  /** The timeline's events of a type, oldest first. */
  public List<JsonNode> events(String type) {
    return new Service(world, deal).events(type);
  }

  /** Who got mails with such a subject, once everything that was promised is delivered. */
  public List<String> told(String subject) {
    world.settle();
    return world.mails().stream()
        .filter(mail -> mail.subject().startsWith(subject))
        .flatMap(mail -> mail.to().stream())
        .sorted()
        .toList();
  }
}

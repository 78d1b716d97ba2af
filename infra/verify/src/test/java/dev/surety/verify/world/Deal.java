package dev.surety.verify.world;

/** A contract on its way, and what its people do with it. */
public record Deal(Session client, Session provider, Session operator, String id) {
  private static final String EVIDENCE =
      """
      {"evidence": [{"title": "Playbook", "uri": "https://files.example/p.pdf", "sha256": "%s"}]}
      """
          .formatted("a".repeat(64));

  public static Deal drafted(Transport over, String terms) {
    Session anna = new Session(over, Caller.ANNA);
    String id = anna.post("/v1/contracts", terms).expect(201).text("/id");
    return new Deal(anna, new Session(over, Caller.BEN), new Session(over, Caller.OLGA), id);
  }

  public static Deal active(Transport over) {
    return drafted(over, SampleTerms.whole()).proposed().signed().activated();
  }

  /** An active deal whose first milestone holds an approved amount, in minor units. */
  public static Deal approved(Transport over, long amountMinor) {
    Deal deal =
        drafted(over, SampleTerms.withFirstMilestone(amountMinor)).proposed().signed().activated();
    deal.deposited(amountMinor).funded("M1").submitted("M1");
    deal.approve("M1", 1, amountMinor).expect(200);
    return deal;
  }

  /** The same deal, reached another way. */
  public Deal over(Transport other) {
    return new Deal(
        new Session(other, client.caller()),
        new Session(other, provider.caller()),
        new Session(other, operator.caller()),
        id);
  }

  /** A path below this contract. */
  public String at(String rest) {
    return "/v1/contracts/" + id + rest;
  }

  public Deal proposed() {
    client.post(at("/propose"), "{}").expect(200);
    return this;
  }

  public Deal signed() {
    String hash = "{\"termsHash\": \"%s\"}".formatted(client.get(at("")).text("/termsHash"));
    client.post(at("/sign"), hash).expect(200);
    provider.post(at("/sign"), hash).expect(200);
    return this;
  }

  public Deal activated() {
    client.post(at("/obligations/o1/evidence"), "{\"evidence\": \"granted\"}").expect(200);
    provider.post(at("/obligations/o1/confirm"), "{}").expect(200);
    client.post(at("/activate"), "{}").expect(200);
    return this;
  }

  /** Opens a ticket of HIGH priority; its id. */
  public String ticket(String eventId) {
    return provider.post(at("/tickets"), ticketBody(eventId)).expect(201).text("/id");
  }

  public static String ticketBody(String eventId) {
    return """
    {"eventId": "%s", "subject": "Where is my badge?", "priority": "HIGH", "channel": "forum"}
    """
        .formatted(eventId);
  }

  public Reply log(String ticket, String eventId, String type) {
    String body = "{\"eventId\": \"%s\", \"type\": \"%s\"}".formatted(eventId, type);
    return provider.post(at("/tickets/" + ticket + "/events"), body);
  }

  public Deal deposited(long amountMinor) {
    String body = "{\"amountMinor\": %d, \"currency\": \"USD\"}".formatted(amountMinor);
    String deposit = client.post("/v1/deposits", body).expect(202).text("/id");
    operator.post("/v1/deposits/" + deposit + "/confirm", "{}").expect(200);
    return this;
  }

  public Deal funded(String milestone) {
    client.post(at("/milestones/" + milestone + "/fund"), "{}").expect(201);
    return this;
  }

  public Deal submitted(String milestone) {
    provider.post(at("/milestones/" + milestone + "/submit"), EVIDENCE).expect(200);
    return this;
  }

  public Reply approve(String milestone, int revision, long amountMinor) {
    String body =
        "{\"revision\": %d, \"expectedAmountMinor\": %d}".formatted(revision, amountMinor);
    return client.post(at("/milestones/" + milestone + "/approve"), body);
  }

  public Reply release(String milestone) {
    return client.post(at("/milestones/" + milestone + "/releases"), "{}");
  }

  public Reply milestone(String milestone) {
    return client.get(at("/milestones/" + milestone)).expect(200);
  }

  /** What an account holds, in minor units; 0 where it has never held anything. */
  public long balance(Session of, String account) {
    for (var balance : of.get("/v1/balances").expect(200).json().path("balances")) {
      if (balance.path("account").asText().equals(account)) {
        return balance.path("amountMinor").asLong();
      }
    }
    return 0;
  }

  public Reply verification() {
    return client.get(at("/ledger/verification")).expect(200);
  }
}

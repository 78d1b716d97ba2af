package dev.surety.verify.simulation;

import dev.surety.verify.simulation.act.Act;
import dev.surety.verify.simulation.act.Refusals;
import dev.surety.verify.simulation.act.Verdict;
import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.Person;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sends what people ask for, and knows what must come back. */
final class Client {
  private final World world;
  private final Model model;
  private final Chronicle chronicle;
  private final List<Kept> kept = new ArrayList<>();
  private int keys;

  Client(World world, Model model, Chronicle chronicle) {
    this.world = world;
    this.model = model;
    this.chronicle = chronicle;
  }

  /** An answer that stays the answer to its key. */
  record Kept(Act act, String key, Reply reply) {}

  /** A key that nobody used before. */
  String key() {
    return "k" + ++keys;
  }

  /** Asks, and holds the answer against the law; whether anything was to happen. */
  boolean ask(Act act) {
    String key = key();
    return settle(act, key, act.judge(model), send(act, key, ""));
  }

  /** Holds an answer against the law, lets the model follow, and keeps the answer. */
  boolean settle(Act act, String key, Verdict verdict, Reply reply) {
    String differs = verdict.differs(reply);
    if (!differs.isEmpty()) {
      throw new AssertionError(act + " " + differs);
    }
    if (verdict.pinned()) {
      kept.add(new Kept(act, key, reply));
    }
    chronicle.settled(act.getClass().getSimpleName(), reply.status());
    if (verdict instanceof Verdict.Accepted(_, var effect)) {
      effect.accept(reply);
      return true;
    }
    return false;
  }

  Reply send(Act act, String key, String what) {
    Reply reply = world.request(act.by(), "POST", act.path(), act.headers(key), act.body().json());
    chronicle.answered((what + " " + act).strip() + " [" + key + "]", reply);
    return reply;
  }

  /** An old request comes once more: the same answer, and nothing happens (I7). */
  void askAgain(Dice dice) {
    if (!kept.isEmpty()) {
      Kept old = dice.of(kept);
      same(old, send(old.act(), old.key(), "again"));
    }
  }

  static void same(Kept old, Reply again) {
    boolean same = again.status() == old.reply().status() && again.raw().equals(old.reply().raw());
    if (!same || !again.replayed()) {
      throw new AssertionError(
          old.act() + " was first answered " + old.reply() + " and again " + again);
    }
  }

  /** A key that was used for something else: refused, and nothing happens (I7). */
  void askOtherwise(Dice dice, Act other) {
    List<Kept> ofOrg =
        kept.stream().filter(old -> old.act().by().org().equals(other.by().org())).toList();
    Verdict otherwise = other.judge(model);
    boolean comesSoFar = otherwise.pinned() || otherwise.equals(Refusals.STALE);
    if (ofOrg.isEmpty() || !comesSoFar) {
      return;
    }
    Kept old = dice.of(ofOrg);
    boolean sameCall =
        old.act().path().equals(other.path())
            && old.act().body().json().equals(other.body().json());
    if (!sameCall) {
      Reply reply = send(other, old.key(), "otherwise");
      String differs = new Verdict.Refused(422, "idempotency_key_reused").differs(reply);
      if (!differs.isEmpty()) {
        throw new AssertionError(other + " under the key of " + old.act() + " " + differs);
      }
    }
  }

  /** Somebody looks at an organisation's balances or at a milestone. */
  void look(Dice dice) {
    ContractModel contract = dice.of(model.contracts());
    String org = dice.of(List.of(contract.client(), contract.provider()));
    if (dice.oneIn(2)) {
      balances(org);
    } else {
      milestone(contract, dice.of(contract.milestones()), Person.viewer(org));
    }
  }

  /** Everything there is to see: balances, milestones, and each contract's own proof. */
  void lookAtAll() {
    Person.CLIENTS.forEach(this::balances);
    Person.PROVIDERS.forEach(this::balances);
    Stream.concat(Person.CLIENTS.stream(), Person.PROVIDERS.stream())
        .distinct()
        .forEach(org -> proved(Person.viewer(org), "/v1/balances/verification"));
    for (ContractModel contract : model.contracts()) {
      Caller viewer = Person.viewer(contract.client());
      contract.milestones().forEach(each -> milestone(contract, each, viewer));
      proved(viewer, contract.at("/ledger/verification"));
    }
  }

  private void proved(Caller by, String path) {
    Reply proof = get(by, path);
    if (!proof.json().path("verified").asBoolean()) {
      throw new AssertionError("not verified: " + proof.raw());
    }
  }

  private void balances(String org) {
    get(Person.viewer(org), "/v1/balances")
        .json()
        .path("balances")
        .forEach(
            shown ->
                equal(
                    shown.toString(),
                    shown.path("amountMinor").asLong(),
                    model
                        .ledger()
                        .balance(shown.path("account").asText(), shown.path("currency").asText())));
  }

  private void milestone(ContractModel contract, MilestoneModel milestone, Caller viewer) {
    Reply shown = get(viewer, contract.at("/milestones/" + milestone.id()));
    Map<String, Long> wanted =
        Map.of(
            "/amountMinor", milestone.amount(),
            "/fundedMinor", milestone.funded,
            "/releasedMinor", milestone.released,
            "/refundedMinor", milestone.refunded,
            "/heldMinor", milestone.held(),
            "/frozenMinor", milestone.frozen,
            "/settlementSeq", milestone.slot,
            "/revision", (long) milestone.revision,
            "/version", milestone.version);
    wanted.forEach(
        (member, value) -> equal(member + " of " + shown.raw(), shown.whole(member), value));
    String state = milestone.state(model.now());
    if (!shown.text("/state").equals(state)) {
      throw new AssertionError("must be " + state + ": " + shown.raw());
    }
  }

  private Reply get(Caller by, String path) {
    Reply reply = world.as(by).get(path);
    chronicle.note(by.sub() + " GET " + path + " -> " + reply.status());
    return reply.expect(200);
  }

  private static void equal(String what, long found, long wanted) {
    if (found != wanted) {
      throw new AssertionError(what + ": " + found + ", must be " + wanted);
    }
  }
}

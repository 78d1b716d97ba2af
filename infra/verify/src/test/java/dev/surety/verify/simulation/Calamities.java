package dev.surety.verify.simulation;

import dev.surety.verify.simulation.act.Act;
import dev.surety.verify.simulation.act.Verdict;
import dev.surety.verify.simulation.act.Workload;
import dev.surety.verify.simulation.fault.Fault;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.World;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What goes wrong, and what must come of it all the same. */
final class Calamities {
  private final Dice dice;
  private final World world;
  private final SimulatedGround ground;
  private final Model model;
  private final Client client;
  private final Workload workload;
  private final Consumer<Boolean> audit;

  Calamities(
      Dice dice,
      World world,
      SimulatedGround ground,
      Model model,
      Client client,
      Workload workload,
      Consumer<Boolean> audit) {
    this.dice = dice;
    this.world = world;
    this.ground = ground;
    this.model = model;
    this.client = client;
    this.workload = workload;
    this.audit = audit;
  }

  /** Somebody asks for something, and something gets in the way; whether anything happened. */
  boolean befall(Act act) {
    return switch (dice.below(8)) {
      case 0 -> unanswered(act, new Fault.LostBefore());
      case 1 -> unanswered(act, new Fault.LostAfter());
      case 2 -> unanswered(act, new Fault.Silence());
      case 3 -> hindered(act, new Fault.Conflict(1 + dice.below(3)));
      case 4 -> hindered(act, new Fault.HalfRead());
      case 5 -> twiceAtOnce(act);
      case 6 -> rivalled(act, this::swept);
      default -> rivalled(act, () -> client.ask(workload.next()));
    };
  }

  /** Nobody knows whether it happened: the client asks again with the same key. */
  private boolean unanswered(Act act, Fault fault) {
    Verdict verdict = act.judge(model);
    String key = client.key();
    ground.faults().arm(fault);
    Reply reply = client.send(act, key, fault.toString());
    if (ground.faults().disarm()) {
      struckNothing(act, verdict, fault);
    } else if (reply.status() != 503) {
      throw new AssertionError(act + " under " + fault + " was answered " + reply);
    } else {
      reply = client.send(act, key, "repeated");
      boolean done = fault instanceof Fault.LostAfter;
      if (done != reply.replayed()) {
        throw new AssertionError(act + " after " + fault + " was answered " + reply);
      }
    }
    return client.settle(act, key, verdict, reply);
  }

  /** It gets through by itself. */
  private boolean hindered(Act act, Fault fault) {
    Verdict verdict = act.judge(model);
    String key = client.key();
    ground.faults().arm(fault);
    Reply reply = client.send(act, key, fault.toString());
    if (ground.faults().disarm()) {
      struckNothing(act, verdict, fault);
    }
    return client.settle(act, key, verdict, reply);
  }

  /** The only requests that commit nothing are those whose answers are not kept. */
  private static void struckNothing(Act act, Verdict verdict, Fault fault) {
    if (verdict.pinned() || !fault.ofCommits()) {
      throw new AssertionError(act + " never met " + fault);
    }
  }

  /** The same request under the same key, while the first is on its way: one effect. */
  private boolean twiceAtOnce(Act act) {
    Verdict verdict = act.judge(model);
    String key = client.key();
    Reply[] faster = new Reply[1];
    ground.faults().arm(new Fault.Rival(() -> faster[0] = client.send(act, key, "twin")));
    Reply reply = client.send(act, key, "at once");
    if (ground.faults().disarm()) {
      struckNothing(act, verdict, new Fault.LostBefore());
      return client.settle(act, key, verdict, reply);
    }
    Client.same(new Client.Kept(act, key, faster[0]), reply);
    return client.settle(act, key, verdict, faster[0]);
  }

  private boolean swept() {
    world.sweep();
    model.sweep();
    return true;
  }

  /**
   * A rival comes between the decision and its commit. What was decided before the rival came may
   * only stand if it is a refusal: then nothing was committed that the rival could have changed.
   */
  private boolean rivalled(Act act, Supplier<Boolean> rival) {
    Verdict before = act.judge(model);
    String key = client.key();
    // the rival's part is audited before the other commits
    ground.faults().arm(new Fault.Rival(() -> audit.accept(rival.get())));
    Reply reply = client.send(act, key, "rivalled");
    if (ground.faults().disarm()) {
      struckNothing(act, before, new Fault.LostBefore());
      return client.settle(act, key, before, reply);
    }
    Verdict after = act.judge(model);
    boolean stood = before instanceof Verdict.Refused && before.differs(reply).isEmpty();
    return client.settle(act, key, stood ? before : after, reply);
  }

  /** The scheduled check: late, twice at once, or dying in the middle and done again. */
  void sweep() {
    switch (dice.below(3)) {
      case 0 -> overlapping();
      case 1 -> stormy();
      default -> {}
    }
    world.sweep();
    model.sweep();
  }

  private void overlapping() {
    ground.faults().arm(new Fault.Rival(world::sweep));
    world.sweep();
    ground.faults().disarm();
  }

  private void stormy() {
    long which = dice.bits();
    ground.faults().storm(key -> ((key.hashCode() * 31L) ^ which) % 3 == 0);
    try {
      world.sweep();
    } catch (RuntimeException died) {
      if (!String.valueOf(died.getMessage()).contains("the connection broke")) {
        throw died;
      }
    } finally {
      ground.faults().storm(_ -> false);
    }
  }
}

package dev.surety.verify.simulation;

import dev.surety.verify.dynamo.MapDynamo.Change;
import dev.surety.verify.simulation.act.Act;
import dev.surety.verify.simulation.act.Workload;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Ground;
import dev.surety.verify.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One run: draws what happens, lets it happen to the real functions, and has it audited. The same
 * seed makes the same run.
 */
public final class Simulation implements AutoCloseable {
  /** So many steps between two audits of everything. */
  private static final int FULL_AUDIT = 10_000;

  private final long seed;
  private final Dice dice;
  private final SimulatedGround ground;
  private final World world;
  private final Model model;
  private final Supplier<List<Change>> changes;
  private final Auditor auditor;
  private final Workload workload;
  private final Openings openings;
  private final Client client;
  private final Calamities calamities;
  private final Chronicle chronicle = new Chronicle();

  /**
   * Begins on an empty ground.
   *
   * @param changes what was written since this was last asked
   */
  public Simulation(Ground real, Supplier<List<Change>> changes, long seed) {
    this.seed = seed;
    this.dice = new Dice(seed);
    this.changes = changes;
    this.ground = new SimulatedGround(real, dice.split());
    this.world = new World(ground);
    this.model = new Model(world.clock().instant());
    this.auditor = new Auditor(model);
    this.workload = new Workload(dice.split(), model);
    this.openings = new Openings(world, model, dice);
    this.client = new Client(world, model, chronicle);
    this.calamities =
        new Calamities(dice.split(), world, ground, model, client, workload, this::audit);
  }

  /** The steps and what was answered. */
  public Chronicle told() {
    return chronicle;
  }

  /** How often time alone did what. */
  public Map<String, Integer> byTime() {
    return model.byTime();
  }

  /** The whole table, by key. */
  public Map<String, Map<String, AttributeValue>> table() {
    return world.dump();
  }

  /**
   * Lets so many steps happen.
   *
   * @throws SimulationFailed if something is not as it must be
   */
  public void run(int steps) {
    for (int step = 1; step <= steps; step++) {
      try {
        chronicle.begin(step);
        if (openings.needed()) {
          openings.open();
          auditor.changed(changes.get());
        }
        time();
        step();
        if (step % FULL_AUDIT == 0 || step == steps) {
          everything();
        }
      } catch (RuntimeException | AssertionError e) {
        throw new SimulationFailed(seed, step, chronicle.latest(), e);
      }
    }
  }

  private void time() {
    Duration by = Duration.ofSeconds(dice.upTo(300));
    if (dice.oneIn(40)) {
      by = Duration.ofHours(dice.upTo(60));
    }
    world.clock().advance(by);
    if (dice.oneIn(60)) {
      // exactly when something falls due
      world.clock().reach(model.nextDue());
    }
    model.reach(world.clock().instant());
  }

  private void step() {
    switch (dice.below(20)) {
      case 0 -> calamities.sweep();
      case 1, 2 -> ground.stream().deliverSome(world, dice);
      case 3 -> client.askAgain(dice);
      case 4 -> client.askOtherwise(dice, workload.next());
      case 5 -> client.look(dice);
      default -> {
        act();
        return;
      }
    }
    auditor.changed(changes.get());
  }

  private void act() {
    Act act = workload.next();
    audit(dice.oneIn(4) ? calamities.befall(act) : client.ask(act));
  }

  private void audit(boolean happened) {
    if (happened) {
      auditor.changed(changes.get());
    } else {
      auditor.unchanged(changes.get());
    }
  }

  /** Lets everything due and promised happen, and compares all there is. */
  private void everything() {
    for (int round = 0; round < 4 || !ground.stream().isEmpty(); round++) {
      world.clock().advance(Duration.ofMinutes(3));
      model.reach(world.clock().instant());
      world.sweep();
      model.sweep();
      ground.stream().deliverAll(world);
    }
    auditor.changed(changes.get());
    auditEverything();
  }

  /** Compares all there is, as it is now. */
  void auditEverything() {
    auditor.all(world.dump().values());
    client.lookAtAll();
  }

  @Override
  public void close() {
    world.close();
  }
}

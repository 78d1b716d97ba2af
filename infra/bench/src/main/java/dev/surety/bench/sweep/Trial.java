package dev.surety.bench.sweep;

import dev.surety.bench.Machine;
import dev.surety.domain.deadline.Sweep;
import dev.surety.json.JsonSeal;
import dev.surety.local.template.TableSpec;
import dev.surety.store.Backend;
import dev.surety.store.DynamoDueIndex;
import dev.surety.store.DynamoListings;
import dev.surety.store.DynamoStore;
import dev.surety.store.Jitter;
import dev.surety.store.Table;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One sweep over one database, and whether it did what it had to. */
final class Trial {
  private final TableSpec table;
  private final Originals originals;
  private final int due;

  Trial(TableSpec table, Originals originals, int due) {
    this.table = table;
    this.originals = originals;
    this.due = due;
  }

  /**
   * Sweeps twice: once with everything due, once with nothing left.
   *
   * @throws IllegalStateException when it left or broke anything, or a breach or mail is missing
   */
  Measured run(Ground ground, int timers) {
    Metered metered = new Metered(ground.client());
    Sweep sweep = sweep(metered);
    long begun = System.nanoTime();
    Sweep.Report report = sweep.run(() -> true);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Metered.Count swept = metered.take();
    require(report.fired() == due && report.left() == 0, report + ", and " + due + " were due");
    Sweep.Report again = sweep.run(() -> true);
    require(again.fired() + again.left() == 0, "the second sweep: " + again);
    Metered.Count idle = metered.take();
    long breaches = count(ground, "EVENT#", "type", "ticket.breached");
    long mails = count(ground, "OUTBOX#", "template", "BREACH");
    require(breaches == due, breaches + " breaches on record, and " + due + " were due");
    require(mails >= due, mails + " mails for " + due + " breaches");
    return new Measured(
        timers,
        report.fired(),
        breaches,
        mails,
        swept,
        idle,
        seconds,
        Machine.heap(),
        Machine.resident());
  }

  private Sweep sweep(Metered metered) {
    InstantSource clock = InstantSource.fixed(Originals.SWEPT);
    Table swept = new Table(new Backend(metered, clock, Map.of("TABLE_NAME", table.name())));
    DynamoStore store = new DynamoStore(swept, new JsonSeal(), new Jitter());
    return new Sweep(new DynamoDueIndex(swept), store, new DynamoListings(swept, store), clock);
  }

  private long count(Ground ground, String prefix, String attribute, String ending) {
    Set<String> contracts =
        originals.items().stream()
            .map(item -> item.get(table.key().hash()))
            .map(value -> value == null ? "" : value.s())
            .filter(partition -> partition.startsWith("c_"))
            .collect(Collectors.toSet());
    return contracts.stream()
        .mapToLong(contract -> ground.count(contract, prefix, attribute, ending))
        .sum();
  }

  private static void require(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException("the sweep did something else than its work: " + what);
    }
  }
}

package dev.surety.verify.world;

import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Head;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.party.Actor;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Store;
import dev.surety.json.JsonSeal;
import dev.surety.store.Backend;
import dev.surety.store.DynamoListings;
import dev.surety.store.DynamoStore;
import dev.surety.store.Jitter;
import dev.surety.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measurements of a contract, written and listed through the store itself. */
public final class StoredFacts {
  private final World world;
  private final String contract;
  private final DynamoStore store;
  private final Listings listings;

  public StoredFacts(World world, String contract) {
    this.world = world;
    this.contract = contract;
    Map<String, String> environment = Map.of("TABLE_NAME", world.ground().table());
    Table table = new Table(new Backend(world.ground().dynamo(), world.clock(), environment));
    store = new DynamoStore(table, new JsonSeal(), new Jitter());
    listings = new DynamoListings(table, store);
  }

  /** A first response that took so many minutes of an hour; nobody answered below zero. */
  public Measurement firstResponse(String ticket, String priority, Instant dueAt, int minutes) {
    Duration target = Duration.ofHours(1);
    Instant startedAt = dueAt.minus(target);
    Duration taken = minutes < 0 ? null : Duration.ofMinutes(minutes);
    boolean met = minutes >= 0 && minutes <= 60;
    return new Measurement(
        contract,
        ticket,
        "FIRST_RESPONSE",
        Measure.FIRST_RESPONSE,
        priority,
        1,
        target,
        startedAt,
        dueAt,
        met,
        false,
        taken == null ? null : startedAt.plus(taken),
        taken,
        met || taken == null ? null : taken.minus(target),
        Duration.ZERO);
  }

  public void write(Measurement... facts) {
    commit(Changes.NONE.projecting(List.of(facts)));
  }

  public void withdraw(Measurement... facts) {
    commit(Changes.NONE.withdrawing(List.of(facts).stream().map(Measurement::ref).toList()));
  }

  public Page<Measurement> list(Instant from, Instant to, Page.Request page) {
    return listings.measurements(contract, from, to, page);
  }

  private void commit(Changes changes) {
    Commit commit =
        new Commit(
            Head.start(contract), Actor.SYSTEM, world.clock().instant(), changes, Optional.empty());
    if (!(store.commit(commit) instanceof Store.Result.Committed)) {
      throw new AssertionError("not committed: " + changes);
    }
  }
}

package dev.surety.domain.decision;

import dev.surety.domain.journal.Event;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.Outgoing;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Projection;
import dev.surety.domain.work.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Everything one decision changes; committed whole or not at all. Deadlines are not listed: an
 * entity carries its own.
 *
 * @param entities the new states; a later state of the same entity replaces an earlier one
 * @param events what happened, in order
 * @param transfers money to move
 * @param outgoing mails and rail instructions that leave once the commit is done
 * @param readVersions the version that was read of each entity that changed more than once
 * @param projections what is rewritten beside the entities, each guarded by its entity's version
 * @param withdrawn the names of projections that no longer hold; none that is rewritten as well
 */
public record Changes(
    List<Entity> entities,
    List<Event> events,
    List<Transfer> transfers,
    List<Outgoing> outgoing,
    Map<Ref<?>, Long> readVersions,
    List<Projection> projections,
    List<Ref<?>> withdrawn) {

  public static final Changes NONE = new Changes(List.of(), List.of(), List.of(), List.of());

  public Changes {
    entities = List.copyOf(entities);
    events = List.copyOf(events);
    transfers = List.copyOf(transfers);
    outgoing = List.copyOf(outgoing);
    readVersions = Map.copyOf(readVersions);
    projections = List.copyOf(projections);
    withdrawn = List.copyOf(withdrawn);
  }

  public Changes(
      List<Entity> entities,
      List<Event> events,
      List<Transfer> transfers,
      List<Outgoing> outgoing) {
    this(entities, events, transfers, outgoing, Map.of(), List.of(), List.of());
  }

  /** The version an entity must still have for the commit to stand; 0 for one that must be new. */
  public long readVersion(Entity entity) {
    return readVersions.getOrDefault(entity.ref(), entity.version() - 1);
  }

  public static Changes of(Entity entity, Event... events) {
    return new Changes(List.of(entity), List.of(events), List.of(), List.of());
  }

  public Changes with(List<? extends Entity> more) {
    return and(new Changes(List.copyOf(more), List.of(), List.of(), List.of()));
  }

  public Changes moving(List<Transfer> money) {
    return and(new Changes(List.of(), List.of(), money, List.of()));
  }

  public Changes telling(List<Mail> people) {
    return leaving(people);
  }

  /** What leaves once the commit is done. */
  public Changes leaving(List<? extends Outgoing> messages) {
    return and(new Changes(List.of(), List.of(), List.of(), List.copyOf(messages)));
  }

  /** The people to tell, once the commit is done. */
  public List<Mail> mails() {
    return outgoing.stream().filter(Mail.class::isInstance).map(Mail.class::cast).toList();
  }

  /** Rewrites these beside the entities. */
  public Changes projecting(List<? extends Projection> facts) {
    return and(projected(List.copyOf(facts), List.of()));
  }

  /** Takes these projections back. */
  public Changes withdrawing(List<? extends Ref<?>> names) {
    return and(projected(List.of(), List.copyOf(names)));
  }

  private static Changes projected(List<Projection> facts, List<Ref<?>> names) {
    return new Changes(List.of(), List.of(), List.of(), List.of(), Map.of(), facts, names);
  }

  /** Both; what comes later about an entity or a projection is what holds. */
  public Changes and(Changes more) {
    Map<Ref<?>, Entity> latest = new LinkedHashMap<>();
    Map<Ref<?>, Long> read = new HashMap<>(more.readVersions);
    entities.forEach(entity -> latest.put(entity.ref(), entity));
    for (Entity entity : more.entities) {
      Entity earlier = latest.put(entity.ref(), entity);
      if (earlier != null) {
        read.put(entity.ref(), readVersion(earlier));
      }
    }
    entities.forEach(entity -> read.putIfAbsent(entity.ref(), readVersion(entity)));
    Map<Ref<?>, Projection> facts = new LinkedHashMap<>();
    projections.forEach(fact -> facts.put(fact.ref(), fact));
    more.withdrawn.forEach(facts::remove);
    more.projections.forEach(fact -> facts.put(fact.ref(), fact));
    SequencedSet<Ref<?>> gone = new LinkedHashSet<>(joined(withdrawn, more.withdrawn));
    gone.removeAll(facts.keySet());
    return new Changes(
        List.copyOf(latest.values()),
        joined(events, more.events),
        joined(transfers, more.transfers),
        joined(outgoing, more.outgoing),
        read,
        List.copyOf(facts.values()),
        List.copyOf(gone));
  }

  public boolean isEmpty() {
    return entities.isEmpty()
        && events.isEmpty()
        && transfers.isEmpty()
        && outgoing.isEmpty()
        && projections.isEmpty()
        && withdrawn.isEmpty();
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}

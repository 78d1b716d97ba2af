package dev.surety.domain.decision;

import dev.surety.domain.journal.Event;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything one decision changes; committed whole or not at all. Deadlines are not listed: an
 * entity carries its own.
 *
 * @param entities the new states; a later state of the same entity replaces an earlier one
 * @param events what happened, in order
 * @param transfers money to move
 * @param mails people to tell, once the commit is done
 * @param readVersions the version that was read of each entity that changed more than once
 */
public record Changes(
    List<Entity> entities,
    List<Event> events,
    List<Transfer> transfers,
    List<Mail> mails,
    Map<Ref<?>, Long> readVersions) {

  public static final Changes NONE = new Changes(List.of(), List.of(), List.of(), List.of());

  public Changes {
    entities = List.copyOf(entities);
    events = List.copyOf(events);
    transfers = List.copyOf(transfers);
    mails = List.copyOf(mails);
    readVersions = Map.copyOf(readVersions);
  }

  public Changes(
      List<Entity> entities, List<Event> events, List<Transfer> transfers, List<Mail> mails) {
    this(entities, events, transfers, mails, Map.of());
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
    return and(new Changes(List.of(), List.of(), List.of(), people));
  }

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
    return new Changes(
        List.copyOf(latest.values()),
        joined(events, more.events),
        joined(transfers, more.transfers),
        joined(mails, more.mails),
        read);
  }

  public boolean isEmpty() {
    return entities.isEmpty() && events.isEmpty() && transfers.isEmpty() && mails.isEmpty();
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}

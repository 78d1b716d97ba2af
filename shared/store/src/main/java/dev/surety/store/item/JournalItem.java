package dev.surety.store.item;

import dev.surety.domain.journal.Entry;
import dev.surety.domain.journal.Event;
import dev.surety.domain.journal.Head;
import dev.surety.json.Json;
import java.util.Map;

/** A journal's head and entries as they are stored. */
public final class JournalItem {
  private JournalItem() {}

  public static Fields write(Head head) {
    return Fields.none()
        .with("journal", head.journal())
        .with("sequence", head.sequence())
        .with("hash", head.hash())
        .with("contractVersion", head.contractVersion());
  }

  public static Head readHead(Fields item) {
    return new Head(
        item.text("journal"),
        item.whole("sequence"),
        item.text("hash"),
        item.whole("contractVersion"));
  }

  public static Fields write(Entry entry) {
    return ContractItem.actor(entry.actor())
        .with("journal", entry.journal())
        .with("sequence", entry.sequence())
        .with("at", entry.at().toString())
        .with("type", entry.event().type())
        .with("subject", entry.event().subject())
        // kept as the text that was hashed: no attribute type can change it
        .with("data", Json.canonical(Json.tree(entry.event().data())))
        .with("previousHash", entry.previousHash())
        .with("hash", entry.hash());
  }

  @SuppressWarnings("unchecked") // data is always an object
  public static Entry readEntry(Fields item) {
    Map<String, Object> data = (Map<String, Object>) Json.plain(Json.readOwn(item.text("data")));
    return new Entry(
        item.text("journal"),
        item.whole("sequence"),
        item.instant("at"),
        ContractItem.actor(item),
        new Event(item.text("type"), item.text("subject"), data),
        item.text("previousHash"),
        item.text("hash"));
  }
}

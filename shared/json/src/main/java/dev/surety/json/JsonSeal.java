package dev.surety.json;

import dev.surety.domain.journal.Entry;
import dev.surety.domain.journal.Seal;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The hash chain that anybody can recompute: SHA-256 over the canonical JSON (RFC 8785) of an
 * entry, which holds the hash of the entry before it.
 */
public final class JsonSeal implements Seal {
  @Inject
  public JsonSeal() {}

  @Override
  public String hash(Entry entry) {
    return Sha256.of(Json.canonical(Json.tree(told(entry))));
  }

  private static Map<String, Object> told(Entry entry) {
    return Map.of(
        "journal", entry.journal(),
        "sequence", entry.sequence(),
        "at", entry.at().toString(),
        "actor", Map.of("org", entry.actor().org(), "sub", entry.actor().sub()),
        "type", entry.event().type(),
        "subject", entry.event().subject(),
        "data", entry.event().data(),
        "previousHash", entry.previousHash());
  }
}

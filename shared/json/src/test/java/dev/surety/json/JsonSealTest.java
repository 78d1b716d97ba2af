package dev.surety.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.journal.Entry;
import dev.surety.domain.journal.Event;
import dev.surety.domain.journal.Head;
import dev.surety.domain.party.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Anybody can recompute the chain with a SHA-256 and a canonical JSON of their own. */
class JsonSealTest {
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00.120Z");
  private static final Actor OWNER = new Actor("org_acme", "owner");

  private final JsonSeal seal = new JsonSeal();

  @Test
  void isTheHashOfTheCanonicalEntry() throws NoSuchAlgorithmException {
    Event event =
        new Event(
            "milestone.funded",
            "milestone/M1",
            Map.of("settlementSeq", 1L, "amountMinor", 100_000, "note", "\u20ac \"quoted\""));
    Entry entry = new Entry("c_1", 7, AT, OWNER, event, "a".repeat(64), "ignored");
    String canonical =
        "{\"actor\":{\"org\":\"org_acme\",\"sub\":\"owner\"},\"at\":\"2026-03-02T08:00:00.120Z\","
            + "\"data\":{\"amountMinor\":100000,\"note\":\"\u20ac \\\"quoted\\\"\","
            + "\"settlementSeq\":1},\"journal\":\"c_1\",\"previousHash\":\""
            + "a".repeat(64)
            + "\",\"sequence\":7,\"subject\":\"milestone/M1\",\"type\":\"milestone.funded\"}";
    assertThat(seal.hash(entry)).isEqualTo(sha256(canonical));
  }

  @Test
  void chainsEveryEntryToTheOneBefore() {
    Event one = new Event("contract.drafted", "contract", Map.of());
    Event two = new Event("contract.edited", "contract", Map.of());
    List<Entry> entries = seal.append(Head.start("c_1"), AT, OWNER, List.of(one, two));
    assertThat(entries).extracting(Entry::sequence).containsExactly(1L, 2L);
    assertThat(entries.get(0).previousHash()).isEqualTo("0".repeat(64));
    assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash());
    assertThat(entries).allMatch(entry -> entry.hash().equals(seal.hash(entry)));
  }

  @Test
  void anEventReadBackFromTheStoreHasTheSameHash() {
    Event event = new Event("a.b", "c", Map.of("n", 1, "list", List.of(Map.of("m", 2L))));
    Entry written = seal.append(Head.start("c_1"), AT, OWNER, List.of(event)).getFirst();
    @SuppressWarnings("unchecked") // an object is read back as a map
    Map<String, Object> data = (Map<String, Object>) Json.plain(Json.tree(event.data()));
    Entry read =
        new Entry("c_1", 1, AT, OWNER, new Event("a.b", "c", data), written.previousHash(), "");
    assertThat(seal.hash(read)).isEqualTo(written.hash());
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}

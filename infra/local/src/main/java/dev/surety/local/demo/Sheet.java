package dev.surety.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The ledger as a table. Each act says what it must move, and everything else must stay as it was.
 */
final class Sheet {
  final Coin coin;

  private final Stage stage;
  private final Supplier<SequencedMap<String, Long>> books;
  private SequencedMap<String, Long> before = new LinkedHashMap<>();
  private SequencedMap<String, Long> now = new LinkedHashMap<>();

  Sheet(Scene scene, String currency) {
    this(scene.stage, new Coin(currency), new Books(scene, currency)::read);
  }

  /**
   * @param books what every account has now, in minor units
   */
  Sheet(Stage stage, Coin coin, Supplier<SequencedMap<String, Long>> books) {
    this.stage = stage;
    this.coin = coin;
    this.books = books;
  }

  /** A step that moves nothing. */
  void still(String title, Supplier<String> play) {
    act(title, Map.of(), play);
  }

  /**
   * A step, and the table after it.
   *
   * @param moves what it must add to which accounts, in minor units
   */
  void act(String title, Map<String, Long> moves, Supplier<String> play) {
    stage.step(title, () -> checked(moves, play));
    if (!moved().isEmpty()) {
      stage.table(this::lines);
    }
    before = now;
  }

  private String checked(Map<String, Long> moves, Supplier<String> play) {
    String detail;
    try {
      detail = play.get();
    } finally {
      // also of an act that went wrong: the next one is not to blame for what it moved
      now = books.get();
    }
    Surprise.unless("moved", new LinkedHashMap<>(moves), moved());
    Surprise.unless("the sum of what moved", 0L, sum(moved()));
    return detail;
  }

  private Map<String, Long> moved() {
    Map<String, Long> moved = new LinkedHashMap<>();
    now.forEach(
        (account, minor) -> {
          long by = minor - before.getOrDefault(account, 0L);
          if (by != 0) {
            moved.put(account, by);
          }
        });
    return moved;
  }

  private static long sum(Map<String, Long> accounts) {
    return accounts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Accounts that have nothing and had nothing are left out. */
  private Stream<String> lines(Ink ink) {
    Map<String, Long> moved = moved();
    List<String> lines = new ArrayList<>();
    lines.add(ink.quiet(row(coin.currency(), "moved", "now")));
    now.forEach(
        (account, minor) -> {
          if (moved.containsKey(account)) {
            long by = moved.get(account);
            String line = row(account, coin.signed(by), coin.plain(minor));
            lines.add(by > 0 ? ink.good(line) : ink.bad(line));
          } else if (minor != 0) {
            lines.add(row(account, "", coin.plain(minor)));
          }
        });
    lines.add(ink.strong(row("sum", coin.plain(sum(moved)), coin.plain(sum(now)))));
    return lines.stream();
  }

  private static String row(String account, String moved, String now) {
    return "%-20s %14s %14s".formatted(account, moved, now);
  }
}

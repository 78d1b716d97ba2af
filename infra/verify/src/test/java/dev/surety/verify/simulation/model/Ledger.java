package dev.surety.verify.simulation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Double entry in a map: what every account holds, and what moved since the last audit. */
public final class Ledger {
  private final Map<String, Long> balances = new TreeMap<>();
  private List<Move> moves = new ArrayList<>();

  /**
   * Money that moved.
   *
   * @param debit the account it comes from
   * @param credit the account it goes to
   */
  public record Move(String debit, String credit, long amount, String currency)
      implements Comparable<Move> {
    @Override
    public int compareTo(Move other) {
      return toString().compareTo(other.toString());
    }
  }

  /** Moves money; nothing is no movement. */
  public void move(String debit, String credit, long amount, String currency) {
    if (amount > 0) {
      moves.add(new Move(debit, credit, amount, currency));
      balances.merge(debit + " " + currency, -amount, Math::addExact);
      balances.merge(credit + " " + currency, amount, Math::addExact);
    }
  }

  public long balance(String account, String currency) {
    return balance(account + " " + currency);
  }

  /** The same by the name that {@link #balances} has for it. */
  public long balance(String name) {
    return balances.getOrDefault(name, 0L);
  }

  /** By account and currency; accounts that never held anything are left out. */
  public Map<String, Long> balances() {
    return new TreeMap<>(balances);
  }

  /** What moved since this was last asked. */
  public List<Move> moved() {
    List<Move> since = moves;
    moves = new ArrayList<>();
    return since;
  }

  public static String client(String org) {
    return "client:" + org + ":available";
  }

  public static String provider(String org) {
    return "provider:" + org + ":available";
  }

  public static String pending(String org) {
    return "provider:" + org + ":pending";
  }

  /** What a provider paid to the platform. */
  public static String fees(String org) {
    return "platform:fees:" + org;
  }

  public static String world(String org) {
    return "world:" + org;
  }
}

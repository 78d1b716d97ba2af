package dev.surety.verify.simulation.model;

/** Money in or out, as ordered. */
public final class OrderModel {
  /** Which way, and into or out of which balance. */
  public enum Kind {
    DEPOSIT,
    WITHDRAWAL,
    PAYOUT;

    /** Where its orders are. */
    public String path() {
      return "/v1/" + name().toLowerCase(java.util.Locale.ROOT) + "s";
    }

    public boolean goesOut() {
      return this != DEPOSIT;
    }

    public String balance(String org) {
      return this == PAYOUT ? Ledger.provider(org) : Ledger.client(org);
    }
  }

  private final String id;
  private final Kind kind;
  private final String org;
  private final long amount;
  private final String currency;

  /** PENDING, SETTLED, FAILED or RETURNED. */
  public String state = "PENDING";

  public OrderModel(String id, Kind kind, String org, long amount, String currency) {
    this.id = id;
    this.kind = kind;
    this.org = org;
    this.amount = amount;
    this.currency = currency;
  }

  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public String org() {
    return org;
  }

  /** From the organisation's balance to the world. */
  public void leave(Ledger ledger) {
    ledger.move(kind.balance(org), Ledger.world(org), amount, currency);
  }

  /** From the world to the organisation's balance. */
  public void arrive(Ledger ledger) {
    ledger.move(Ledger.world(org), kind.balance(org), amount, currency);
  }
}

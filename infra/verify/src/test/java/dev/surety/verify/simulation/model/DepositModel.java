package dev.surety.verify.simulation.model;

/** Money announced from outside. */
public final class DepositModel {
  private final String id;
  private final String org;
  private final long amount;
  private final String currency;

  /** PENDING, SETTLED or FAILED. */
  public String state = "PENDING";

  public DepositModel(String id, String org, long amount, String currency) {
    this.id = id;
    this.org = org;
    this.amount = amount;
    this.currency = currency;
  }

  public String id() {
    return id;
  }

  public String org() {
    return org;
  }

  public long amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }
}

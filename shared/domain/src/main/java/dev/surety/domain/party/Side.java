package dev.surety.domain.party;

/** The two sides of a contract. */
public enum Side {
  CLIENT,
  PROVIDER;

  public Side other() {
    return this == CLIENT ? PROVIDER : CLIENT;
  }

  /** The prefix of this side's contact ids, such as {@code provider} in {@code provider:duty}. */
  public String prefix() {
    return this == CLIENT ? "client" : "provider";
  }
}

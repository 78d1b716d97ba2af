package dev.surety.domain.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of all accounts (DOMAIN section 5). Every account but the world stays at or above 0.
 */
public final class Accounts {
  private static final String WORLD = "world:";

  private static final String FEES = "platform:fees:";

  private Accounts() {}

  /**
   * The outside, as one organisation deals with it. Kept apart for each organisation so that
   * deposits of different clients never wait for each other; the sum of them all is {@code world}.
   */
  public static String world(String org) {
    return WORLD + org;
  }

  /**
   * What the platform earned of one provider's releases. Kept apart for each provider, so that no
   * item is changed by every release of all tenants; the sum of them all is {@code platform:fees}.
   */
  public static String fees(String provider) {
    return FEES + provider;
  }

  public static String clientAvailable(String org) {
    return "client:" + org + ":available";
  }

  public static String escrow(String contract, String milestone) {
    return "escrow:" + contract + ":" + milestone;
  }

  /** Where a milestone's money is kept apart while a dispute lasts. */
  public static String frozen(String contract, String milestone) {
    return "frozen:" + contract + ":" + milestone;
  }

  public static String providerPending(String org) {
    return "provider:" + org + ":pending";
  }

  public static String providerAvailable(String org) {
    return "provider:" + org + ":available";
  }

  /** Whether an account belongs to a contract: the escrow or frozen money of a milestone. */
  static boolean isOf(String account, String contract) {
    return account.startsWith(escrow(contract, "")) || account.startsWith(frozen(contract, ""));
  }

  /** Every account that an organisation can have, whichever side it stands on. */
  public static List<String> of(String org) {
    return List.of(
        world(org), clientAvailable(org), providerPending(org), providerAvailable(org), fees(org));
  }

  /** Whether it is one of {@link #of}: an organisation's own, and no contract's. */
  public static boolean ofOrganisation(String account) {
    return Stream.of(WORLD, "client:", "provider:", FEES).anyMatch(account::startsWith);
  }

  public static boolean mayBeNegative(String account) {
    return account.startsWith(WORLD);
  }
}

package dev.surety.verify.world;

import java.util.List;

/** Whoever calls, as the verified token names them. */
public record Caller(String sub, String org, List<String> roles) {
  /** The client's people. */
  public static final Caller ANNA = new Caller("anna", "org_acme", List.of("admin", "approver"));

  /** The provider's people. */
  public static final Caller BEN = new Caller("ben", "org_modsq", List.of("admin", "agent"));

  /** Who confirms what the payment rail did. */
  public static final Caller OLGA = new Caller("olga", "platform_ops", List.of("operator"));

  /** Who decides disputes; of neither party's organisation. */
  public static final Caller IRIS = new Caller("iris", "platform_law", List.of("arbiter"));

  /** An admin of an organisation that is party to nothing here. */
  public static final Caller STRANGER =
      new Caller("mallory", "org_other", List.of("admin", "approver", "agent"));

  /** The same organisation's person in other roles. */
  public Caller but(String... other) {
    return new Caller(sub + "-" + String.join("-", other), org, List.of(other));
  }
}

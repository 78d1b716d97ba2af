package dev.surety.verify.simulation.model;

import dev.surety.verify.world.Caller;
import java.util.List;

/** The cast: two clients, two providers, one that is both, and people of no party. */
public final class Person {
  public static final List<String> CLIENTS = List.of("org_acme", "org_bolt", "org_twin");
  public static final List<String> PROVIDERS = List.of("org_mods", "org_care", "org_twin");

  /** Confirms what the payment rail did. */
  public static final Caller OPERATOR = new Caller("olga", "platform", List.of("operator"));

  /** Decides disputes. */
  public static final Caller ARBITER = new Caller("ari", "platform", List.of("arbiter"));

  /** Holds every role, in an organisation that is party to nothing. */
  public static final Caller STRANGER =
      new Caller("mallory", "org_other", List.of("admin", "approver", "agent", "viewer"));

  /** Holds the arbiters' role, and cannot be one where it is a party. */
  public static Caller partial(String org) {
    return new Caller("par@" + org, org, List.of("arbiter"));
  }

  private Person() {}

  public static Caller admin(String org) {
    return new Caller("ann@" + org, org, List.of("admin"));
  }

  /** An admin who also holds the approvers' role. */
  public static Caller head(String org) {
    return new Caller("hal@" + org, org, List.of("admin", "approver"));
  }

  public static Caller approver(String org) {
    return new Caller("app@" + org, org, List.of("approver"));
  }

  public static Caller deputy(String org) {
    return new Caller("dep@" + org, org, List.of("approver"));
  }

  public static Caller agent(String org) {
    return new Caller("ben@" + org, org, List.of("agent"));
  }

  public static Caller viewer(String org) {
    return new Caller("vic@" + org, org, List.of("viewer"));
  }

  /** Everybody of an organisation. */
  public static List<Caller> all(String org) {
    return List.of(admin(org), head(org), approver(org), deputy(org), agent(org), viewer(org));
  }
}

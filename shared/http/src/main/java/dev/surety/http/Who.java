package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.party.Side;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Who may use a route: which roles, on which side. An admin may all that its side may. */
public final class Who {
  private final Map<Side, Set<Role>> allowed;
  private final boolean arbiters;
  private final boolean othersSee;

  private Who(Map<Side, Set<Role>> allowed, boolean arbiters) {
    this(allowed, arbiters, true);
  }

  private Who(Map<Side, Set<Role>> allowed, boolean arbiters, boolean othersSee) {
    this.allowed = allowed.isEmpty() ? Map.of() : new EnumMap<>(allowed);
    this.arbiters = arbiters;
    this.othersSee = othersSee;
  }

  /** The platform's arbiters, who are on neither side. */
  public static Who arbiter() {
    return new Who(Map.of(), true);
  }

  /** The same, and the platform's arbiters. */
  public Who andArbiters() {
    return new Who(allowed, true, othersSee);
  }

  /** The same, and to a side without a role in it there is no such thing. */
  public Who unseenByOthers() {
    return new Who(allowed, arbiters, false);
  }

  public static Who client(Role... roles) {
    return new Who(Map.of(Side.CLIENT, withAdmin(roles)), false);
  }

  public static Who provider(Role... roles) {
    return new Who(Map.of(Side.PROVIDER, withAdmin(roles)), false);
  }

  /** Each side in its own roles. */
  public static Who sides(Who client, Who provider) {
    Map<Side, Set<Role>> both = new EnumMap<>(client.allowed);
    both.putAll(provider.allowed);
    return new Who(both, false);
  }

  /** Both sides' admins. */
  public static Who admins() {
    return sides(client(), provider());
  }

  /** Everybody of either side, to read. */
  public static Who party() {
    return sides(
        client(Role.APPROVER, Role.AGENT, Role.VIEWER),
        provider(Role.APPROVER, Role.AGENT, Role.VIEWER));
  }

  /** Whether somebody who is no party may, as an arbiter. */
  boolean allowsOutsider(Principal principal) {
    return arbiters && principal.holds(Role.ARBITER);
  }

  /** Whether a side is told that the route's thing exists. */
  boolean shows(Side side) {
    return othersSee || allowed.containsKey(side);
  }

  boolean allows(Side side, Principal principal) {
    return allowed.getOrDefault(side, Set.of()).stream().anyMatch(principal::holds);
  }

  @Override
  public String toString() {
    return arbiters ? allowed + " or an arbiter of neither side" : allowed.toString();
  }

  private static Set<Role> withAdmin(Role... roles) {
    Set<Role> all = EnumSet.of(Role.ADMIN);
    all.addAll(Set.of(roles));
    return all;
  }
}

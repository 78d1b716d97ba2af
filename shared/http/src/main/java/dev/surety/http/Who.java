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

  private Who(Map<Side, Set<Role>> allowed) {
    this.allowed = new EnumMap<>(allowed);
  }

  public static Who client(Role... roles) {
    return new Who(Map.of(Side.CLIENT, withAdmin(roles)));
  }

  public static Who provider(Role... roles) {
    return new Who(Map.of(Side.PROVIDER, withAdmin(roles)));
  }

  /** Each side in its own roles. */
  public static Who sides(Who client, Who provider) {
    Map<Side, Set<Role>> both = new EnumMap<>(client.allowed);
    both.putAll(provider.allowed);
    return new Who(both);
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

  boolean allows(Side side, Principal principal) {
    return allowed.getOrDefault(side, Set.of()).stream().anyMatch(principal::holds);
  }

  @Override
  public String toString() {
    return allowed.toString();
  }

  private static Set<Role> withAdmin(Role... roles) {
    Set<Role> all = EnumSet.of(Role.ADMIN);
    all.addAll(Set.of(roles));
    return all;
  }
}

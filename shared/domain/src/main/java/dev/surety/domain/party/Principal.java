package dev.surety.domain.party;

import java.util.Set;

/**
 * Who is asking, from the verified token only.
 *
 * @param sub the person
 * @param org the organisation the person acts for
 * @param roles what the person may do there
 */
public record Principal(String sub, String org, Set<Role> roles) {
  public Principal {
    roles = Set.copyOf(roles);
  }

  public boolean holds(Role role) {
    return roles.contains(role);
  }

  public Actor actor() {
    return new Actor(org, sub);
  }
}

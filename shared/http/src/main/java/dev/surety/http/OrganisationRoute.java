package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Snapshot;
import java.util.Optional;
import java.util.Set;

/**
 * What routes about one's own organisation share: nothing to read first, and who may.
 *
 * @param roles one of these is needed; any role at all when empty
 */
public record OrganisationRoute(String key, Set<Role> roles) implements Route {
  /** A route that one of these roles may use; any role at all when there are none. */
  public static OrganisationRoute of(String key, Role... roles) {
    return new OrganisationRoute(key, Set.of(roles));
  }

  @Override
  public Admission admit(Principal principal, Path path, Snapshot found) {
    boolean allowed =
        roles.isEmpty() ? !principal.roles().isEmpty() : roles.stream().anyMatch(principal::holds);
    return allowed
        ? new Admission.Admitted(Optional.empty())
        : new Admission.WrongRole(roles.isEmpty() ? "any role" : roles.toString());
  }
}

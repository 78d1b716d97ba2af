package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What routes about one's own organisation share: nothing to read first, and who may.
 *
 * @param roles one of these is needed; any role at all when empty
 */
record OrganisationRoute(String route, Set<Role> roles) {
  Admission admit(Principal principal) {
    boolean allowed =
        roles.isEmpty() ? !principal.roles().isEmpty() : roles.stream().anyMatch(principal::holds);
    return allowed
        ? new Admission.Admitted(Optional.empty())
        : new Admission.WrongRole(roles.isEmpty() ? "any role" : roles.toString());
  }
}

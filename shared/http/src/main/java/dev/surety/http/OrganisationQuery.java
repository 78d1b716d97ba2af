package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.util.List;
import java.util.Set;

/** A query about one's own organisation. */
public abstract class OrganisationQuery implements Query {
  private final OrganisationRoute route;

  /** A route that one of these roles may use; any role at all when there are none. */
  protected OrganisationQuery(String route, Role... roles) {
    this.route = new OrganisationRoute(route, Set.of(roles));
  }

  @Override
  public final String route() {
    return route.route();
  }

  @Override
  public final List<Ref<?>> reads(Principal principal, Path path) {
    return List.of();
  }

  @Override
  public final Admission admit(Principal principal, Path path, Snapshot found) {
    return route.admit(principal);
  }
}

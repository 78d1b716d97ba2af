package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.util.List;
import java.util.Set;

/** An inquiry that anybody of an organisation may make, in a role or in any. */
public abstract class OrganisationInquiry<B> implements Inquiry<B> {
  private final OrganisationRoute route;

  /** A route that one of these roles may use; any role at all when there are none. */
  protected OrganisationInquiry(String route, Role... roles) {
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

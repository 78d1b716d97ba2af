package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.util.List;

/** A query below one contract. */
public abstract class ContractQuery implements Query {
  private final ContractRoute route;

  protected ContractQuery(ContractRoute route) {
    this.route = route;
  }

  @Override
  public final String route() {
    return route.route();
  }

  @Override
  public final List<Ref<?>> reads(Principal principal, Path path) {
    return route.reads(path);
  }

  @Override
  public final Admission admit(Principal principal, Path path, Snapshot found) {
    return route.admit(principal, path, found);
  }
}

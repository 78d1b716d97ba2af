package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.util.List;
import java.util.Optional;

/** A command below one contract. */
public abstract class ContractCommand<B> implements Command<B> {
  private final ContractRoute route;

  protected ContractCommand(ContractRoute route) {
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

  @Override
  public final String journal(Path path) {
    return path.contract();
  }

  /** The contract itself, unless a command is about something in it. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(new Ref.ContractRef(path.contract()));
  }
}

package dev.surety.http;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.util.Optional;

/**
 * A command below one contract.
 *
 * @param <B> what its body says
 */
public abstract class ContractCommand<B> extends Command<B> {
  protected ContractCommand(ContractRoute route) {
    super(route);
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

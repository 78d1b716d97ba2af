package dev.surety.contracts;

import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.json.Reader;

/** A command whose name says it all: its body is empty. */
abstract class Act extends ContractCommand<Act.Nothing> {
  /** An empty body. */
  enum Nothing {
    NOTHING
  }

  Act(ContractRoute route) {
    super(route);
  }

  @Override
  public final Nothing decode(Reader body) {
    return Nothing.NOTHING;
  }
}

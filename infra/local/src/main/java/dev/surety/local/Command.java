package dev.surety.local;

import java.util.List;

/** A subcommand. */
interface Command {

  /**
   * Runs it to its end.
   *
   * @return the process's exit code
   * @throws IllegalArgumentException for arguments it does not know, in words for their author
   * @throws StackRefused when the stack cannot start
   */
  int run(List<String> arguments);
}

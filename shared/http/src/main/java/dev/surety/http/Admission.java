package dev.surety.http;

import dev.surety.domain.party.Side;
import java.util.Optional;

/** Whether somebody may ask at all. */
public sealed interface Admission {
  /** No party to it: is told the same as for an id that does not exist. */
  record Stranger() implements Admission {}

  /** A party to it, but not in this role. */
  record WrongRole(String needed) implements Admission {}

  /** May ask; on this side, where there are sides. */
  record Admitted(Optional<Side> side) implements Admission {}
}

package dev.surety.governance;

import dev.surety.domain.party.Role;
import dev.surety.http.Who;

/** Who works under a contract: those who approve for the client, those who serve it. */
final class People {
  static final Who WORKING = Who.sides(Who.client(Role.APPROVER), Who.provider(Role.AGENT));

  private People() {}
}

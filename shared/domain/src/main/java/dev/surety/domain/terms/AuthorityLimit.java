package dev.surety.domain.terms;

import dev.surety.domain.party.Role;

/** Up to which amount, in minor units, one person of a role decides alone. */
public record AuthorityLimit(String decision, Role role, long limitMinor) {
  public static final String APPROVE = "APPROVE";
}

package dev.surety.domain.milestone;

import dev.surety.domain.party.Principal;
import dev.surety.domain.terms.AuthorityLimit;
import dev.surety.domain.terms.Terms;
import java.util.OptionalLong;

/** How many people must approve an amount. */
final class ApprovalPolicy {
  private ApprovalPolicy() {}

  /**
   * Two from the contract's dual-approval amount on, and two above the limit that the authority
   * table sets for the approver's roles; the widest limit counts, and no entry means no limit.
   */
  static int peopleNeeded(Terms terms, long amountMinor, Principal who) {
    OptionalLong dual = terms.payment().dualApprovalFromMinor();
    boolean aboveDual = dual.isPresent() && amountMinor >= dual.getAsLong();
    OptionalLong limit =
        terms.authority().stream()
            .filter(a -> a.decision().equals(AuthorityLimit.APPROVE) && who.holds(a.role()))
            .mapToLong(AuthorityLimit::limitMinor)
            .max();
    boolean aboveLimit = limit.isPresent() && amountMinor > limit.getAsLong();
    return aboveDual || aboveLimit ? 2 : 1;
  }
}

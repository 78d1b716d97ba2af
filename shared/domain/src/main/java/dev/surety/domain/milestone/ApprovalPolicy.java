package dev.surety.domain.milestone;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.terms.AuthorityLimit;
import dev.surety.domain.terms.Terms;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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
    boolean unlimited =
        Stream.of(Role.ADMIN, Role.APPROVER)
            .filter(who::holds)
            .anyMatch(role -> limits(terms, role).findAny().isEmpty());
    OptionalLong limit =
        Stream.of(Role.ADMIN, Role.APPROVER)
            .filter(who::holds)
            .flatMapToLong(role -> limits(terms, role))
            .max();
    boolean aboveLimit = !unlimited && limit.isPresent() && amountMinor > limit.getAsLong();
    return aboveDual || aboveLimit ? 2 : 1;
  }

  private static LongStream limits(Terms terms, Role role) {
    return terms.authority().stream()
        .filter(a -> a.decision().equals(AuthorityLimit.APPROVE) && a.role() == role)
        .mapToLong(AuthorityLimit::limitMinor);
  }
}

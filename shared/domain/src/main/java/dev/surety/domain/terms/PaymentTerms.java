package dev.surety.domain.terms;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How milestones are reviewed and paid. Windows are elapsed hours, never calendar days.
 *
 * @param reviewWindow how long the client has to review a submission
 * @param silenceApproves whether an unanswered review approves, signed for by both
 * @param releaseHold how long released money stays pending
 * @param dualApprovalFromMinor the amount from which two people must approve, in minor units
 * @param feeBps the platform's fee on what the provider receives, in basis points
 */
public record PaymentTerms(
    Duration reviewWindow,
    boolean silenceApproves,
    Duration releaseHold,
    OptionalLong dualApprovalFromMinor,
    int feeBps) {}

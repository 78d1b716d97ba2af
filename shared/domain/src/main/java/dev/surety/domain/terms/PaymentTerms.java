package dev.surety.domain.terms;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * How milestones are reviewed and paid. Windows are elapsed hours, never calendar days.
 *
 * @param reviewWindow how long the client has to review a submission
 * @param silenceApproves whether an unanswered review approves, signed for by both
 * @param reminders how long before its end the client is warned of a closing review window
 * @param releaseHold how long released money stays pending
 * @param refundAnswerWindow how long the provider has to answer when a refund is asked for
 * @param disputeDeadline how long one side can keep money frozen before the default decides
 * @param disputeClientBps the client's part under that default, in basis points
 * @param dualApprovalFromMinor the amount from which two people must approve, in minor units
 * @param feeBps the platform's fee on what the provider receives, in basis points
 */
public record PaymentTerms(
    Duration reviewWindow,
    boolean silenceApproves,
    List<Duration> reminders,
    Duration releaseHold,
    Duration refundAnswerWindow,
    Duration disputeDeadline,
    int disputeClientBps,
    OptionalLong dualApprovalFromMinor,
    int feeBps) {
  /** So that nothing is approved by the silence of somebody who was told only once. */
  public static final int WARNINGS_BEFORE_SILENCE = 2;

  /** The mails of all of them fit into one review. */
  public static final int MOST_REMINDERS = 5;

  public PaymentTerms {
    reminders = List.copyOf(reminders);
  }
}

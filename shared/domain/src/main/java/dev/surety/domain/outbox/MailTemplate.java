package dev.surety.domain.outbox;

/** What a mail says. */
public enum MailTemplate {
  CONTRACT_PROPOSED,
  WARNING,
  BREACH,
  ESCALATION,
  WORK_SUBMITTED,
  CHANGES_REQUESTED,
  WORK_APPROVED,
  PAYMENT_RELEASED
}

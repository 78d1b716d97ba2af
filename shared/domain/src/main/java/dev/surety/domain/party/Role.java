package dev.surety.domain.party;

/** What a person may do inside an organisation or on the platform (DOMAIN section 1). */
public enum Role {
  ADMIN,
  APPROVER,
  AGENT,
  VIEWER,
  ARBITER,
  /** Runs the platform: confirms what the manual payment rail reports. */
  OPERATOR
}
